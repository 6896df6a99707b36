using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of asr.json, against what the official Python API returned for it, and against <see cref="WhisperPipeline"/>.</summary>
[Category("Golden")]
internal sealed class ASRGoldenTests
{
    private const string FileName = "asr.json";
    private const double Open = -1;

    private readonly PipelineCache<ASRPipeline> _pipelines = new();
    private readonly PipelineCache<WhisperPipeline> _whisper = new();
    private GoldenObject _file = null!;
    private double _tolerance;
    private string _model = null!;
    private string _device = null!;
    private PipelineProperties _properties = null!;

    [OneTimeSetUp]
    public void Read()
    {
        _file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        _model = TestData.Model(_file.Take<string>("model"));
        _device = _file.Take<string>("device");
        _properties = GoldenJson.Properties(_file.TakeObject("properties"));
        _tolerance = _file.Take<double>("tolerance_seconds");
    }

    [OneTimeTearDown]
    public void Close()
    {
        _pipelines.Dispose();
        _whisper.Dispose();
    }

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject json)
    {
        AudioClip clip = AudioFile.Load(Path.Combine(TestData.Audio, json.Take<string>("audio")));
        bool hasWords = json.TakeOptional<bool>("word_timestamps");
        var options = new WhisperPipelineOptions { Properties = _properties, WordTimestamps = hasWords };
        ASRPipeline pipeline = _pipelines.Get($"words: {hasWords}", fresh: false, () => new ASRPipeline(_model, _device, options));
        WhisperPipeline whisper = _whisper.Get($"words: {hasWords}", fresh: false, () => new WhisperPipeline(_model, _device, options));
        GoldenObject given = json.TakeObject("config");
        WhisperGenerationConfig config = WhisperConfigReader.Read(given, pipeline.Tokenizer);
        given.ThrowIfAnyLeft();

        string streamed = string.Empty;
        ASRResult result = pipeline.Generate(clip, new ASRGenerationConfig(config), piece => streamed += piece);
        WhisperResult same = whisper.Generate(clip, config);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Texts, Is.EqualTo(json.Take<string[]>("texts")));
            Assert.That(result.Languages, Is.EqualTo(json.Take<string[]>("languages")));
            Assert.That(result.Scores, Is.EqualTo(json.TakeOptional<float[]>("scores") ?? [1]));
            Assert.That(streamed, Is.EqualTo(json.TakeOptional<string>("streamed") ?? result.Text));
            VerifyPieces(result.Chunks, json, "chunks", isRecorded: !hasWords);
            VerifyPieces(result.Words, json, "words", isRecorded: hasWords);
            VerifySame(result, same);
        }

        json.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(
        FileName,
        json => $"{json.GetProperty("audio").GetString()} {json.GetProperty("config").GetRawText()} words: {HasWords(json)}",
        order: json => $"{HasWords(json)}");

    private static bool HasWords(JsonElement json) => json.TryGetProperty("word_timestamps", out JsonElement words) && words.GetBoolean();

    private static void VerifySame(ASRResult result, WhisperResult whisper)
    {
        Assert.That(result.Texts, Is.EqualTo(whisper.Texts));
        Assert.That(result.Language, Is.EqualTo(whisper.Language));
        Assert.That(result.Duration, Is.EqualTo(whisper.Duration));
        Assert.That(
            result.Chunks?[0].Select(chunk => (chunk.Start, chunk.End, chunk.Text)),
            Is.EqualTo(whisper.Chunks?.Select(chunk => (chunk.Start, chunk.End, chunk.Text))));
        Assert.That(
            result.Words?[0].Select(word => (word.Start, word.End, word.Text)),
            Is.EqualTo(whisper.Words?.Select(word => (word.Start, (TimeSpan?)word.End, word.Text))));
        Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(whisper.PerfMetrics.NumGeneratedTokens));
        Assert.That(result.PerfMetrics.EncodeInferenceDuration?.Mean, Is.GreaterThan(TimeSpan.Zero));
    }

    private void VerifyPieces(IReadOnlyList<IReadOnlyList<ASRChunk>>? actual, GoldenObject json, string key, bool isRecorded)
    {
        if (!isRecorded)
        {
            return;
        }

        JsonElement expected = json.Take(key);
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.That(actual, Is.Null, key);
            return;
        }

        GoldenObject[][] texts = [.. expected.EnumerateArray().Select((text, i) =>
            text.EnumerateArray().Select((piece, k) => new GoldenObject($"{json.Place}.{key}[{i}][{k}]", piece)).ToArray())];
        Assert.That(actual?.Select(text => text.Count), Is.EqualTo(texts.Select(text => text.Length)), key);
        foreach ((ASRChunk piece, GoldenObject wanted) in actual!.SelectMany(text => text).Zip(texts.SelectMany(text => text)))
        {
            Assert.That(piece.Text, Is.EqualTo(wanted.Take<string>("text")), wanted.Place);
            Assert.That(piece.Start.TotalSeconds, Is.EqualTo(wanted.Take<double>("start")).Within(_tolerance), wanted.Place);
            Assert.That(piece.End?.TotalSeconds ?? Open, Is.EqualTo(wanted.Take<double>("end")).Within(_tolerance), wanted.Place);
            Assert.That(piece.TokenIds, Is.EqualTo(wanted.Take<long[]>("token_ids")), wanted.Place);
            wanted.ThrowIfAnyLeft();
        }
    }
}
