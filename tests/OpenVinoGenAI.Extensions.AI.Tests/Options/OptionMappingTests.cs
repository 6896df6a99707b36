using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>The rows of the table in docs/extensions-ai.md that change how a model is decoded.</summary>
internal sealed class OptionMappingTests
{
    private static readonly GenerationConfig Own = new() { MaxNewTokens = 256, MaxLength = GenerationConfig.Unlimited, DoSample = false };

    [Test]
    public void TakesTheRawRepresentationAsTheBase()
    {
        int calls = 0;
        GenerationConfig config = Map(new()
        {
            RawRepresentationFactory = _ =>
            {
                calls++;
                return new GenerationConfig { Temperature = 0.3f, MinP = 0.1f, MaxNewTokens = 5 };
            },
            Temperature = 0.9f,
            TopK = 4,
            MaxOutputTokens = 50,
        });
        Assert.That(calls, Is.EqualTo(1));
        Assert.That((config.Temperature, config.MinP, config.MaxNewTokens, config.TopK, config.DoSample), Is.EqualTo((0.3f, 0.1f, 5, 4, true)));
    }

    [Test]
    public void IgnoresARawRepresentationOfAnotherLibrary() =>
        Assert.That(Map(new() { RawRepresentationFactory = _ => "something else", TopK = 4 }).TopK, Is.EqualTo(4));

    [Test]
    public void DecodesGreedilyAtTemperature0()
    {
        GenerationConfig config = Map(new() { Temperature = 0 });
        Assert.That((config.DoSample, config.Temperature), Is.EqualTo(((bool?)false, (float?)null)));
    }

    [Test]
    public void SamplesAboveTemperature0()
    {
        GenerationConfig config = Map(new() { Temperature = 0.7f });
        Assert.That((config.DoSample, config.Temperature), Is.EqualTo(((bool?)true, (float?)0.7f)));
    }

    [Test]
    public void SamplesIfTopPOrTopKIsSet()
    {
        Assert.That(Map(new() { TopP = 0.5f }) is { DoSample: true, TopP: 0.5f });
        Assert.That(Map(new() { TopK = 7 }) is { DoSample: true, TopK: 7 });
        Assert.That(Map(new() { TopK = 7, Temperature = 0 }) is { DoSample: false, TopK: 7 });
    }

    [Test]
    public void SetsThePenalties()
    {
        GenerationConfig config = Map(new() { FrequencyPenalty = 0.5f, PresencePenalty = -1 });
        Assert.That((config.FrequencyPenalty, config.PresencePenalty, config.DoSample), Is.EqualTo(((float?)0.5f, (float?)-1f, (bool?)null)));
        Assert.That(config.RepetitionPenalty, Is.Null);
    }

    [Test]
    public void SetsTheSeed() => Assert.That(Map(new() { Seed = 7, Temperature = 1 }).RngSeed, Is.EqualTo(7));

    [Test]
    public void TakesANewSeedForEachCallThatSamples()
    {
        long?[] seeds = [.. Enumerable.Range(0, 20).Select(_ => Map(new() { Temperature = 1 }).RngSeed)];
        Assert.That(seeds.Distinct().Count(), Is.GreaterThan(15));
        Assert.That(Map(new()).RngSeed, Is.Null);
        Assert.That(ChatConfigMapper.Map(null, new NoClient(), Own with { DoSample = true }, null).RngSeed, Is.Not.Null);
    }

    [Test]
    public void LimitsTheAnswer()
    {
        Assert.That(Map(new() { MaxOutputTokens = 9 }).MaxNewTokens, Is.EqualTo(9));
        Assert.That(Map(null).MaxNewTokens, Is.Null, "The model has a limit of its own.");
        Assert.That(ChatConfigMapper.Map(null, new NoClient(), Own, 77).MaxNewTokens, Is.EqualTo(77));
        Assert.That(
            ChatConfigMapper.Map(null, new NoClient(), new() { MaxNewTokens = GenerationConfig.Unlimited, MaxLength = GenerationConfig.Unlimited }, null).MaxNewTokens,
            Is.EqualTo(1024));
    }

    [Test]
    public void DropsEmptyStopSequences()
    {
        Assert.That(Map(new() { StopSequences = ["a", "", null!, "b"] }).StopStrings, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(Map(new() { StopSequences = [""] }).StopStrings, Is.Null);
    }

    [Test]
    public void ReadsAdditionalProperties()
    {
        GenerationConfig config = Map(new()
        {
            AdditionalProperties = new()
            {
                ["min_p"] = 0.25,
                ["repetition_penalty"] = JsonDocument.Parse("1.5").RootElement,
                ["num_beams"] = "3",
                ["no_repeat_ngram_size"] = 2L,
                ["ignore_eos"] = true,
                ["stop_token_ids"] = new[] { 1, 2 },
                ["stop_criteria"] = "never",
                ["max_length"] = null,
            },
        });
        Assert.That(
            (config.MinP, config.RepetitionPenalty, config.NumBeams, config.NoRepeatNgramSize, config.IgnoreEos, config.StopCriteria, config.MaxLength),
            Is.EqualTo(((float?)0.25f, (float?)1.5f, (int?)3, (int?)2, (bool?)true, (StopCriteria?)StopCriteria.Never, (int?)null)));
        Assert.That(config.StopTokenIds, Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void RefusesUnknownAdditionalProperties() => Assert.That(
        () => Map(new() { AdditionalProperties = new() { ["min_q"] = 1 } }),
        Throws.TypeOf<NotSupportedException>().With.Message.Contains("'min_q'").And.Message.Contains("min_p"));

    [Test]
    public void RefusesAdditionalPropertiesOfAWrongType([Values("min_p", "num_beams", "ignore_eos", "stop_token_ids", "stop_criteria")] string key) => Assert.That(
        () => Map(new() { AdditionalProperties = new() { [key] = "blue" } }), Throws.ArgumentException.With.Message.Contains(key));

    [Test]
    public void CollectsTemplateVariables()
    {
        var properties = new AdditionalPropertiesDictionary
        {
            ["enable_thinking"] = true,
            ["reasoning_effort"] = "low",
            ["chat_template_kwargs"] = new Dictionary<string, object?> { ["today"] = "Monday", ["count"] = 3 },
        };
        Assert.That(
            AdditionalOptions.ReadTemplateVariables(properties).ToJsonString(),
            Is.EqualTo("""{"today":"Monday","count":3,"enable_thinking":true,"reasoning_effort":"low"}"""));
        Assert.That(Map(new() { AdditionalProperties = properties }), Is.EqualTo(Map(null)));
    }

    private static readonly object[][] OutOfRange =
    [
        [new ChatOptions { Temperature = -0.1f }, "Temperature"],
        [new ChatOptions { Temperature = float.NaN }, "Temperature"],
        [new ChatOptions { TopP = 0 }, "TopP"],
        [new ChatOptions { TopP = 1.1f }, "TopP"],
        [new ChatOptions { TopK = 0 }, "TopK"],
        [new ChatOptions { MaxOutputTokens = 0 }, "MaxOutputTokens"],
        [new ChatOptions { Seed = -1 }, "Seed"],
        [new ChatOptions { FrequencyPenalty = 2.1f }, "FrequencyPenalty"],
        [new ChatOptions { PresencePenalty = -2.1f }, "PresencePenalty"],
    ];

    [TestCaseSource(nameof(OutOfRange))]
    public void RefusesValuesOutOfRange(ChatOptions options, string name) =>
        Assert.That(() => Map(options), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("ChatOptions." + name));

    [Test]
    public void MakesAGrammarOfAResponseFormat()
    {
        Assert.That(ChatGrammar.SchemaOf(null), Is.Null);
        Assert.That(ChatGrammar.SchemaOf(ChatResponseFormat.Text), Is.Null);
        Assert.That(ChatGrammar.SchemaOf(ChatResponseFormat.Json), Is.EqualTo("""{"type":"object"}"""));
        Assert.That(
            ChatGrammar.SchemaOf(ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""{"type":"array"}""").RootElement)), Is.EqualTo("""{"type":"array"}"""));
        Assert.That(ChatGrammar.Create("""{"type":"boolean"}""", null, null)?.Grammar, Does.Contain("true"));
    }

    [Test]
    public void MakesAGrammarOfToolModes()
    {
        var tools = new TinyTools();
        ChatOptions options = new() { Tools = [tools.Weather, TinyTools.Time] };
        StructuralTag.TriggeredTags free = Tags(options);
        Assert.That((free.AtLeastOne, free.StopAfterFirst, free.Tags.Count), Is.EqualTo((false, false, 2)));
        options.ToolMode = ChatToolMode.RequireAny;
        options.AllowMultipleToolCalls = false;
        StructuralTag.TriggeredTags any = Tags(options);
        Assert.That((any.AtLeastOne, any.StopAfterFirst, any.Tags.Count), Is.EqualTo((true, true, 2)));
        options.ToolMode = ChatToolMode.RequireSpecific("get_time");
        Assert.That(Tags(options).Tags.Single().Begin, Does.Contain("get_time"));
        options.ToolMode = ChatToolMode.None;
        Assert.That(ToolChoice.Read(options, new HermesSyntax(), guides: true), Is.Null);
        options.ToolMode = ChatToolMode.RequireSpecific("other");
        Assert.That(() => Tags(options), Throws.ArgumentException.With.Message.Contains("'other'"));
        Assert.That(() => Tags(new() { ToolMode = ChatToolMode.RequireAny }), Throws.ArgumentException);
        Assert.That(() => Tags(new() { Tools = [new HostedWebSearchTool()] }), Throws.TypeOf<NotSupportedException>());
    }

    private static StructuralTag.TriggeredTags Tags(ChatOptions options) =>
        (StructuralTag.TriggeredTags)ChatGrammar.Create(null, ToolChoice.Read(options, new HermesSyntax(), guides: true), null)!.CompoundGrammar!;

    private static GenerationConfig Map(ChatOptions? options) => ChatConfigMapper.Map(options, new NoClient(), Own, null);

    private sealed class NoClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<AIChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<AIChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey) => null;

        public void Dispose()
        {
        }
    }
}
