namespace OpenVinoGenAI.Tests;

/// <summary>A streamer must not use the pipeline that it streams for: natively the outer answer would be cut short.</summary>
internal sealed class ReentryTests : TinyChatTests
{
    [TestCaseSource(nameof(Calls))]
    public void Is_refused_from_a_text_streamer(Action<LLMPipeline> call)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Pipeline.Generate(
            LongPrompt,
            null,
            _ =>
            {
                call(Pipeline);
                return StreamingStatus.Running;
            }));

        Assert.That(error.Message, Does.Contain("wait for itself"));
        AssertUsable();
    }

    [Test]
    public void A_second_pipeline_may_be_used_from_a_streamer()
    {
        using LLMPipeline other = Models.LoadTinyChat();
        string? inner = null;

        string outer = Pipeline.Generate(
            LongPrompt,
            null,
            _ =>
            {
                inner ??= other.Generate(ShortPrompt).Text;
                return StreamingStatus.Running;
            }).Text;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(inner, Is.EqualTo(ShortAnswer));
            Assert.That(outer, Is.EqualTo(Pipeline.Generate(LongPrompt).Text));
        }
    }

    private static IEnumerable<TestCaseData> Calls()
    {
        yield return Case("Generate", pipeline => pipeline.Generate(ShortPrompt));
        yield return Case("GenerateAsync", pipeline => pipeline.GenerateAsync(ShortPrompt).GetAwaiter().GetResult());
        yield return Case("StartChat", pipeline => pipeline.StartChat());
        yield return Case("FinishChat", pipeline => pipeline.FinishChat());
        yield return Case("GenerationConfig", pipeline => pipeline.GenerationConfig = new() { MaxNewTokens = 1 });
    }

    private static TestCaseData Case(string name, Action<LLMPipeline> call) => new TestCaseData(call).SetArgDisplayNames(name);
}
