namespace OpenVinoGenAI.Tests.Errors;

/// <summary>A chat without a message is refused wherever one is taken.</summary>
internal sealed class EmptyHistoryTests
{
    [Test]
    public void It_is_refused([Values] AttentionBackend backend)
    {
        using LLMPipeline pipeline = Models.LoadTinyChat(backend);

        using (Assert.EnterMultipleScope())
        {
            AssertRefused(() => pipeline.Generate(new ChatHistory()));
            AssertRefused(() => pipeline.Tokenizer.ApplyChatTemplate(new ChatHistory()));
            Assert.That(async () => await pipeline.GenerateAsync(new ChatHistory()), Throws.ArgumentException);
        }
    }

    [Test]
    public void The_engine_and_vision_models_refuse_it()
    {
        using var engine = new ContinuousBatchingEngine(Models.TinyChat);
        using var vision = new VLMPipeline(TestData.Model("tiny-vlm"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await engine.GenerateAsync(new ChatHistory()), Throws.ArgumentException);
            AssertRefused(() => engine.StreamAsync(new ChatHistory()));
            AssertRefused(() => vision.Generate(new ChatHistory()));
        }
    }

    private static void AssertRefused(Func<object> call) => Assert.That(() => call(), Throws.ArgumentException.With.Message.Contains("no message"));
}
