using System.Drawing;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Image generation, with the tiny diffusion model.</summary>
internal sealed class ImageGeneratorTests
{
    private OpenVinoImageGenerator _generator = null!;

    [OneTimeSetUp]
    public void Load() => _generator = new OpenVinoImageGenerator(TestData.Model("tiny-sd"), "CPU", TinyModels.F32);

    [OneTimeTearDown]
    public void Free() => _generator.Dispose();

    [Test]
    public async Task MakesTheImagesOfThePipeline()
    {
        using var pipeline = new Text2ImagePipeline(TestData.Model("tiny-sd"), "CPU", TinyModels.F32);
        ImageGenerationResult expected = pipeline.Generate(
            "a red circle", new ImageGenerationConfig { NumInferenceSteps = 4, GuidanceScale = 4, RngSeed = 3, NumImagesPerPrompt = 2 });
        ImageGenerationResponse response = await _generator.GenerateAsync(new("a red circle"), Options(count: 2));
        Assert.That(response.Contents, Has.Count.EqualTo(2));
        for (int i = 0; i < 2; i++)
        {
            var data = (DataContent)response.Contents[i];
            Assert.That(data.MediaType, Is.EqualTo("image/png"));
            Assert.That(ImageFile.Load(data.Data.Span).Pixels.ToArray(), Is.EqualTo(expected[i].Pixels.ToArray()));
        }

        Assert.That(response.RawRepresentation, Is.InstanceOf<ImageGenerationResult>());
    }

    [Test]
    public async Task ChangesAnImage()
    {
        ImageGenerationOptions options = Options();
        options.AdditionalProperties!["strength"] = 0.5f;
        DataContent image = await Make();
        ImageGenerationResponse response = await _generator.GenerateAsync(new("a blue square", [image]), options);
        Assert.That(Size(response), Is.EqualTo((64, 64)));
    }

    [Test]
    public async Task ChangesWhatAMaskMarks([Values] bool named)
    {
        DataContent image = await Make();
        RgbImage white = RgbImage.FromPixels(64, 64, Enumerable.Repeat((byte)255, 64 * 64 * 3).ToArray());
        DataContent mask = ImageConfigMapper.Encode(white, "image/bmp");
        ImageGenerationOptions options = Options();
        if (named)
        {
            mask.Name = "mask.bmp";
        }
        else
        {
            options.AdditionalProperties!["mask"] = mask;
        }

        ImageGenerationResponse response = await _generator.GenerateAsync(new("a blue square", named ? [image, mask] : [image]), options);
        Assert.That(Size(response), Is.EqualTo((64, 64)));
    }

    [TestCase("image/bmp", new byte[] { 0x42, 0x4D })]
    [TestCase("image/jpeg", new byte[] { 0xFF, 0xD8 })]
    [TestCase("image/webp", new byte[] { 0x52, 0x49 })]
    public async Task WritesTheFormatThatIsAskedFor(string mediaType, byte[] start)
    {
        ImageGenerationOptions options = Options();
        options.MediaType = mediaType;
        options.ImageSize = new Size(32, 40);
        var data = (DataContent)(await _generator.GenerateAsync(new("a red circle"), options)).Contents.Single();
        Assert.That(data.MediaType, Is.EqualTo(mediaType));
        Assert.That(data.Data.ToArray().Take(2), Is.EqualTo(start));
        RgbImage image = ImageFile.Load(data.Data.Span);
        Assert.That((image.Width, image.Height), Is.EqualTo((32, 40)));
    }

    [Test]
    public async Task ReportsTheSteps()
    {
        var steps = new StepList();
        ImageGenerationOptions options = Options();
        options.AdditionalProperties!["progress"] = steps;
        await _generator.GenerateAsync(new("a red circle"), options);
        Assert.That(steps.Completed, Is.EqualTo(Enumerable.Range(1, steps.Completed.Count)));
        Assert.That(steps.Completed, Is.Not.Empty);
        options.AdditionalProperties["progress"] = "50 %";
        Assert.That(async () => await _generator.GenerateAsync(new("a red circle"), options), Throws.ArgumentException.With.Message.Contains("progress"));
    }

    [Test]
    public void TakesANewSeedForEachCall() =>
        Assert.That(Enumerable.Range(0, 5).Select(_ => ImageConfigMapper.Map(null, _generator).RngSeed), Is.Unique.And.All.Not.Null);

    [Test]
    public void RefusesWhatItCannotDo()
    {
        AssertRefused(new("a"), new() { ResponseFormat = ImageGenerationResponseFormat.Uri }, "Uri");
        AssertRefused(new("a"), new() { ResponseFormat = ImageGenerationResponseFormat.Hosted }, "Hosted");
        AssertRefused(new("a"), new() { MediaType = "image/gif" }, "image/gif");
        AssertRefused(new("a"), new() { ModelId = "other" }, "'other'");
        AssertRefused(new("a"), new() { AdditionalProperties = new() { ["nonsense"] = 1 } }, "nonsense");
        AssertRefused(new("a", [new UriContent("https://example.com/a.png", "image/png")]), null, "UriContent");
        Assert.That(async () => await _generator.GenerateAsync(new("a"), new() { Count = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(async () => await _generator.GenerateAsync(new ImageGenerationRequest()), Throws.ArgumentException);
        Assert.That(async () => await _generator.GenerateAsync(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void GivesItsServices()
    {
        Assert.That(_generator.GetService(typeof(IImageGenerator)), Is.SameAs(_generator));
        Assert.That(_generator.GetService(typeof(InpaintingPipeline)), Is.InstanceOf<InpaintingPipeline>());
        Assert.That(((ImageGeneratorMetadata)_generator.GetService(typeof(ImageGeneratorMetadata))!).DefaultModelId, Is.EqualTo("tiny-sd"));
    }

    private static ImageGenerationOptions Options(int? count = null) => new()
    {
        Count = count,
        AdditionalProperties = new() { ["num_inference_steps"] = 4, ["guidance_scale"] = 4.0, ["rng_seed"] = 3 },
    };

    private static (int Width, int Height) Size(ImageGenerationResponse response)
    {
        RgbImage image = ImageFile.Load(((DataContent)response.Contents.Single()).Data.Span);
        return (image.Width, image.Height);
    }

    private async Task<DataContent> Make() => (DataContent)(await _generator.GenerateAsync(new("a red circle"), Options())).Contents.Single();

    private void AssertRefused(ImageGenerationRequest request, ImageGenerationOptions? options, string message) => Assert.That(
        async () => await _generator.GenerateAsync(request, options), Throws.TypeOf<NotSupportedException>().With.Message.Contains(message));

    private sealed class StepList : IProgress<ImageGenerationStep>
    {
        internal List<int> Completed { get; } = [];

        public void Report(ImageGenerationStep value) => Completed.Add(value.Completed);
    }
}
