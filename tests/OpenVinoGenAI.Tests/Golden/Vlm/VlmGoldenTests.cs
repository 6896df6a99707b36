using System.Security.Cryptography;
using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Every case of vlm.json, against what the official Python API returned for it.</summary>
[Category("Golden")]
internal sealed class VlmGoldenTests
{
    private const string FileName = "vlm.json";
    private const int LossyTolerance = 2;

    private VlmPipelines _pipelines = null!;

    [OneTimeSetUp]
    public void Open()
    {
        GoldenObject file = GoldenFile.Open(FileName) ?? throw new GoldenException($"{FileName} is gone.");
        _pipelines = new VlmPipelines(file.Take<string>("model"));
    }

    [OneTimeTearDown]
    public void Close() => _pipelines?.Dispose();

    [TestCaseSource(nameof(Cases))]
    public void Case(GoldenObject json, JsonElement raw) => VlmRunner.Run(new VlmCase(json, raw, _pipelines), json.Place);

    [TestCaseSource(nameof(Chats))]
    public void Chat_in_a_session(GoldenObject json, JsonElement raw) => VlmRunner.RunInSession(new VlmCase(json, raw, _pipelines));

    [TestCaseSource(nameof(Pictures))]
    public void Picture(string name, GoldenObject facts)
    {
        RgbImage image = ImageFile.Load(Path.Combine(TestData.Images, name));
        facts.Ignore("mode");
        facts.Ignore("format");
        int[] centre = facts.Take<int[]>("rgb_centre");
        Rgb pixel = image[image.Width / 2, image.Height / 2];
        string hash = facts.Take<string>("rgb_sha256");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(image.Width, Is.EqualTo(facts.Take<int>("width")));
            Assert.That(image.Height, Is.EqualTo(facts.Take<int>("height")));
            if (facts.Take<bool>("lossy"))
            {
                Assert.That(new int[] { pixel.R, pixel.G, pixel.B }, Is.EqualTo(centre).Within(LossyTolerance));
            }
            else
            {
                Assert.That(new int[] { pixel.R, pixel.G, pixel.B }, Is.EqualTo(centre));
                Assert.That(Convert.ToHexStringLower(SHA256.HashData(image.Pixels)), Is.EqualTo(hash));
            }
        }

        facts.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() => Select(_ => true, string.Empty);

    private static IEnumerable<TestCaseData> Chats() =>
        Select(test => test.GetProperty("api").GetString() is "chat" or "history", " in a session");

    private static IEnumerable<TestCaseData> Select(Func<JsonElement, bool> isWanted, string suffix) =>
        (GoldenFile.Open(FileName)?.Take("cases").EnumerateArray() ?? [])
        .Where(isWanted)
        .OrderBy(VlmPipelines.NameOf, StringComparer.Ordinal)
        .Select(test => (Json: test, Name: test.GetProperty("name").GetString()!))
        .Select(test => new TestCaseData(new GoldenObject($"{FileName}: {test.Name}", test.Json), test.Json).SetName(test.Name + suffix));

    private static IEnumerable<TestCaseData> Pictures() =>
        (GoldenFile.Open(FileName)?.Take("images").EnumerateObject() ?? [])
        .Select(image => new TestCaseData(image.Name, new GoldenObject($"{FileName}: images.{image.Name}", image.Value)).SetName(image.Name));
}
