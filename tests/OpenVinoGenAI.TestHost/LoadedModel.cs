using System.Globalization;

namespace OpenVinoGenAI.TestHost;

/// <summary>A pipeline of any kind, and how to generate something small with it.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="Generate">Generates; calls the action at each step.</param>
internal sealed record LoadedModel(IDisposable Pipeline, Func<Action, CancellationToken, string> Generate) : IDisposable
{
    private const string Prompt = "Hi";
    private const int ImageSize = 64;
    private static readonly GenerationConfig Brief = new() { MaxNewTokens = 4 };

    /// <summary>Loads a model: llm, whisper, vlm, image, or adapter for a language model whose folder has an <c>adapter.safetensors</c>.</summary>
    internal static LoadedModel Load(string kind, string folder, PipelineOptions options) => kind switch
    {
        "llm" => Text(folder, options),
        "adapter" => WithAdapter(folder, options),
        "whisper" => Speech(folder, options),
        "vlm" => Vision(folder, options),
        "image" => Image(folder, options),
        _ => throw new ArgumentException($"There is no kind of model '{kind}'."),
    };

    public void Dispose() => Pipeline.Dispose();

    private static LoadedModel Text(string folder, PipelineOptions options)
    {
        var pipeline = new LLMPipeline(folder, "CPU", options);
        return new(pipeline, (step, token) => pipeline.Generate(Prompt, Brief, Streamer(step), token).Text);
    }

    private static LoadedModel WithAdapter(string folder, PipelineOptions options)
    {
        using var adapter = new Adapter(Path.Combine(folder, "adapter.safetensors"));
        return Text(folder, options with { Adapters = new AdapterConfig(adapter) });
    }

    private static LoadedModel Speech(string folder, PipelineOptions options)
    {
        var pipeline = new WhisperPipeline(folder, "CPU", new WhisperPipelineOptions { Properties = options.Properties });
        AudioClip silence = AudioClip.FromSamples(new float[AudioClip.WhisperSampleRate], AudioClip.WhisperSampleRate);
        return new(
            pipeline,
            (step, token) => pipeline.Generate(silence, new WhisperGenerationConfig { MaxNewTokens = 4 }, new StepStreamer(step), token).Text);
    }

    private static LoadedModel Vision(string folder, PipelineOptions options)
    {
        var pipeline = new VLMPipeline(folder, "CPU", options);
        RgbImage black = RgbImage.FromPixels(ImageSize, ImageSize, new byte[ImageSize * ImageSize * 3]);
        return new(pipeline, (step, token) => pipeline.Generate(Prompt, black, Brief, Streamer(step), token).Text);
    }

    private static LoadedModel Image(string folder, PipelineOptions options)
    {
        var pipeline = new Text2ImagePipeline(folder, "CPU", options);
        return new(
            pipeline,
            (step, token) => pipeline.Generate(Prompt, new ImageGenerationConfig { NumInferenceSteps = 2 }, new StepProgress(step), token)
                .Count.ToString(CultureInfo.InvariantCulture));
    }

    private static Func<string, StreamingStatus> Streamer(Action step) => _ =>
    {
        step();
        return StreamingStatus.Running;
    };

    private sealed class StepStreamer(Action step) : StreamerBase
    {
        public override StreamingStatus Write(long token)
        {
            step();
            return StreamingStatus.Running;
        }

        public override void End()
        {
        }
    }

    private sealed class StepProgress(Action step) : IProgress<ImageGenerationStep>
    {
        public void Report(ImageGenerationStep value) => step();
    }
}
