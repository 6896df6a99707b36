namespace OpenVinoGenAI.Tests.Whisper;

/// <summary>Options that the library would answer with a crash, an endless loop or nonsense.</summary>
internal sealed class RefusedOptionsTests() : WhisperTests(wordTimestamps: true)
{
    private static readonly long[] EndAndTimestamp = [676, 687];

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case(new() { AlignmentHeads = [new(1, 9)] }, nameof(WhisperGenerationConfig.AlignmentHeads));
        yield return Case(new() { AlignmentHeads = [new(2, 0)] }, nameof(WhisperGenerationConfig.AlignmentHeads));
        yield return Case(new() { AlignmentHeads = [new(-1, 0)] }, nameof(WhisperGenerationConfig.AlignmentHeads));
        yield return Case(new() { AlignmentHeads = [] }, nameof(WhisperGenerationConfig.WordTimestamps));
        yield return Case(new() { SuppressTokens = [10_000_000] }, nameof(WhisperGenerationConfig.SuppressTokens));
        yield return Case(new() { SuppressTokens = [2188] }, nameof(WhisperGenerationConfig.SuppressTokens));
        yield return Case(new() { SuppressTokens = [-5] }, nameof(WhisperGenerationConfig.SuppressTokens));
        yield return Case(new() { BeginSuppressTokens = [-1_000_000_000] }, nameof(WhisperGenerationConfig.BeginSuppressTokens));
        yield return Case(new() { BeginSuppressTokens = [3000] }, nameof(WhisperGenerationConfig.BeginSuppressTokens));
        yield return Case(new() { NoTimestampsTokenId = 1_000_000_000 }, nameof(WhisperGenerationConfig.NoTimestampsTokenId));
        yield return Case(new() { NoTimestampsTokenId = -1 }, nameof(WhisperGenerationConfig.NoTimestampsTokenId));
        yield return Case(new() { NoTimestampsTokenId = 687, ReturnTimestamps = true }, nameof(WhisperGenerationConfig.NoTimestampsTokenId));
        yield return Case(new() { DecoderStartTokenId = 2188 }, nameof(WhisperGenerationConfig.DecoderStartTokenId));
        yield return Case(new() { PadTokenId = 2188 }, nameof(WhisperGenerationConfig.PadTokenId));
        yield return Case(new() { TranslateTokenId = -7 }, nameof(WhisperGenerationConfig.TranslateTokenId));
        yield return Case(new() { TranscribeTokenId = 99_999 }, nameof(WhisperGenerationConfig.TranscribeTokenId));
        yield return Case(new() { PrevSotTokenId = 99_999 }, nameof(WhisperGenerationConfig.PrevSotTokenId));
        yield return Case(new() { EosTokenId = 99_999 }, nameof(WhisperGenerationConfig.EosTokenId));
        yield return Case(new() { LangToId = new Dictionary<string, long> { ["<|en|>"] = 99_999 } }, nameof(WhisperGenerationConfig.LangToId));
        yield return Case(new() { MaxInitialTimestampIndex = -1 }, nameof(WhisperGenerationConfig.MaxInitialTimestampIndex));
        yield return Case(new() { MaxNewTokens = 1, ReturnTimestamps = true }, nameof(WhisperGenerationConfig.MaxNewTokens));
        yield return Case(new() { MaxLength = 4, ReturnTimestamps = true }, nameof(WhisperGenerationConfig.MaxLength));
        yield return Case(new() { StopTokenIds = EndAndTimestamp, ReturnTimestamps = true }, nameof(WhisperGenerationConfig.StopTokenIds));
        yield return Case(new() { EosTokenId = 687, StopTokenIds = [687], ReturnTimestamps = true }, nameof(WhisperGenerationConfig.EosTokenId));
        yield return Case(
            new() { StopStrings = [" The"], StopStringMatching = StopStringMatching.Official, ReturnTimestamps = true }, nameof(WhisperGenerationConfig.StopStrings));
        yield return Case(new() { StopStrings = [" The"], NumBeams = 2 }, nameof(WhisperGenerationConfig.StopStrings));
        yield return Case(new() { StopStrings = [""] }, nameof(WhisperGenerationConfig.StopStrings));
        yield return Case(new() { MinNewTokens = 3, NumBeams = 2 }, nameof(WhisperGenerationConfig.MinNewTokens));
        yield return Case(new() { IgnoreEos = true, NumBeams = 2, MaxNewTokens = 9 }, nameof(WhisperGenerationConfig.IgnoreEos));
        yield return Case(new() { Echo = true }, nameof(WhisperGenerationConfig.Echo));
        yield return Case(new() { Logprobs = 1 }, nameof(WhisperGenerationConfig.Logprobs));
        yield return Case(new() { Parsers = [new ReasoningParser()] }, nameof(WhisperGenerationConfig.Parsers));
        yield return Case(new() { NumBeams = 0 }, nameof(WhisperGenerationConfig.NumBeams));
        yield return Case(new() { NumAssistantTokens = 3 }, nameof(WhisperGenerationConfig.NumAssistantTokens));
        yield return Case(new() { NumReturnSequences = 2, NumBeams = 2 }, nameof(WhisperGenerationConfig.NumReturnSequences));
        yield return Case(new() { StructuredOutput = new() { Regex = "a" } }, nameof(WhisperGenerationConfig.StructuredOutput));
        yield return Case(new() { Language = "es" }, nameof(WhisperGenerationConfig.Language));
        yield return Case(new() { Task = (WhisperTask)7 }, nameof(WhisperGenerationConfig.Task));
        yield return Case(new() { InitialPrompt = string.Concat(Enumerable.Repeat("word ", 600)), MaxNewTokens = 8 }, nameof(WhisperGenerationConfig.InitialPrompt));
        yield return Case(new() { Hotwords = string.Concat(Enumerable.Repeat("word ", 600)) }, nameof(WhisperGenerationConfig.Hotwords));
    }

    [TestCaseSource(nameof(Refused))]
    public void An_option_is_refused_by_name(WhisperGenerationConfig config, string option)
    {
        WhisperGenerationConfig before = Pipeline.GenerationConfig;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Pipeline.Generate(Clip("en_today.wav"), config),
                Throws.TypeOf<InvalidConfigurationException>()
                    .With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(option)
                    .And.Message.Contain(option));
            Assert.That(Pipeline.GenerationConfig, Is.EqualTo(before));
        }
    }

    [Test]
    public void Audio_of_several_windows_is_checked_as_with_timestamps()
    {
        AudioClip clip = Clip("en_long.wav");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Pipeline.Generate(clip, new() { MaxNewTokens = 1 }), Throws.TypeOf<InvalidConfigurationException>().With.Message.Contain("30 s"));
            Assert.That(
                () => Pipeline.Generate(clip, new() { StopStrings = [" Good"], StopStringMatching = StopStringMatching.Official }),
                Throws.TypeOf<InvalidConfigurationException>());
            Assert.That(Pipeline.Generate(clip, new() { MaxNewTokens = 2 }).Text, Is.Not.Empty);
            Assert.That(
                Pipeline.Generate(
                    clip, new() { StopStrings = [" Good"], StopStringMatching = StopStringMatching.Official, IncludeStopStrInOutput = true }).Text,
                Does.StartWith(" Good"));
        }
    }

    [Test]
    public void A_refused_config_is_not_kept()
    {
        Assert.That(
            () => Pipeline.GenerationConfig = new() { SuppressTokens = [1_000_000] }, Throws.TypeOf<InvalidConfigurationException>());
        AssertUsable();
    }

    [Test]
    public void Words_need_a_pipeline_that_is_made_for_them()
    {
        using var pipeline = new WhisperPipeline(Model);

        Assert.That(
            () => pipeline.Generate(Clip("en_today.wav"), new() { WordTimestamps = true }),
            Throws.TypeOf<InvalidConfigurationException>().With.Message.Contain("WhisperPipelineOptions.WordTimestamps"));
    }

    private static TestCaseData Case(WhisperGenerationConfig config, string option) => new(config, option);
}
