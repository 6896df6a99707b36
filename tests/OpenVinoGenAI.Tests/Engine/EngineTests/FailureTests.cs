namespace OpenVinoGenAI.Tests.Engine.EngineTests;

public class FailureTests
{
    [Test]
    public async Task AFailingRequestDoesNotHarmTheOthers()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        Task<GenerationResult>[] good = [.. EngineWork.Questions.Take(8).Select(question => engine.GenerateAsync(question, EngineWork.Short))];
        var grammar = new GenerationConfig { StructuredOutput = new() { Regex = "(unclosed" } };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                async () => await engine.GenerateAsync("Hello", grammar),
                Throws.InstanceOf<InvalidConfigurationException>()
                    .With.Property("Option").EqualTo("StructuredOutput").And.Message.Contains("The parenthesis is not closed"));
            Assert.That(
                async () => await engine.GenerateAsync("Hello", new() { Temperature = -1, DoSample = true }),
                Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("Temperature"));
            Assert.That(async () => await engine.GenerateAsync(string.Empty, new() { ApplyChatTemplate = false }), Throws.ArgumentException);
            Assert.That(async () => await engine.GenerateAsync("Hello", new() { MaxNewTokens = null, MaxLength = 3 }), Throws.InstanceOf<OpenVinoGenAIException>());
        }

        GenerationResult[] results = await Task.WhenAll(good);
        Assert.That(results.Select(result => result.Text), Has.All.StartsWith("The capital of"));
    }

    [Test]
    public async Task ARequestWithoutRoomInTheCacheFailsAlone()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { SchedulerConfig = new() { NumKvBlocks = 2 } });
        Task<GenerationResult> tooLong = engine.GenerateAsync(EngineWork.Poem, new() { MaxNewTokens = 200, IgnoreEos = true });
        CacheExhaustedException? error = await Assert.ThrowsAsync<CacheExhaustedException>(() => tooLong);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error!.Message, Does.Contain("NumKvBlocks"));
            Assert.That(error.PartialTokens, Has.Count.GreaterThan(10));
            Assert.That(error.PartialText, Is.EqualTo(engine.Tokenizer.Decode([.. error.PartialTokens])).And.Not.Empty);
        }

        Assert.That((await engine.GenerateAsync("What is the capital of France?", EngineWork.Short)).Text, Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public async Task AStreamWithoutRoomInTheCacheGivesItsTextAndThenFails()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { SchedulerConfig = new() { NumKvBlocks = 2 } });
        var pieces = new List<string>();
        CacheExhaustedException? error = await Assert.ThrowsAsync<CacheExhaustedException>(async () =>
        {
            await foreach (string piece in engine.StreamAsync(EngineWork.Poem, new() { MaxNewTokens = 200, IgnoreEos = true }))
            {
                pieces.Add(piece);
            }
        });
        Assert.That(error!.PartialText, Is.EqualTo(string.Concat(pieces)).And.Not.Empty);
    }

    [Test]
    public async Task APromptThatCannotBeSplitMustFitInAStep()
    {
        var scheduler = new SchedulerConfig { DynamicSplitFuse = false, MaxNumBatchedTokens = 8, MaxNumSeqs = 4 };
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { SchedulerConfig = scheduler });
        Assert.That(
            async () => await engine.GenerateAsync("What is the capital of France?", EngineWork.Short),
            Throws.InstanceOf<InvalidConfigurationException>().With.Message.Contains("15 tokens"));
        Assert.That((await engine.GenerateAsync("The sun", new() { MaxNewTokens = 2, ApplyChatTemplate = false })).Text, Is.Not.Empty);
    }

    [Test]
    public void AnEngineWithoutPagedAttentionIsRefused() => Assert.That(
        () => EngineWork.Load(Models.F32 with { AttentionBackend = AttentionBackend.ScaledDotProduct }).Dispose(),
        Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("AttentionBackend"));

    [Test]
    public void AModelThatIsMissingIsNamed() =>
        Assert.That(() => new ContinuousBatchingEngine("/nonexistent").Dispose(), Throws.InstanceOf<ModelLoadException>());
}
