namespace OpenVinoGenAI.Tests;

/// <summary>Tests that share one pipeline with the tiny language model.</summary>
internal abstract class TinyChatTests(AttentionBackend backend = AttentionBackend.PagedAttention)
{
    /// <summary>A prompt with a short answer, and one with an answer of many tokens.</summary>
    protected const string ShortPrompt = "What is the capital of France?";
    protected const string ShortAnswer = "The capital of France is Paris.";
    protected const string LongPrompt = "Count from 1 to 30.";

    protected LLMPipeline Pipeline { get; private set; } = null!;

    [OneTimeSetUp]
    public void LoadPipeline() => Pipeline = Models.LoadTinyChat(backend);

    [OneTimeTearDown]
    public void FreePipeline() => Pipeline?.Dispose();

    /// <summary>Whatever happened before, the pipeline answers as if it had not.</summary>
    protected void AssertUsable() => Assert.That(Pipeline.Generate(ShortPrompt).Text, Is.EqualTo(ShortAnswer), "the pipeline is still usable");
}
