namespace OpenVinoGenAI.Tests;

/// <summary>What a pipeline that proposes tokens needs, said by name instead of by a rule about something else.</summary>
internal sealed class ProposalOptionsTests
{
    [Test]
    public void A_draft_model_needs_a_limit()
    {
        PipelineOptions options = Models.F32 with { DraftModel = new DraftModel(TestData.Model("tiny-chat-draft")) };
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", options);

        var error = Assert.Throws<InvalidConfigurationException>(() => pipeline.Generate("Hi"));

        Assert.That(error.Option, Is.EqualTo(nameof(GenerationConfig.MaxNewTokens)));
        Assert.That(
            pipeline.Generate("What is the capital of Italy?", new() { MaxLength = 60 }).Text, Is.EqualTo("The capital of Italy is Rome."));
    }

    [TestCase(null, 5, nameof(GenerationConfig.MaxNgramSize))]
    [TestCase(3, null, nameof(GenerationConfig.NumAssistantTokens))]
    public void Prompt_lookup_needs_its_sizes(int? maxNgramSize, int? numAssistantTokens, string option)
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { PromptLookup = true });

        var error = Assert.Throws<InvalidConfigurationException>(() => pipeline.Generate(
            "Hi", new() { MaxNewTokens = 5, MaxNgramSize = maxNgramSize, NumAssistantTokens = numAssistantTokens }));

        Assert.That(error.Option, Is.EqualTo(option));
    }

    [Test]
    public void More_requests_than_tokens_a_step_are_refused()
    {
        var scheduler = new SchedulerConfig { DynamicSplitFuse = false, MaxNumBatchedTokens = 64 };

        var error = Assert.Throws<InvalidConfigurationException>(
            () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { SchedulerConfig = scheduler }));

        Assert.That(error.Option, Is.EqualTo(nameof(SchedulerConfig.MaxNumSeqs)));
    }
}
