using System.Text.Json;
using OpenVinoGenAI.Inference;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// The recorded answers of the official library, given by native generation: every case of llm.json that it supports and that does not sample.
/// <see cref="LlmGoldenTests"/> gives them with an <see cref="LLMPipeline"/>.
/// </summary>
[Category("Golden")]
internal sealed class NativeGoldenTests
{
    private const string FileName = "llm.json";

    private static readonly string[] Pipelines = ["default", "pa", "sdpa", "scheduler", "prefix_caching", "draft_alone", "speculative"];
    private static readonly string[] Kinds = ["generate", "history"];
    private static readonly string[] Unsupported = ["do_sample", "echo", "logprobs", "structured_output_config", "adapters", "assistant_confidence_threshold"];

    private readonly Dictionary<string, TextGenerator> _generators = [];
    private float _scoreTolerance;

    [OneTimeSetUp]
    public void Open() => _scoreTolerance = GoldenFile.Open(FileName)!.Take<float>("score_tolerance");

    [OneTimeTearDown]
    public void Close() => _generators.Values.ToList().ForEach(generator => generator.Dispose());

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject test)
    {
        TextGenerator generator = Generator(test.Take<string>("pipeline"));
        using var adapters = new AdapterSet(TestData.Model);
        GenerationConfig config = GenerationConfigReader.Read(test.TakeObject("config"), new GenerationConfig(), generator.Tokenizer, adapters);
        GoldenObject expected = test.TakeObject("expected");
        if (test.Take<string>("kind") == "history")
        {
            VerifyHistory(generator, test, config, expected);
        }
        else
        {
            string[] prompts = GoldenJson.Texts(test.Take("prompts"), test.Place);
            Verify(prompts.Length == 1 ? generator.Generate(prompts[0], config) : generator.Generate(prompts, config), expected, config);
        }
    }

    /// <summary>The test would prove nothing if the file were read wrongly.</summary>
    [Test]
    public void Many_cases_are_run() => Assert.That(Cases().Count(), Is.GreaterThan(75));

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(FileName, order: json => json.GetProperty("pipeline").GetString()!)
        .Where(test => IsSupported((GoldenObject)test.Arguments[0]!));

    private static bool IsSupported(GoldenObject test)
    {
        JsonElement config = test.Take("config");
        return Kinds.Contains(test.Take<string>("kind"))
            && Pipelines.Contains(test.Take<string>("pipeline"))
            && !Array.Exists(Unsupported, option => config.TryGetProperty(option, out _));
    }

    private TextGenerator Generator(string pipeline)
    {
        string key = pipeline is "draft_alone" or "speculative" ? pipeline : "default";
        if (!_generators.TryGetValue(key, out TextGenerator? generator))
        {
            generator = Generators.Load(key == "draft_alone" ? "tiny-chat-draft" : "tiny-chat", key == "speculative" ? Generators.Draft : null);
            _generators.Add(key, generator);
        }

        return generator;
    }

    private void VerifyHistory(TextGenerator generator, GoldenObject test, GenerationConfig config, GoldenObject expected)
    {
        ChatHistory history = ChatHistoryReader.Read(test);
        string[] then = test.TakeOptional<string[]>("then", [])!;
        IReadOnlyList<GoldenObject> results = expected.TakeObjects("results");
        for (int i = 0; i < results.Count; i++)
        {
            if (i > 0)
            {
                history.AddUser(then[i - 1]);
            }

            TextGenerationResult result = generator.Generate(history, config);
            history.AddAssistant(result.Text);
            Verify(result, results[i], config);
        }
    }

    private void Verify(TextGenerationResult result, GoldenObject expected, GenerationConfig config)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Sequences.Select(sequence => sequence.Text), Is.EqualTo(expected.Take<string[]>("texts")), $"{expected.Place}: texts");
            FinishReason[] reasons = Array.ConvertAll(
                expected.Take<string[]>("finish_reasons"), name => GoldenJson.Enum<FinishReason>(name, expected.Place));
            Assert.That(result.Sequences.Select(sequence => sequence.FinishReason), Is.EqualTo(reasons), $"{expected.Place}: finish reasons");
            if (config.NumBeams is > 1)
            {
                Assert.That(result.Sequences.Select(sequence => sequence.Score), Is.EqualTo(expected.Take<float[]>("scores")).Within(_scoreTolerance), "scores");
            }
        }
    }
}
