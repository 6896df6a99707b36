namespace OpenVinoGenAI.Tests;

/// <summary>Tests that share one pipeline with the tiny speech recognition model.</summary>
internal abstract class WhisperTests(bool wordTimestamps = false)
{
    protected const string Kitchen = " Turn on the lights in the kitchen.";

    protected static string Model { get; } = TestData.Model("tiny-whisper");

    protected static WhisperPipelineOptions F32 { get; } = new() { Properties = Models.F32.Properties };

    protected WhisperPipeline Pipeline { get; private set; } = null!;

    [OneTimeSetUp]
    public void LoadPipeline() => Pipeline = new WhisperPipeline(Model, "CPU", F32 with { WordTimestamps = wordTimestamps });

    [OneTimeTearDown]
    public void FreePipeline() => Pipeline?.Dispose();

    protected static AudioClip Clip(string name) => AudioFile.Load(Path.Combine(TestData.Audio, name));

    /// <summary>Whatever happened before, the pipeline hears as if it had not.</summary>
    protected void AssertUsable() => Assert.That(Pipeline.Generate(Clip("en_kitchen.wav")).Text, Is.EqualTo(Kitchen), "the pipeline is still usable");
}
