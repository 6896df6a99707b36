using System.Globalization;

namespace OpenVinoGenAI.Tests.Options;

/// <summary>Configs from JSON files, checked by themselves, asked for their kind of decoding, and written to a log.</summary>
internal sealed class ConfigFileTests
{
    private const string FileName = "generation_config.json";

    [Test]
    public void A_text_config_equals_the_pipeline_s()
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32);

        GenerationConfig config = GenerationConfig.FromFile(Path.Combine(Models.TinyChat, FileName));

        Assert.That(config, Is.EqualTo(pipeline.GenerationConfig));
        Assert.That(config.EosTokenId, Is.EqualTo(pipeline.Tokenizer.EosTokenId));
    }

    [Test]
    public void Options_of_a_file_are_read()
    {
        using var folder = new TempFolder();
        string file = folder.Of("ünïcode.json");
        File.WriteAllText(file, """{"max_new_tokens": 7, "do_sample": true, "temperature": 0.25, "top_k": 3, "eos_token_id": 5, "unknown_option": 1}""");

        GenerationConfig config = GenerationConfig.FromFile(file);

        Assert.That(
            (config.MaxNewTokens, config.DoSample, config.Temperature, config.TopK, config.EosTokenId, config.NumBeams),
            Is.EqualTo((7, true, 0.25f, 3, 5L, 1)));
    }

    [Test]
    public void A_Whisper_config_equals_the_pipeline_s()
    {
        string model = TestData.Model("tiny-whisper");
        using var pipeline = new WhisperPipeline(model);

        var config = WhisperGenerationConfig.FromFile(Path.Combine(model, FileName));

        Assert.That(config, Is.EqualTo(pipeline.GenerationConfig));
        Assert.That(ASRGenerationConfig.FromFile(Path.Combine(model, FileName)), Is.EqualTo(new ASRGenerationConfig(config)));
    }

    [Test]
    public void A_speech_config_is_read()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of(FileName), """{"threshold": 0.25, "speed": 1.5, "language": "en-gb"}""");

        var config = SpeechGenerationConfig.FromFile(folder.Of(FileName));

        Assert.That((config.Threshold, config.Speed, config.Language), Is.EqualTo((0.25f, 1.5f, "en-gb")));
    }

    private static IEnumerable<TestCaseData> Readers() =>
    [
        Reader(path => GenerationConfig.FromFile(path), "text"),
        Reader(path => WhisperGenerationConfig.FromFile(path), "whisper"),
        Reader(path => ASRGenerationConfig.FromFile(path), "asr"),
        Reader(path => SpeechGenerationConfig.FromFile(path), "speech"),
    ];

    [TestCaseSource(nameof(Readers))]
    public void A_file_that_cannot_be_read_is_named(Action<string> read)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of("broken.json"), "{");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => read(folder.Of("missing.json")), Throws.TypeOf<ModelLoadException>().With.Message.Contains("missing.json"));
            Assert.That(() => read(folder.Of("broken.json")), Throws.InstanceOf<OpenVinoGenAIException>());
            Assert.That(() => read(string.Empty), Throws.ArgumentException);
            Assert.That(() => read(null!), Throws.ArgumentNullException);
        }
    }

    private static IEnumerable<TestCaseData> Invalid() =>
    [
        Refused(new GenerationConfig { MaxNewTokens = 0 }, nameof(GenerationConfig.MaxNewTokens)),
        Refused(new GenerationConfig { DoSample = true, Temperature = 0 }, nameof(GenerationConfig.Temperature)),
        Refused(new GenerationConfig { DoSample = true, TopP = 2 }, nameof(GenerationConfig.TopP)),
        Refused(new GenerationConfig { RepetitionPenalty = 0 }, nameof(GenerationConfig.RepetitionPenalty)),
        Refused(new GenerationConfig { NumBeams = 4, NumBeamGroups = 3 }, null),
        Refused(new GenerationConfig { NumReturnSequences = 3 }, nameof(GenerationConfig.NumReturnSequences)),
        Refused(new GenerationConfig { StopStrings = [string.Empty] }, nameof(GenerationConfig.StopStrings)),
        Refused(new GenerationConfig { MinNewTokens = 9, MaxNewTokens = 3 }, null),
        Refused(new WhisperGenerationConfig { NumReturnSequences = 2 }, nameof(GenerationConfig.NumReturnSequences)),
        Refused(new WhisperGenerationConfig { Task = (WhisperTask)9 }, nameof(WhisperGenerationConfig.Task)),
        Refused(new ASRGenerationConfig { MaxInitialTimestampIndex = -1 }, nameof(WhisperGenerationConfig.MaxInitialTimestampIndex)),
    ];

    [TestCaseSource(nameof(Invalid))]
    public void What_is_not_allowed_is_refused_without_a_model(GenerationConfig config, string? option)
    {
        InvalidConfigurationException error = Assert.Throws<InvalidConfigurationException>(config.Validate);

        Assert.That(error.Option, Is.Not.Null);
        Assert.That(error.Option, Is.EqualTo(option ?? error.Option));
    }

    private static IEnumerable<TestCaseData> Valid() =>
    [
        new TestCaseData(new GenerationConfig()),
        new TestCaseData(new GenerationConfig { MaxNewTokens = 5, NumAssistantTokens = 3 }),
        new TestCaseData(new GenerationConfig { NumBeams = 4, NumBeamGroups = 2, DiversityPenalty = 1 }),
        new TestCaseData(new GenerationConfig { DoSample = true, Temperature = 0.5f, TopK = 3 }),
        new TestCaseData(new WhisperGenerationConfig { Language = "de", ReturnTimestamps = true }),
        new TestCaseData(new ASRGenerationConfig { Context = "a talk" }),
    ];

    [TestCaseSource(nameof(Valid))]
    public void What_is_allowed_is_not(GenerationConfig config) => Assert.That(config.Validate, Throws.Nothing);

    [Test]
    public void Other_configs_can_be_checked_too()
    {
        using (Assert.EnterMultipleScope())
        {
            AssertRefused(new SpeechGenerationConfig { Speed = 0 }.Validate, "Speed");
            AssertRefused(new SpeechGenerationConfig { MinLengthRatio = 21 }.Validate, "MaxLengthRatio");
            AssertRefused(new TextEmbeddingConfig { MaxLength = 0 }.Validate, "MaxLength");
            AssertRefused(new TextEmbeddingConfig { BatchSize = 0 }.Validate, "BatchSize");
            AssertRefused(new TextRerankConfig { TopN = -1 }.Validate, "TopN");
            Assert.That(new SpeechGenerationConfig { Speed = 2 }.Validate, Throws.Nothing);
            Assert.That(new TextEmbeddingConfig { MaxLength = 128 }.Validate, Throws.Nothing);
            Assert.That(new TextRerankConfig { MaxLength = 128 }.Validate, Throws.Nothing);
        }
    }

    [Test]
    public void Grammars_can_be_checked_with_and_without_a_tokenizer()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        var good = new StructuredOutputConfig { Regex = "[0-9]+" };
        var two = new StructuredOutputConfig { Regex = "[0-9]+", Grammar = "root ::= \"a\"" };
        var bad = new StructuredOutputConfig { Regex = "[0-9" };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => good.Validate(), Throws.Nothing);
            Assert.That(() => good.Validate(tokenizer), Throws.Nothing);
            AssertRefused(() => two.Validate(), nameof(GenerationConfig.StructuredOutput));
            AssertRefused(() => bad.Validate(tokenizer), nameof(GenerationConfig.StructuredOutput));
        }
    }

    // What the official Python API answers for each: greedy, beams, multinomial, assisting, lookup, tree.
    private static IEnumerable<TestCaseData> Kinds() =>
    [
        Kind(new(), "greedy"),
        Kind(new() { DoSample = true }, "multinomial"),
        Kind(new() { NumBeams = 4 }, "beams"),
        Kind(new() { NumBeams = 4, DoSample = true }, "beams multinomial"),
        Kind(new() { NumAssistantTokens = 5 }, "greedy assisting"),
        Kind(new() { AssistantConfidenceThreshold = 0.4f }, "greedy assisting"),
        Kind(new() { MaxNgramSize = 3 }, "greedy"),
        Kind(new() { MaxNgramSize = 3, NumAssistantTokens = 5 }, "greedy assisting lookup"),
        Kind(new() { TreeDepth = 2 }, "tree"),
        Kind(new() { BranchingFactor = 3 }, "greedy"),
        Kind(new() { BranchingFactor = 3, TreeDepth = 2, NumAssistantTokens = 5 }, "assisting tree"),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void The_kind_of_decoding_is_the_official_one(GenerationConfig config, string kinds)
    {
        (string Name, bool Is)[] answers =
        [
            ("greedy", config.IsGreedyDecoding),
            ("beams", config.IsBeamSearch),
            ("multinomial", config.IsMultinomial),
            ("assisting", config.IsAssistingGeneration),
            ("lookup", config.IsPromptLookup),
            ("tree", config.IsTreeSearch),
        ];

        Assert.That(string.Join(' ', answers.Where(answer => answer.Is).Select(answer => answer.Name)), Is.EqualTo(kinds));
    }

    private static IEnumerable<TestCaseData> Texts() =>
    [
        Text(new GenerationConfig(), "GenerationConfig { }"),
        Text(
            new GenerationConfig { MaxNewTokens = 40, Temperature = 0.5f, DoSample = true, StopStrings = ["a\n", "\"b\""] },
            """GenerationConfig { MaxNewTokens = 40, StopStrings = ["a\n", "\"b\""], DoSample = true, Temperature = 0.5 }"""),
        Text(
            new GenerationConfig { MaxNewTokens = GenerationConfig.Unlimited, StopCriteria = StopCriteria.Never, StopTokenIds = [1, 2], SkipSpecialTokens = false },
            "GenerationConfig { MaxNewTokens = unlimited, StopTokenIds = [1, 2], StopCriteria = Never, SkipSpecialTokens = false }"),
        Text(
            new WhisperGenerationConfig { Language = "de", Task = WhisperTask.Translate, MaxNewTokens = 3, LangToId = new Dictionary<string, long> { ["<|en|>"] = 7 } },
            """WhisperGenerationConfig { MaxNewTokens = 3, Language = "de", Task = "translate", LangToId = {"<|en|>": 7} }"""),
        Text(new ASRGenerationConfig { Context = "a talk" }, """ASRGenerationConfig { Context = "a talk" }"""),
        Text(new SpeechGenerationConfig { Speed = 1.5f, Language = "en-gb" }, """SpeechGenerationConfig { Speed = 1.5, Language = "en-gb" }"""),
        Text(new ImageGenerationConfig { Width = 64, GuidanceScale = 4.5f }, "ImageGenerationConfig { GuidanceScale = 4.5, Width = 64 }"),
        Text(new SchedulerConfig { CacheSize = 2, EnablePrefixCaching = true }, "SchedulerConfig { CacheSize = 2, EnablePrefixCaching = true }"),
        Text(
            new TextEmbeddingConfig { MaxLength = 128, QueryInstruction = "query: " },
            """TextEmbeddingConfig { MaxLength = 128, Normalize = true, QueryInstruction = "query: " }"""),
        Text(new TextRerankConfig(), "TextRerankConfig { TopN = 3 }"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void Configs_are_written_in_one_form_with_what_is_set(object config, string text)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.That(config.ToString(), Is.EqualTo(text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void The_time_of_compiling_grammars_has_a_least_and_a_most()
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32);
        PerfMetrics Generate(string regex) =>
            pipeline.Generate("Give me a number.", new() { MaxNewTokens = 10, StructuredOutput = new() { Regex = regex } }).PerfMetrics;

        PerfMetrics both = Generate("[0-9]{1,3}") + Generate("[a-z]{1,5}[0-9]{2}");

        DurationSummary time = both.GrammarCompileTime!.Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both.Raw.GrammarCompileTimes, Has.Count.GreaterThanOrEqualTo(2));
            Assert.That(time.Min.TotalMicroseconds, Is.EqualTo(both.Raw.GrammarCompileTimes.Min()).Within(1));
            Assert.That(time.Max.TotalMicroseconds, Is.EqualTo(both.Raw.GrammarCompileTimes.Max()).Within(1));
            Assert.That(time.Mean, Is.InRange(time.Min, time.Max));
            Assert.That(pipeline.Generate("Hello", new() { MaxNewTokens = 3 }).PerfMetrics.GrammarCompileTime, Is.Null);
            Assert.That(time.ToString(), Does.Contain(" ms, from "));
        }
    }

    private static TestCaseData Reader(Action<string> read, string name) => new TestCaseData(read).SetArgDisplayNames(name);

    private static TestCaseData Refused(GenerationConfig config, string? option) =>
        new TestCaseData(config, option).SetArgDisplayNames(config.GetType().Name, config.ToString());

    private static TestCaseData Kind(GenerationConfig config, string kinds) => new TestCaseData(config, kinds).SetArgDisplayNames(config.ToString());

    private static TestCaseData Text(object config, string text) => new TestCaseData(config, text).SetArgDisplayNames(config.GetType().Name, $"{text.Length}");

    private static void AssertRefused(Action action, string option) => Assert.That(
        () => action(), Throws.TypeOf<InvalidConfigurationException>().With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(option));
}
