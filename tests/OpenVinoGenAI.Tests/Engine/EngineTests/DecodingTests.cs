namespace OpenVinoGenAI.Tests.Engine.EngineTests;

/// <summary>Every way to decode gives in an engine what it gives in a pipeline.</summary>
public class DecodingTests
{
    private const string Question = "What is the capital of France?";

    private readonly SharedPipelines _pipelines = new();

    [OneTimeTearDown]
    public void Free() => _pipelines.Dispose();

    private static IEnumerable<TestCaseData<GenerationConfig>> Configs()
    {
        yield return new(new() { MaxNewTokens = 20, NumBeams = 4, NumReturnSequences = 2 }) { TestName = "Beams" };
        yield return new(new() { MaxNewTokens = 20, NumBeams = 6, NumBeamGroups = 3, DiversityPenalty = 1, NumReturnSequences = 6 }) { TestName = "GroupedBeams" };
        yield return new(new() { MaxNewTokens = 20, DoSample = true, Temperature = 1.5f, RngSeed = 7 }) { TestName = "Sampling" };
        yield return new(new() { MaxNewTokens = 20, StopStrings = ["France"] }) { TestName = "StopString" };
        yield return new(new() { MaxNewTokens = 20, Echo = true }) { TestName = "Echo" };
        yield return new(new() { MaxNewTokens = 20, ApplyChatTemplate = false }) { TestName = "RawPrompt" };
        yield return new(new() { MaxNewTokens = 20, StructuredOutput = new() { Regex = "[A-Z]{5}" } }) { TestName = "Grammar" };
    }

    [TestCaseSource(nameof(Configs))]
    public async Task EqualsThePipeline(GenerationConfig config)
    {
        LLMPipeline pipe = _pipelines.Get("pipeline", () => Models.LoadTinyChat());
        GenerationResult expected = pipe.Generate(Question, config);
        ContinuousBatchingEngine engine = _pipelines.Get("engine", () => EngineWork.Load());
        GenerationResult actual = await engine.GenerateAsync(Question, config);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual.Texts, Is.EqualTo(expected.Texts));
            Assert.That(actual.Scores, Is.EqualTo(expected.Scores).Within(1e-4f));
            Assert.That(actual.FinishReasons, Is.EqualTo(expected.FinishReasons));
        }
    }

    [TestCase(AdapterMode.Auto)]
    [TestCase(AdapterMode.Static)]
    [TestCase(AdapterMode.Fuse)]
    public async Task AdaptersHoldForAllRequests(AdapterMode mode)
    {
        using var pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        var options = Models.F32 with { Adapters = new([new(pirate, 1)], mode) };
        await using ContinuousBatchingEngine engine = EngineWork.Load(options);
        Assert.That((await engine.GenerateAsync(Question, EngineWork.Short)).Text, Does.StartWith("Arr! The capital of France is Paris."));
    }

    [Test]
    public void AdaptersThatChangeAreRefused()
    {
        using var pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        var config = new AdapterConfig(pirate);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => EngineWork.Load(Models.F32 with { Adapters = config with { Mode = AdapterMode.Dynamic } }).Dispose(),
                Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("Adapters"));
            Assert.That(
                async () =>
                {
                    await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { Adapters = config });
                    await engine.GenerateAsync(Question, new() { Adapters = new AdapterConfig() });
                },
                Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("Adapters"));
        }
    }

    [Test]
    public async Task ADraftModelDoesNotChangeAnswers()
    {
        var options = Models.F32 with { DraftModel = new(TestData.Model("tiny-chat-draft")) { Properties = Models.F32.Properties } };
        await CompareGreedyAsync(options, EngineWork.Short);
    }

    [Test]
    public async Task PromptLookupDoesNotChangeAnswers() =>
        await CompareGreedyAsync(Models.F32 with { PromptLookup = true }, EngineWork.Short with { NumAssistantTokens = 5, MaxNgramSize = 3 });

    [Test]
    public async Task PromptLookupNeedsItsNumbers()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { PromptLookup = true });
        Assert.That(
            async () => await engine.GenerateAsync(Question, EngineWork.Short),
            Throws.InstanceOf<InvalidConfigurationException>().With.Message.Contains("MaxNgramSize"));
    }

    private static async Task CompareGreedyAsync(PipelineOptions options, GenerationConfig config)
    {
        string[] questions = [.. EngineWork.Questions.Take(16)];
        await using ContinuousBatchingEngine plain = EngineWork.Load();
        await using ContinuousBatchingEngine engine = EngineWork.Load(options);
        GenerationResult[] expected = await Task.WhenAll(questions.Select(question => plain.GenerateAsync(question, EngineWork.Short)));
        GenerationResult[] actual = await Task.WhenAll(questions.Select(question => engine.GenerateAsync(question, config)));
        Assert.That(actual.Select(result => result.Text), Is.EqualTo(expected.Select(result => result.Text)));
    }
}
