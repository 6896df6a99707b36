using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of speech.json, against what the official Python API returned for it.</summary>
[Category("Golden")]
internal sealed class SpeechGoldenTests
{
    private const string FileName = "speech.json";
    private const double Tolerance = 1e-4;

    private Text2SpeechPipeline _pipeline = null!;

    [OneTimeSetUp]
    public void Load()
    {
        GoldenObject file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        Assert.That(file.Take<double>("tolerance"), Is.EqualTo(Tolerance));
        _pipeline = new Text2SpeechPipeline(
            TestData.Model("tiny-tts"), file.Take<string>("device"), GoldenJson.Properties(file.TakeObject("properties")));
    }

    [OneTimeTearDown]
    public void Close() => _pipeline.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject json)
    {
        // A digest of samples changes with their last bits.
        json.Ignore("sha256");
        GoldenObject options = json.TakeObject("config");
        SpeechGenerationConfig config = OptionJson.Read(SpeechGenerationConfigOptions.Table, new SpeechGenerationConfig(), options);
        options.ThrowIfAnyLeft();
        SpeechResult speech = _pipeline.Generate(json.Take<string>("text"), Speaker(json.Take("speaker_embedding_all")), config);
        float[] samples = speech.Samples.ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(speech.SampleRate, Is.EqualTo(json.Take<int>("sample_rate")));
            Assert.That(new[] { 1, samples.Length }, Is.EqualTo(json.Take<int[]>("shape")));
            Assert.That(samples.Take(16), Is.EqualTo(json.Take<float[]>("first_samples")).Within(Tolerance));
            Assert.That(samples.Average(sample => Math.Abs((double)sample)), Is.EqualTo(json.Take<double>("mean_abs")).Within(Tolerance));
            Assert.That(speech.PerfMetrics.NumGeneratedSamples, Is.EqualTo(samples.Length));
        }

        json.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(
        FileName, json => $"{json.GetProperty("text").GetString()} speaker: {json.GetProperty("speaker_embedding_all")}");

    private static SpeakerEmbedding? Speaker(JsonElement json) => json.ValueKind == JsonValueKind.Null
        ? null
        : SpeakerEmbedding.FromFloats([.. Enumerable.Repeat(json.GetSingle(), 512)]);
}
