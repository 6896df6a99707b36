using System.Text.Json;

namespace OpenVinoGenAI.Tests;

[Category("Golden")]
internal sealed class ImageGoldenTests
{
    private const string File = "t2i.json";
    private static readonly string[] PipelineKeys = ["pipeline", "via", "register", "reshape"];
    private readonly Lazy<ImageGoldenRunner> _runner = new(MakeRunner);

    private static IEnumerable<TestCaseData> Cases => GoldenFile.Cases(File, order: Order);

    private static IEnumerable<TestCaseData> Defaults => Section("default_generation_config", "defaults of ");

    private static IEnumerable<TestCaseData> Seeds => Section("cpp_std_generator_first_values", "noise of seed ");

    [OneTimeTearDown]
    public void FreePipelines()
    {
        if (_runner.IsValueCreated)
        {
            _runner.Value.Dispose();
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Images_are_the_recorded_ones(GoldenObject json)
    {
        var golden = new ImageCase(json);

        ImageGenerationResult result = _runner.Value.Run(golden);

        // The noise of a seed depends on the C++ library; given noise does not.
        int tolerance = golden.HasGivenNoise ? 0 : 1;
        Assert.That(golden.Expected, Has.Length.EqualTo(golden.Shape[0]));
        Assert.That(result, Has.Count.EqualTo(golden.Shape[0]));
        for (int i = 0; i < result.Count; i++)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(result[i].Height, Is.EqualTo(golden.Shape[1]));
                Assert.That(result[i].Width, Is.EqualTo(golden.Shape[2]));
                Assert.That(Pixels.LargestDifference(result[i], golden.Expected[i]), Is.AtMost(tolerance), $"image {i}");
            }
        }
    }

    [TestCaseSource(nameof(Defaults))]
    public void Default_config_is_the_official_one(string pipeline, GoldenObject json)
    {
        using ImageGenerationPipeline pipe = ImageGoldenRunner.Load(pipeline, Model, Device, null);

        Assert.That(pipe.GenerationConfig, Is.EqualTo(ImageConfigReader.Read(json)));
    }

    [TestCaseSource(nameof(Seeds))]
    public void Generator_draws_the_official_values(string seed, JsonElement values)
    {
        float[] expected = GoldenJson.Read<float[]>(values, seed);
        using var generator = new CppStdGenerator(uint.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));

        float[] drawn = [.. expected.Select(_ => generator.Next())];

        Assert.That(drawn, Is.EqualTo(expected));
    }

    private static GoldenObject Golden => GoldenFile.Open(File)!;

    private static string Model => TestData.Model(Golden.Take<string>("model"));

    private static string Device => Golden.Take<string>("device");

    private static ImageGoldenRunner MakeRunner() =>
        new(Model, Device, new PipelineOptions { Properties = GoldenJson.Properties(Golden.TakeObject("properties")) });

    // Cases with the same pipeline follow one another.
    private static string Order(JsonElement json) =>
        string.Join('|', PipelineKeys.Select(key => json.TryGetProperty(key, out JsonElement value) ? value.GetRawText() : "-"));

    private static IEnumerable<TestCaseData> Section(string key, string testName)
    {
        if (GoldenFile.Open(File) is not { } file || !file.TryTake(key, out JsonElement section))
        {
            return [];
        }

        return section.EnumerateObject().Select(entry => new TestCaseData(
            entry.Name, entry.Value.ValueKind == JsonValueKind.Object ? new GoldenObject($"{File}: {key}.{entry.Name}", entry.Value) : entry.Value)
            .SetName(testName + entry.Name));
    }
}
