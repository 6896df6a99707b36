using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.TestHost;

/// <summary>Native work of one kind that goes on forever on other threads.</summary>
internal static class EndlessWork
{
    private const string Prompt = "Count from 1 to 100.";
    private const int ImageSize = 64;
    private const int Streams = 8;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private static readonly GenerationConfig Long = new() { IgnoreEos = true, MaxNewTokens = 1500 };
    private static readonly GenerationConfig Beams = new() { NumBeams = 4, StopCriteria = StopCriteria.Never, MaxNewTokens = 1500 };

    private static Dictionary<string, Func<string, Action>> Works { get; } = new()
    {
        ["llm-plain"] = models => Text(models, pipeline => pipeline.GenerateAsync(Prompt, Long).Wait()),
        ["llm-sync"] = models => Text(models, pipeline => pipeline.Generate(Prompt, Long)),
        ["llm-streamed"] = models => Text(models, pipeline => pipeline.Generate(Prompt, Long, _ => StreamingStatus.Running)),
        ["llm-beams"] = models => Text(models, pipeline => pipeline.Generate(Prompt, Beams)),
        ["llm-batch"] = models => Text(models, pipeline => pipeline.Generate([Prompt, Prompt, Prompt, Prompt], Long)),
        ["vlm"] = Vision,
        ["whisper"] = Speech,
        ["images"] = Images,
        ["engine"] = Engine,
        ["loading"] = Loading,
        ["native-generation"] = NativeGeneration,
        ["inference"] = AsynchronousInference,
    };

    /// <summary>Starts the work, and returns when the native library is in the middle of it.</summary>
    internal static void Start(string kind, string models)
    {
        NativeRuntime.Load();
        Action step = Works[kind](models);
        for (int i = 0; i < (kind == "engine" ? Streams : 1); i++)
        {
            new Thread(() => Repeat(step)) { IsBackground = true }.Start();
        }

        if (!SpinWait.SpinUntil(() => Interop.ProcessExit.CountRunningCalls() > 0, LongestStart))
        {
            throw new InvalidOperationException($"The work '{kind}' has not started.");
        }
    }

    private static void Repeat(Action step)
    {
        while (true)
        {
            step();
        }
    }

    private static Action Text(string models, Action<LLMPipeline> generate)
    {
        var pipeline = new LLMPipeline(Path.Combine(models, "tiny-chat"));
        return () => generate(pipeline);
    }

    private static Action NativeGeneration(string models)
    {
        var generator = new TextGenerator(Path.Combine(models, "tiny-chat"));
        return () => generator.Generate(Prompt, Long);
    }

    private static Action AsynchronousInference(string models)
    {
        const int Length = 1000;
        var core = new Core();
        InferRequest request = core.CompileModel(Path.Combine(models, "tiny-chat", "openvino_model.xml")).CreateInferRequest();
        long[] ones = [.. Enumerable.Repeat(1L, Length)];
        request.SetTensor("input_ids", Tensor.FromValues<long>(ones, [1, Length]));
        request.SetTensor("attention_mask", Tensor.FromValues<long>(ones, [1, Length]));
        request.SetTensor("position_ids", Tensor.FromValues<long>(ones, [1, Length]));
        request.SetTensor("beam_idx", Tensor.FromValues<int>([0]));
        return () =>
        {
            request.ResetState();
            request.InferAsync().Wait();
        };
    }

    private static Action Vision(string models)
    {
        var pipeline = new VLMPipeline(Path.Combine(models, "tiny-vlm"));
        RgbImage black = RgbImage.FromPixels(ImageSize, ImageSize, new byte[ImageSize * ImageSize * 3]);
        return () => pipeline.Generate("What is in the image?", black, Long with { MaxNewTokens = 400 });
    }

    private static Action Speech(string models)
    {
        var pipeline = new WhisperPipeline(Path.Combine(models, "tiny-whisper"));
        AudioClip silence = AudioClip.FromSamples(new float[60 * AudioClip.WhisperSampleRate], AudioClip.WhisperSampleRate);
        return () => pipeline.Generate(silence, new WhisperGenerationConfig { IgnoreEos = true, MaxNewTokens = 200 });
    }

    private static Action Images(string models)
    {
        var pipeline = new Text2ImagePipeline(Path.Combine(models, "tiny-sd"), "CPU");
        return () => pipeline.Generate("a red circle", new ImageGenerationConfig { NumInferenceSteps = 20 });
    }

    private static Action Engine(string models)
    {
        var engine = new ContinuousBatchingEngine(Path.Combine(models, "tiny-chat"));
        return () => Read(engine.StreamAsync(Prompt, Long)).Wait();
    }

    // Each kind of pipeline in turn, so that the process ends in the middle of any of them.
    private static Action Loading(string models)
    {
        int turn = 0;
        return () =>
        {
            using IDisposable pipeline = (turn++ % 5) switch
            {
                0 => new LLMPipeline(Path.Combine(models, "tiny-chat")),
                1 => new ContinuousBatchingEngine(Path.Combine(models, "tiny-chat")),
                2 => new WhisperPipeline(Path.Combine(models, "tiny-whisper")),
                3 => new Text2ImagePipeline(Path.Combine(models, "tiny-sd"), "CPU"),
                _ => new VLMPipeline(Path.Combine(models, "tiny-vlm")),
            };
        };
    }

    private static async Task Read(IAsyncEnumerable<string> stream)
    {
        await foreach (string _ in stream)
        {
        }
    }
}
