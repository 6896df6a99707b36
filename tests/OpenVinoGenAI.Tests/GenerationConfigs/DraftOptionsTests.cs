namespace OpenVinoGenAI.Tests;

/// <summary>Options of a draft model: their rules, and the hang that the refusal without a draft model prevents.</summary>
internal sealed class DraftOptionsTests
{
    [Test]
    public void Threshold_and_number_of_tokens_exclude_each_other()
    {
        PipelineOptions options = Models.F32 with { DraftModel = new DraftModel(TestData.Model("tiny-chat-draft")) };
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", options);

        var error = Assert.Throws<InvalidConfigurationException>(
            () => pipeline.Generate("Hi", new() { MaxNewTokens = 5, AssistantConfidenceThreshold = 0.4f, NumAssistantTokens = 5 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo("AssistantConfidenceThreshold"));
            Assert.That(
                error.NativeMessage,
                Does.Contain("Parameters `assistant_confidence_threshold` and `num_assistant_tokens` are mutually exclusive in `GenerationConfig`"));
        }
    }

    [Test]
    [Category(LongForm.Category)]
    public void Without_a_draft_model_the_native_threshold_never_returns()
    {
        ChildResult result = ChildProcess.Run("llm-unguarded-threshold", [Models.TinyChat], TimeSpan.FromSeconds(15));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.TimedOut, Is.True, result.ToString());
            Assert.That(result.Output, Does.Contain("generating"), result.ToString());
        }
    }

    [Test]
    public void A_draft_model_that_is_not_there_is_reported()
    {
        string folder = TestData.Model("no-such-draft");

        var error = Assert.Throws<ModelLoadException>(
            () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = new DraftModel(folder) }));

        Assert.That(error.ModelPath, Is.EqualTo(folder));
    }
}
