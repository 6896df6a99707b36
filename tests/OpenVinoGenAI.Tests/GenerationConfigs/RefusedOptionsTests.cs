using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests;

/// <summary>Options that are not allowed: the exception names the option and the rule, and native generation does not begin.</summary>
internal sealed class RefusedOptionsTests : TinyChatTests
{
    [TestCaseSource(nameof(CheckedByTheLibrary))]
    public void The_librarys_rule_is_reported(GenerationConfig config, string option, string rule)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(ShortPrompt, config));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo(option));
            Assert.That(error.Message, Does.Contain(OptionNames.Translate(rule)));
            Assert.That(error.NativeMessage, Does.Contain(rule));
            Assert.That(error.Status, Is.Not.Null);
        }
    }

    [TestCaseSource(nameof(RefusedBeforeTheLibrary))]
    public void What_is_refused_before_native_code_names_the_rule(GenerationConfig config, string option, string rule)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(ShortPrompt, config));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo(option));
            Assert.That(error.Message, Does.StartWith($"GenerationConfig.{option} ").And.Contain(rule));
            Assert.That(error.NativeMessage, Is.Null, "refused before native code");
        }
    }

    [TestCaseSource(nameof(CheckedByTheLibrary))]
    [TestCaseSource(nameof(RefusedBeforeTheLibrary))]
    public void The_pipelines_own_config_takes_none_of_them(GenerationConfig config, string option, string rule)
    {
        GenerationConfig before = Pipeline.GenerationConfig;

        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.GenerationConfig = config);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo(option));
            Assert.That(error.Message, Does.Contain(OptionNames.Translate(rule)));
            Assert.That(Pipeline.GenerationConfig, Is.EqualTo(before));
        }
    }

    [TestCaseSource(nameof(NotToBeStreamed))]
    public void Beams_and_several_sequences_cannot_be_streamed(GenerationConfig config)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(ShortPrompt, config, new Recorder().Write));

        Assert.That(error.Message, Does.Contain("streaming is possible only with batch size=1 and only for greedy or multinomial decoding"));
    }

    [Test]
    public void The_pipeline_is_usable_after_a_refusal()
    {
        Assert.Throws<InvalidConfigurationException>(() => Pipeline.Generate(ShortPrompt, new() { MaxNewTokens = 0 }));
        AssertUsable();
    }

    private static IEnumerable<TestCaseData> CheckedByTheLibrary()
    {
        const string Temperature = "When 'do_sample' is true, temperature must be a strictly positive float, but got";
        const string TopP = "When 'do_sample' is true, top_p must be a positive float > 0.0 and <= 1.0, but got";
        const string MinP = "When 'do_sample' is true, min_p must be in [0.0, 1.0), but got";
        var sampling = new GenerationConfig { DoSample = true };
        yield return Case("temperature 0", sampling with { Temperature = 0 }, "Temperature", Temperature);
        yield return Case("temperature below 0", sampling with { Temperature = -1 }, "Temperature", Temperature);
        yield return Case("top_p 0", sampling with { TopP = 0 }, "TopP", TopP);
        yield return Case("top_p above 1", sampling with { TopP = 2 }, "TopP", TopP);
        yield return Case("min_p below 0", sampling with { MinP = -0.5f }, "MinP", MinP);
        yield return Case("min_p 1", sampling with { MinP = 1 }, "MinP", MinP);
        yield return Case("beams with sampling", sampling with { NumBeams = 2 }, "NumBeams", "Beam search with sampling is not supported yet.");
        yield return Case(
            "beams not divisible by groups",
            new() { NumBeams = 4, NumBeamGroups = 3, DiversityPenalty = 1 },
            "NumBeams",
            "'num_beams' (4) should be divisible by 'num_beam_groups' (3)");
        yield return Case(
            "groups without diversity", new() { NumBeams = 4, NumBeamGroups = 2 }, "DiversityPenalty", "For grouped beam search 'diversity_penalty' should not be zero");
        yield return Case(
            "more sequences than beams",
            new() { NumBeams = 2, NumReturnSequences = 4 },
            "NumBeams",
            "'num_beams' (2) must be greater equal than 'num_return_sequences' (4)");
        yield return Case(
            "several sequences in greedy search",
            new() { NumReturnSequences = 3 },
            "NumReturnSequences",
            "'num_return_sequences' can be more than 1 only in case of beam search or multinomial sampling, but got 3");
        yield return Case("no sequence", new() { NumReturnSequences = 0 }, "NumReturnSequences", "num_return_sequences must be greater than 0");
        yield return Case("repetition_penalty 0", new() { RepetitionPenalty = 0 }, "RepetitionPenalty", "'repetition_penalty' must be a strictly positive float, but got 0");
        yield return Case("presence_penalty 5", new() { PresencePenalty = 5 }, "PresencePenalty", "'presence_penalty' penalty must be within [-2.0; 2.0], but got 5");
        yield return Case("frequency_penalty -3", new() { FrequencyPenalty = -3 }, "FrequencyPenalty", "penalty must be within [-2.0; 2.0], but got -3");
        yield return Case("max_new_tokens 0", new() { MaxNewTokens = 0 }, "MaxNewTokens", "'max_new_tokens' must be greater than 0, if `echo` is set, 0 is also accepted");
        yield return Case(
            "min above max", new() { MaxNewTokens = 5, MinNewTokens = 6 }, "MinNewTokens", "min_new_tokens must be less or equal max_new_tokens");
        yield return Case("no_repeat_ngram_size 0", new() { NumBeams = 2, NoRepeatNgramSize = 0 }, "NoRepeatNgramSize", "'no_repeat_ngram_size' must be positive");
        yield return Case(
            "no end without a limit",
            new() { IgnoreEos = true, MaxNewTokens = GenerationConfig.Unlimited },
            "IgnoreEos",
            "ignore_eos is true, in this case either 'max_new_tokens', or 'max_length' should be defined.");
    }

    private static IEnumerable<TestCaseData> RefusedBeforeTheLibrary()
    {
        yield return Case("max_new_tokens -1", new() { MaxNewTokens = -1 }, "MaxNewTokens", "is -1: it must be at least 0");
        yield return Case("max_length 0", new() { MaxLength = 0 }, "MaxLength", "is 0: it must be at least 1");
        yield return Case("min_new_tokens -1", new() { MinNewTokens = -1 }, "MinNewTokens", "is -1: it must be at least 0");
        yield return Case("logprobs -1", new() { Logprobs = -1 }, "Logprobs", "is -1: it must be at least 0");
        yield return Case("top_k 0", new() { DoSample = true, TopK = 0 }, "TopK", "is 0: it must be at least 1");
        yield return Case("num_beams 0", new() { NumBeams = 0 }, "NumBeams", "is 0: it must be at least 1");
        yield return Case("num_beam_groups 0", new() { NumBeamGroups = 0 }, "NumBeamGroups", "is 0: it must be at least 1");
        yield return Case("rng_seed -1", new() { RngSeed = -1 }, "RngSeed", "is -1: it must not be negative");
        yield return Case("pruning_ratio 100", new() { PruningRatio = 100 }, "PruningRatio", "is 100: it must be below 100");
        yield return Case("empty stop string", new() { StopStrings = ["a", ""] }, "StopStrings", "has an empty text");
        yield return Case("grammar with beams", new() { NumBeams = 2, StructuredOutput = new() { Regex = "a" } }, "StructuredOutput", "cannot be used together with beams");
        yield return Case("two grammars", new() { StructuredOutput = new() { Regex = "a", JsonSchema = "{}" } }, "StructuredOutput", "but has JsonSchema and Regex");
        yield return Case("temperature NaN", new() { Temperature = float.NaN }, "Temperature", "it must be a finite number");
        yield return Case("top_p infinite", new() { TopP = float.PositiveInfinity }, "TopP", "it must be a finite number");
        yield return Case("length_penalty NaN", new() { LengthPenalty = float.NaN }, "LengthPenalty", "it must be a finite number");
        yield return Case("max_ngram_size without lookup", new() { MaxNgramSize = 3 }, "MaxNgramSize", "needs a pipeline with PromptLookup");
        yield return Case("num_assistant_tokens alone", new() { NumAssistantTokens = 3 }, "NumAssistantTokens", "needs a pipeline with a DraftModel or with PromptLookup");
        yield return Case("threshold without draft", new() { AssistantConfidenceThreshold = 0.5f }, "AssistantConfidenceThreshold", "needs a pipeline with a DraftModel");
        yield return Case("tree without draft", new() { TreeDepth = 2 }, "TreeDepth", "needs a pipeline with a DraftModel");
        yield return Case("branches without draft", new() { BranchingFactor = 2 }, "BranchingFactor", "needs a pipeline with a DraftModel");
        yield return Case("adapters not registered", new() { Adapters = new() }, "Adapters", "needs adapters in the options that the pipeline was made with");
    }

    private static IEnumerable<GenerationConfig> NotToBeStreamed() =>
        [new() { NumBeams = 2 }, new() { DoSample = true, NumReturnSequences = 2 }];

    private static TestCaseData Case(string name, GenerationConfig config, string option, string rule) =>
        new TestCaseData(config, option, rule).SetArgDisplayNames(name);
}
