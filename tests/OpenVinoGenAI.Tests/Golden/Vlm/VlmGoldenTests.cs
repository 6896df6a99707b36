using System.Security.Cryptography;

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
    public void Case(GoldenObject json) => VlmRunner.Run(new VlmCase(json, _pipelines), json.Place);

    [TestCaseSource(nameof(Chats))]
    public void Chat_in_a_session(GoldenObject json) => VlmRunner.RunInSession(new VlmCase(json, _pipelines));

    [TestCaseSource(nameof(Images))]
    public void Image(string name, GoldenObject facts)
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
                Assert.That(Convert.ToHexString(SHA256.HashData(image.Pixels)), Is.EqualTo(hash).IgnoreCase);
            }
        }

        facts.ThrowIfAnyLeft();
    }

    private static IEnumerable<TestCaseData> Cases() => GoldenFile.Cases(FileName, order: VlmPipelines.NameOf);

    private static IEnumerable<TestCaseData> Chats() => GoldenFile.Entries(FileName, order: VlmPipelines.NameOf)
        .Where(entry => entry.Case.ValueOf("api") is "chat" or "history")
        .Select(entry => new TestCaseData(entry.Case).SetName(entry.Name + " in a session"));

    private static IEnumerable<TestCaseData> Images() =>
        (GoldenFile.Open(FileName)?.Take("images").EnumerateObject() ?? [])
        .Select(image => new TestCaseData(image.Name, new GoldenObject($"{FileName}: images.{image.Name}", image.Value)).SetName(image.Name));
}
