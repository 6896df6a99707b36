namespace OpenVinoGenAI.Tests;

/// <summary>Tests that share one pipeline with the tiny image model.</summary>
internal abstract class TinySdTests
{
    protected Text2ImagePipeline Pipeline { get; private set; } = null!;

    [OneTimeSetUp]
    public void LoadPipeline() => Pipeline = TinySd.Load();

    [OneTimeTearDown]
    public void FreePipeline() => Pipeline?.Dispose();

    /// <summary>The pipeline's image, which nothing that happened before may change.</summary>
    protected RgbImage Draw() => Pipeline.Generate(TinySd.Prompt, TinySd.Config)[0];
}
