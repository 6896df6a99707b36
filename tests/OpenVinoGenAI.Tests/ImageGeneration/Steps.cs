namespace OpenVinoGenAI.Tests;

/// <summary>Receives the steps of a generation on the thread that reports them.</summary>
internal sealed class Steps(Action<ImageGenerationStep>? action = null) : IProgress<ImageGenerationStep>
{
    public List<ImageGenerationStep> Seen { get; } = [];

    public void Report(ImageGenerationStep value)
    {
        Seen.Add(value);
        action?.Invoke(value);
    }
}
