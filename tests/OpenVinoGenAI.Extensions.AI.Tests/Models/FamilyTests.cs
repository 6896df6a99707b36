namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>The families of models with their own templates and special tokens.</summary>
internal sealed class FamilyTests
{
    [TestCase("mistral")]
    [TestCase("phi3")]
    [TestCase("qwen2.5")]
    [TestCase("qwen3")]
    [TestCase("smollm2")]
    [TestCase("deepseek-r1-distill-qwen")]
    public async Task AnswersWithAndWithoutTools(string family)
    {
        using var client = new OpenVinoChatClient(TestData.Model(Path.Combine("families", family)), "CPU", TinyModels.F32);
        ChatResponse plain = await client.GetResponseAsync("Hello", new() { MaxOutputTokens = 12 });
        AIFunctionDeclaration tool = AIFunctionFactory.CreateDeclaration("f", "d", System.Text.Json.JsonDocument.Parse("""{"type":"object"}""").RootElement);
        ChatResponse withTools = await client.GetResponseAsync("Hello", new() { MaxOutputTokens = 12, Tools = [tool], Instructions = "Be brief." });
        Assert.That(plain.Usage!.OutputTokenCount, Is.Positive);
        Assert.That(withTools.Usage!.InputTokenCount, Is.GreaterThan(plain.Usage.InputTokenCount!.Value));
        string end = client.GetRequiredService<Tokenizer>().EosToken;
        Assert.That(plain.Text + withTools.Text, Does.Not.Contain(end.Length > 0 ? end : "\0"));
    }

    [TestCase("qwen3", true)]
    [TestCase("deepseek-r1-distill-qwen", true)]
    [TestCase("qwen2.5", false)]
    public void KnowsWhichTagsAreSpecialTokens(string family, bool expected)
    {
        using var tokenizer = new Tokenizer(TestData.Model(Path.Combine("families", family)));
        Assert.That(new ChatTemplateTraits(tokenizer, new()).NeedsSpecialTokens(hasTools: false), Is.EqualTo(expected));
    }

    [Test]
    public async Task TakesWhatFollowsAnOpenedTagAsReasoning()
    {
        using var client = new OpenVinoChatClient(TestData.Model(Path.Combine("families", "deepseek-r1-distill-qwen")), "CPU", TinyModels.F32);
        ChatResponse response = await client.GetResponseAsync("Hello", new() { MaxOutputTokens = 5 });
        Assert.That(response.Messages[0].Contents[0], Is.InstanceOf<TextReasoningContent>());
        Assert.That(response.Usage!.ReasoningTokenCount, Is.Positive);
    }

    [Test]
    public async Task ShowsSpecialTokensOnRequest([Values] bool streams)
    {
        GenerationConfig config = new() { SkipSpecialTokens = false };
        using var engine = new ContinuousBatchingEngine(TinyModels.Chat, "CPU", TinyModels.F32);
        using var pipeline = new LLMPipeline(TinyModels.Chat, "CPU", TinyModels.F32);
        var history = new ChatHistory([ChatMessage.User("What is the capital of France?")]);
        string[] texts = streams
            ? [await Join(engine.StreamAsync(history, config)), await Join(pipeline.StreamAsync(history, config))]
            : [(await engine.GenerateAsync(history, config)).Text, pipeline.Generate(history, config).Text];
        Assert.That(texts[0], Does.Contain("Paris"));
        Assert.That(texts[1], Is.EqualTo(texts[0]));
        Assert.That(texts[0], Does.EndWith("<|im_end|>").Or.EndWith("."));
        Assert.That(
            engine.Tokenizer.Decode(engine.Tokenizer.Encode(texts[0], new() { AddSpecialTokens = false }).GetTokens(0)),
            Is.EqualTo((await engine.GenerateAsync(history)).Text));
        Assert.That(
            () => pipeline.Generate(history, config with { NumBeams = 2 }),
            Throws.TypeOf<InvalidConfigurationException>().With.Property("Option").EqualTo("SkipSpecialTokens"));
    }

    private static async Task<string> Join(IAsyncEnumerable<string> pieces)
    {
        var text = new System.Text.StringBuilder();
        await foreach (string piece in pieces)
        {
            text.Append(piece);
        }

        return text.ToString();
    }
}
