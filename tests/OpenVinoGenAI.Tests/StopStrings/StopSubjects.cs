using System.Text;

namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>Every pipeline and every mode of decoding in which stop strings have a meaning.</summary>
internal static class StopSubjects
{
    /// <summary>Speech of more than one window.</summary>
    public const string LongSpeech = "long speech";

    private const string Question = "What is OpenVINO?";
    private const string Description = "Describe the picture.";

    private static readonly string[] Questions = [Question, "What is the capital of France?", "Why is the sun yellow?"];

    // A window has 30 s, so that this is two.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(35);

    private static readonly GenerationConfig Limit = new() { MaxNewTokens = 60 };
    private static readonly GenerationConfig Sampling = Limit with { DoSample = true, Temperature = 1.1f, RngSeed = 3 };
    private static readonly GenerationConfig Proposals = Limit with { NumAssistantTokens = 5 };
    private static readonly GenerationConfig Lookup = Proposals with { MaxNgramSize = 3 };

    private static readonly PipelineOptions Sdpa = Models.F32 with { AttentionBackend = AttentionBackend.ScaledDotProduct };
    private static readonly PipelineOptions PromptLookup = Models.F32 with { PromptLookup = true };

    private static readonly PipelineOptions Draft =
        Models.F32 with { DraftModel = new(TestData.Model("tiny-chat-draft")) { Properties = Models.F32.Properties } };

    public static IReadOnlyDictionary<string, Func<StopSubject>> All { get; } = new Dictionary<string, Func<StopSubject>>
    {
        ["paged attention"] = () => Text(Models.F32, Limit),
        ["SDPA"] = () => Text(Sdpa, Limit),
        ["sampling"] = () => Text(Models.F32, Sampling),
        ["draft model"] = () => Text(Draft, Proposals),
        ["prompt lookup"] = () => Text(PromptLookup, Lookup),
        ["history"] = () => History(Models.F32, Limit),
        ["history, SDPA"] = () => History(Sdpa, Limit),
        ["batch"] = () => Batch(Models.F32, Limit, Questions),
        ["sampled batch"] = () => Batch(Models.F32, Sampling, Questions),
        ["several sequences"] = () => Batch(Models.F32, Sampling with { NumReturnSequences = 3 }, [Question]),
        ["several sequences, SDPA"] = () => Batch(Sdpa, Sampling with { NumReturnSequences = 3 }, [Question]),
        ["engine"] = () => Engine(Models.F32, Limit),
        ["engine, several sequences"] = () => Engine(Models.F32, Sampling with { NumReturnSequences = 3 }),
        ["engine, draft model"] = () => Engine(Draft, Proposals),
        ["engine, prompt lookup"] = () => Engine(PromptLookup, Lookup),
        ["vision"] = () => Vision(Models.F32),
        ["vision, SDPA"] = () => Vision(Sdpa),
        ["vision history"] = () => VisionHistory(Models.F32),
        ["speech"] = () => Speech("en_kitchen.wav", new()),
        ["speech with timestamps"] = () => Speech("en_two.wav", new() { ReturnTimestamps = true }),
        [LongSpeech] = () => Speech("en_long.wav", new()),
    };

    private static StopSubject Text(PipelineOptions options, GenerationConfig how)
    {
        var pipe = new LLMPipeline(Models.TinyChat, "CPU", options);
        return new(pipe, config => pipe.Generate(Question, With(how, config)), config => Streamed(write => pipe.Generate(Question, With(how, config), write)));
    }

    private static StopSubject History(PipelineOptions options, GenerationConfig how)
    {
        var pipe = new LLMPipeline(Models.TinyChat, "CPU", options);
        ChatHistory history = [ChatMessage.System("You are a helpful assistant."), ChatMessage.User(Question)];
        return new(pipe, config => pipe.Generate(history, With(how, config)), config => Streamed(write => pipe.Generate(history, With(how, config), write)));
    }

    private static StopSubject Batch(PipelineOptions options, GenerationConfig how, string[] prompts)
    {
        var pipe = new LLMPipeline(Models.TinyChat, "CPU", options);
        return new(pipe, config => pipe.Generate(prompts, With(how, config)), stream: null);
    }

    private static StopSubject Engine(PipelineOptions options, GenerationConfig how)
    {
        var engine = new ContinuousBatchingEngine(Models.TinyChat, "CPU", options);
        return new(
            engine,
            config => engine.GenerateAsync(Question, With(how, config)).GetAwaiter().GetResult(),
            how.NumReturnSequences > 1 ? null : config => Join(engine.StreamAsync(Question, With(how, config))).GetAwaiter().GetResult());
    }

    private static StopSubject Vision(PipelineOptions options)
    {
        var pipe = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options);
        RgbImage image = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));
        return new(
            pipe,
            config => pipe.Generate(Description, image, With(Limit, config)),
            config => Streamed(write => pipe.Generate(Description, image, With(Limit, config), write)));
    }

    private static StopSubject VisionHistory(PipelineOptions options)
    {
        var pipe = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options);
        RgbImage image = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));
        return new(
            pipe,
            config => pipe.Generate(Ask(), image, With(Limit, config)),
            config => Streamed(write => pipe.Generate(Ask(), image, With(Limit, config), write)));

        static ChatHistory Ask() => [ChatMessage.User(Description)];
    }

    private static StopSubject Speech(string file, WhisperGenerationConfig how)
    {
        var pipe = new WhisperPipeline(TestData.Model("tiny-whisper"), "CPU", new() { Properties = Models.F32.Properties });
        AudioClip clip = AudioFile.Load(Path.Combine(TestData.Audio, file));
        if (clip.Duration > Longest)
        {
            clip = clip.Slice(TimeSpan.Zero, Longest);
        }

        return new(
            pipe,
            config => new StopAnswer(pipe.Generate(clip, With(how, config)).Texts, Reasons: null),
            config => Streamed(write => pipe.Generate(clip, With(how, config), write)));
    }

    private static T With<T>(T how, GenerationConfig stops)
        where T : GenerationConfig =>
        how with { StopStrings = stops.StopStrings, IncludeStopStrInOutput = stops.IncludeStopStrInOutput };

    private static string Streamed(Action<Func<string, StreamingStatus>> generate)
    {
        var text = new StringBuilder();
        generate(piece =>
        {
            text.Append(piece);
            return StreamingStatus.Running;
        });
        return text.ToString();
    }

    private static async Task<string> Join(IAsyncEnumerable<string> stream)
    {
        var text = new StringBuilder();
        await foreach (string piece in stream)
        {
            text.Append(piece);
        }

        return text.ToString();
    }
}
