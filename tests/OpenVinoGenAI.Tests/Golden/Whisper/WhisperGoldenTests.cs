using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of whisper.json, against what the official Python API returned for it.</summary>
[Category("Golden")]
internal sealed class WhisperGoldenTests
{
    private const string FileName = "whisper.json";

    private readonly PipelineCache<WhisperPipeline> _pipelines = new();
    private string _model = null!;
    private Dictionary<string, object> _properties = null!;

    [OneTimeSetUp]
    public void Open()
    {
        GoldenObject file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        _model = TestData.Model(file.Take<string>("model"));
        _properties = GoldenJson.Properties(file.TakeObject("pipeline_properties"));
    }

    [OneTimeTearDown]
    public void Close() => _pipelines.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject json)
    {
        // What the recording says of itself, and of other libraries and settings.
        foreach (string key in new[] { "name", "same_without_hint", "without_hint", "hf" })
        {
            json.Ignore(key);
        }

        WhisperCase test = WhisperCase.Read(json, Pipeline(json.TakeOptional<bool>("word_timestamps_pipeline")));
        json.ThrowIfAnyLeft();
        test.Run();
    }

    [TestCaseSource(nameof(Files))]
    public void Default_config(GoldenObject file)
    {
        WhisperPipeline pipeline = Pipeline(hasWords: false);
        GoldenObject json = file.TakeObject("default_config");

        // These are the tokenizer's, the exporter's, and the same under other names.
        json.Ignore("bos_token_id");
        json.Ignore("transformers_version");
        Dictionary<string, long> tasks = json.Take<Dictionary<string, long>>("task_to_id");
        WhisperGenerationConfig actual = pipeline.GenerationConfig;
        WhisperGenerationConfig expected = WhisperConfigReader.Read(json, pipeline.Tokenizer);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual.TranscribeTokenId, Is.EqualTo(tasks["transcribe"]));
            Assert.That(actual.TranslateTokenId, Is.EqualTo(tasks["translate"]));
            Assert.That(actual.MaxLength, Is.EqualTo(expected.MaxLength));
            Assert.That(actual.EosTokenId, Is.EqualTo(expected.EosTokenId));
            Assert.That(actual.DecoderStartTokenId, Is.EqualTo(expected.DecoderStartTokenId));
            Assert.That(actual.PadTokenId, Is.EqualTo(expected.PadTokenId));
            Assert.That(actual.PrevSotTokenId, Is.EqualTo(expected.PrevSotTokenId));
            Assert.That(actual.NoTimestampsTokenId, Is.EqualTo(expected.NoTimestampsTokenId));
            Assert.That(actual.MaxInitialTimestampIndex, Is.EqualTo(expected.MaxInitialTimestampIndex));
            Assert.That(actual.IsMultilingual, Is.EqualTo(expected.IsMultilingual));
            Assert.That(actual.ReturnTimestamps, Is.EqualTo(expected.ReturnTimestamps));
            Assert.That(actual.AlignmentHeads, Is.EqualTo(expected.AlignmentHeads));
            Assert.That(actual.SuppressTokens, Is.EqualTo(expected.SuppressTokens));
            Assert.That(actual.BeginSuppressTokens, Is.EqualTo(expected.BeginSuppressTokens));
            Assert.That(actual.LangToId, Is.EqualTo(expected.LangToId));
        }
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(FileName, order: PipelineOf);

    private static IEnumerable<TestCaseData> Files() =>
        GoldenFile.Open(FileName) is { } file ? [new TestCaseData(file).SetName("default_config")] : [];

    private static string PipelineOf(JsonElement json) => json.TryGetProperty("word_timestamps_pipeline", out _) ? "words" : "plain";

    private WhisperPipeline Pipeline(bool hasWords) => _pipelines.Get(
        $"words: {hasWords}",
        fresh: false,
        () => new WhisperPipeline(_model, "CPU", new WhisperPipelineOptions { Properties = _properties, WordTimestamps = hasWords }));
}
