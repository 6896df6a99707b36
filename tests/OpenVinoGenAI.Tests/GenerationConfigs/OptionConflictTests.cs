namespace OpenVinoGenAI.Tests;

/// <summary>Options that the library takes together and then ignores one of: they are refused, naming both, before native code.</summary>
internal sealed class OptionConflictTests
{
    private static readonly PipelineOptions Draft = Models.F32 with { DraftModel = new(TestData.Model("tiny-chat-draft")) };
    private static readonly PipelineOptions Lookup = Models.F32 with { PromptLookup = true };
    private static readonly PipelineOptions Sdpa = Models.F32 with { AttentionBackend = AttentionBackend.ScaledDotProduct };
    private static readonly StructuredOutputConfig Digits = new() { Regex = "[0-9]{3}" };

    private readonly SharedPipelines _pipelines = new();

    [OneTimeTearDown]
    public void Free() => _pipelines.Dispose();

    private static IEnumerable<TestCaseData> Conflicts()
    {
        foreach ((string name, PipelineOptions options) in ((string, PipelineOptions)[])[("paged attention", Models.F32), ("SDPA", Sdpa)])
        {
            yield return Case($"{name}: beams and a minimum", options, new() { NumBeams = 3, MinNewTokens = 1 }, "MinNewTokens", "NumBeams = 3");
            yield return Case($"{name}: beams past the end", options, new() { NumBeams = 2, IgnoreEos = true, MaxNewTokens = 9 }, "IgnoreEos", "NumBeams = 2");
            yield return Case($"{name}: beams and a grammar", options, new() { NumBeams = 2, StructuredOutput = Digits }, "StructuredOutput", "NumBeams = 2");
            yield return Case(
                $"{name}: past the end of a grammar", options, new() { IgnoreEos = true, MaxNewTokens = 9, StructuredOutput = Digits }, "IgnoreEos", "StructuredOutput");
            yield return Case(
                $"{name}: past the end with stop tokens", options, new() { IgnoreEos = true, MaxNewTokens = 9, StopTokenIds = [305] }, "IgnoreEos", "StopTokenIds, which has 305");
            yield return Case($"{name}: log probabilities", options, new() { Logprobs = 1 }, "Logprobs", "ContinuousBatchingEngine");
            yield return Case($"{name}: echo", options, new() { Echo = true, StopStrings = ["a"] }, "Echo", name == "SDPA" ? "PagedAttention" : "StopStrings");
        }

        foreach ((string source, PipelineOptions options) in ((string, PipelineOptions)[])[("DraftModel", Draft), ("PromptLookup", Lookup)])
        {
            GenerationConfig config = new() { MaxNewTokens = 50, NumAssistantTokens = 5, MaxNgramSize = source == "PromptLookup" ? 3 : null };
            yield return Case($"{source} and a minimum", options, config with { MinNewTokens = 40 }, "MinNewTokens", source);
            yield return Case($"{source} and beams", options, config with { NumBeams = 2 }, "NumBeams", source);
            yield return Case($"{source} and several sequences", options, config with { DoSample = true, NumReturnSequences = 2 }, "NumReturnSequences", source);
        }
    }

    [TestCaseSource(nameof(Conflicts))]
    public void Are_refused_by_name(PipelineOptions options, GenerationConfig config, string option, string other)
    {
        LLMPipeline pipe = _pipelines.Get(("LLM", options), () => new LLMPipeline(Models.TinyChat, "CPU", options));

        Assert.That(() => pipe.Generate("Hello", config), Refused(option, other));
    }

    [Test]
    public void One_of_the_options_may_be_the_pipelines_own()
    {
        using LLMPipeline pipe = Models.LoadTinyChat();
        pipe.GenerationConfig = new() { NumBeams = 2 };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipe.Generate("Hello", new() { MinNewTokens = 4 }), Refused("MinNewTokens", "NumBeams = 2"));
            Assert.That(() => pipe.Generate("Hello", new() { StructuredOutput = Digits }), Refused("StructuredOutput", "NumBeams = 2"));
            Assert.That(() => pipe.GenerationConfig = new() { IgnoreEos = true, MaxNewTokens = 9 }, Refused("IgnoreEos", "NumBeams = 2"));
            Assert.That(pipe.Generate("Hello", new() { NumBeams = 1, MinNewTokens = 4 }).PerfMetrics.NumGeneratedTokens, Is.GreaterThanOrEqualTo(4));
        }
    }

    [Test]
    public void The_models_own_stop_tokens_may_be_ignored()
    {
        using LLMPipeline pipe = Models.LoadTinyChat();
        IReadOnlyList<long> own = pipe.GenerationConfig.StopTokenIds!;
        Assert.That(own, Has.Count.GreaterThan(1));

        GenerationResult result = pipe.Generate("Hello", pipe.GenerationConfig with { IgnoreEos = true, MaxNewTokens = 60 });

        Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(60));
    }

    [TestCaseSource(nameof(VisionConflicts))]
    public void Vision_refuses_them_too(PipelineOptions options, GenerationConfig config, string option, string other)
    {
        VLMPipeline pipe = _pipelines.Get(("VLM", options), () => new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options));

        Assert.That(() => pipe.Generate("Hello", config: config), Refused(option, other));
    }

    [TestCaseSource(nameof(EngineConflicts))]
    public void An_engine_refuses_them_too(GenerationConfig config, string option, string other)
    {
        ContinuousBatchingEngine engine = _pipelines.Get("engine", () => new ContinuousBatchingEngine(Models.TinyChat, "CPU", Models.F32));

        Assert.That(async () => await engine.GenerateAsync("Hello", config), Refused(option, other));
    }

    private static IEnumerable<TestCaseData> VisionConflicts() => Conflicts().Where(test => ((PipelineOptions)test.Arguments[0]!).DraftModel is null
        && !((PipelineOptions)test.Arguments[0]!).PromptLookup);

    private static IEnumerable<TestCaseData> EngineConflicts() => Conflicts()
        .Where(test => ReferenceEquals(test.Arguments[0], Models.F32) && (string)test.Arguments[2]! != nameof(GenerationConfig.Logprobs))
        .Select(test => new TestCaseData(test.Arguments[1], test.Arguments[2], test.Arguments[3]));

    private static NUnit.Framework.Constraints.ContainsConstraint Refused(string option, string other) => Throws.TypeOf<InvalidConfigurationException>()
        .With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(option)
        .And.Property(nameof(InvalidConfigurationException.NativeMessage)).Null
        .And.Message.StartsWith($"GenerationConfig.{option} ").And.Message.Contains(other);

    private static TestCaseData Case(string name, PipelineOptions options, GenerationConfig config, string option, string other) =>
        new TestCaseData(options, config, option, other).SetArgDisplayNames(name);
}
