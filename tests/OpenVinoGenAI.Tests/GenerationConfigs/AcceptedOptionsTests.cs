namespace OpenVinoGenAI.Tests;

/// <summary>Combinations of options that are allowed, each with something that only it gives.</summary>
internal sealed class AcceptedOptionsTests : TinyChatTests
{
    [TestCaseSource(nameof(Combinations))]
    public void Options_are_heeded(GenerationConfig config, Func<GenerationResult, bool> holds)
    {
        GenerationResult result = Pipeline.Generate("Once upon a time", config with { ApplyChatTemplate = false });

        Assert.That(holds(result), Is.True, result.ToString());
    }

    [Test]
    public void An_option_that_is_not_set_stays_as_the_pipeline_has_it()
    {
        using LLMPipeline pipeline = Models.LoadTinyChat();
        pipeline.GenerationConfig = new() { MaxNewTokens = 3 };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.Generate(LongPrompt, new() { RepetitionPenalty = 1 }).PerfMetrics.NumGeneratedTokens, Is.EqualTo(3));
            Assert.That(pipeline.Generate(LongPrompt).PerfMetrics.NumGeneratedTokens, Is.EqualTo(3));
            Assert.That(pipeline.Generate(LongPrompt, new() { MaxNewTokens = 5 }).PerfMetrics.NumGeneratedTokens, Is.EqualTo(5));
            Assert.That(pipeline.GenerationConfig.MaxNewTokens, Is.EqualTo(3));
        }
    }

    [Test]
    public void A_changed_copy_of_the_pipelines_config_can_be_passed() =>
        Assert.That(Pipeline.Generate(ShortPrompt, Pipeline.GenerationConfig with { NumBeams = 4 }).Text, Is.EqualTo(ShortAnswer));

    [Test]
    public void Records_compare_by_value()
    {
        var one = new GenerationConfig { StopStrings = ["a", "b"], StopTokenIds = [1, 2] };
        var other = new GenerationConfig { StopStrings = new List<string> { "a", "b" }, StopTokenIds = [1, 2] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(one, Is.EqualTo(other));
            Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
            Assert.That(one with { StopStrings = ["b", "a"] }, Is.Not.EqualTo(other));
        }
    }

    [Test]
    public void A_config_keeps_its_own_copy_of_a_list()
    {
        var strings = new List<string> { "a" };
        var config = new GenerationConfig { StopStrings = strings };
        strings[0] = "b";

        Assert.That(config.StopStrings?.Single(), Is.EqualTo("a"));
    }

    private static IEnumerable<TestCaseData> Combinations()
    {
        yield return Case("echo alone", new() { Echo = true, MaxNewTokens = 0 }, result => result.Text == "Once upon a time");
        yield return Case("limit", new() { MaxNewTokens = 4 }, result => result.FinishReasons[0] == FinishReason.Length && result.PerfMetrics.NumGeneratedTokens == 4);
        yield return Case("minimum is maximum", new() { MinNewTokens = 9, MaxNewTokens = 9 }, result => result.PerfMetrics.NumGeneratedTokens == 9);
        yield return Case("no limit but the end", new() { MaxNewTokens = GenerationConfig.Unlimited }, result => result.FinishReasons[0] == FinishReason.Stop);
        yield return Case("three samples", new() { DoSample = true, NumReturnSequences = 3, MaxNewTokens = 8 }, result => result.Texts.Count == 3);
        yield return Case("edges of sampling", new() { DoSample = true, TopP = 1, MinP = 0, TopK = 1, Temperature = 0.01f, MaxNewTokens = 8 }, result => result.Text.Length > 0);
        yield return Case(
            "grouped beams",
            new() { NumBeams = 4, NumBeamGroups = 2, DiversityPenalty = 1, NumReturnSequences = 4, MaxNewTokens = 8 },
            result => result.Scores.Count == 4 && result.Texts.Distinct().Count() > 1);
        yield return Case("edges of penalties", new() { PresencePenalty = 2, FrequencyPenalty = -2, MaxNewTokens = 8 }, result => result.Text.Length > 0);
        yield return Case("several stop strings", new() { StopStrings = ["there", "was"] }, result => !result.Text.Contains("was", StringComparison.Ordinal));
        yield return Case("grammar", new() { StructuredOutput = new() { Regex = "[1-6]{3}" } }, result => result.Text.Length == 3 && result.Text.All(char.IsAsciiDigit));
    }

    private static TestCaseData Case(string name, GenerationConfig config, Func<GenerationResult, bool> holds) =>
        new TestCaseData(config, holds).SetArgDisplayNames(name);
}
