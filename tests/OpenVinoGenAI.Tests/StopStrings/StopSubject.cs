namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>A way to get answers: a pipeline and a mode of decoding.</summary>
internal sealed class StopSubject(IDisposable pipeline, Func<GenerationConfig, StopAnswer> generate, Func<GenerationConfig, string>? stream) : IDisposable
{
    public bool CanStream => stream is not null;

    public StopAnswer Generate(GenerationConfig config) => generate(config);

    /// <summary>The pieces of a stream, joined.</summary>
    public string Stream(GenerationConfig config) => stream!(config);

    public void Dispose() => pipeline.Dispose();
}

/// <summary>The texts of an answer, and why each ended where the pipeline says so.</summary>
internal sealed record StopAnswer(IReadOnlyList<string> Texts, IReadOnlyList<FinishReason>? Reasons)
{
    public static implicit operator StopAnswer(GenerationResult result) => new(result.Texts, result.FinishReasons);
}
