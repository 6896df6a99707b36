namespace OpenVinoGenAI.Benchmarks.Serve;

/// <summary>The work that is measured, by name: the same as in <c>native/tests/benchmark</c> and <c>official.py</c>.</summary>
internal sealed class Workloads : IDisposable
{
    internal const int Tokens = 128;
    internal const int BatchTokens = 64;
    internal const string Prompt = "Count from 1 to 30.";

    private const string Device = "CPU";

    private readonly string _textModel;
    private readonly AudioClip _speech;
    private readonly RgbImage _image;
    private readonly LLMPipeline _llm;
    private readonly WhisperPipeline _whisper;
    private readonly VLMPipeline _vlm;
    private readonly Text2ImagePipeline _painter;
    private readonly WhisperGenerationConfig _speechConfig = new() { ReturnTimestamps = true };
    private readonly ImageGenerationConfig _imageConfig = new() { NumInferenceSteps = 10, GuidanceScale = 4, RngSeed = 1 };
    private readonly GenerationConfig _answer = Greedy(16);
    private readonly GenerationConfig _text = Greedy(Tokens);
    private readonly GenerationConfig _batch = Greedy(BatchTokens);

    internal Workloads(string models, AudioClip speech, RgbImage image)
    {
        _speech = speech;
        _image = image;
        _textModel = Path.Combine(models, "tiny-chat");
        _llm = new LLMPipeline(_textModel, Device);
        _whisper = new WhisperPipeline(Path.Combine(models, "tiny-whisper"), Device);
        _vlm = new VLMPipeline(Path.Combine(models, "tiny-vlm"), Device);
        _painter = new Text2ImagePipeline(Path.Combine(models, "tiny-sd"), Device);
        Batch = new BatchLoop(_textModel, Device, Prompt);
    }

    internal BatchLoop Batch { get; }

    internal LLMPipeline TextPipeline => _llm;

    internal Timing Measure(string name) => name switch
    {
        "load" => Load(),
        "text" => Timing.Of(() => _llm.Generate(Prompt, _text)),
        "pieces" => Timing.Of(() => _llm.Generate(Prompt, _text, static _ => StreamingStatus.Running)),
        "tokens" => Timing.OfTokens(streamer => _llm.Generate(Prompt, _text, streamer)),
        "speech" => Timing.Of(() => _whisper.Generate(_speech, _speechConfig)),
        "vision" => Timing.OfTokens(streamer => _vlm.Generate("What is in the image?", [_image], _answer, streamer)),
        "image" => Timing.Of(() => _painter.Generate("a red circle", _imageConfig)),
        _ when BatchLoop.TryParse(name, string.Empty, out int requests) => Timing.Of(() => Batch.Run(requests, _batch)),
        _ => throw new ArgumentException($"There is no workload '{name}'.", nameof(name)),
    };

    public void Dispose()
    {
        _llm.Dispose();
        _whisper.Dispose();
        _vlm.Dispose();
        _painter.Dispose();
        Batch.Dispose();
    }

    internal static GenerationConfig Greedy(int tokens) => new() { MaxNewTokens = tokens, IgnoreEos = true, DoSample = false };

    private Timing Load()
    {
        LLMPipeline? loaded = null;
        Timing timing = Timing.Of(() => loaded = new LLMPipeline(_textModel, Device));
        loaded!.Dispose();
        return timing;
    }
}
