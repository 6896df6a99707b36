using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Images;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Generated and changed images.</summary>
internal sealed class ImageTests
{
    private static ImageClient Client => SharedServer.Instance.Client().GetImageClient("tiny-sd");

    [Test]
    public async Task TheOfficialClientGeneratesImages()
    {
        GeneratedImageCollection images = await Client.GenerateImagesAsync(
            "a red circle", 2, new OpenAI.Images.ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes, Size = new GeneratedImageSize(32, 40) });
        Assert.That(images, Has.Count.EqualTo(2));
        Assert.That(images.Select(image => Size(image.ImageBytes)), Has.All.EqualTo((32, 40)));
    }

    [Test]
    public async Task TheOfficialClientChangesAnImage([Values] bool hasMask)
    {
        byte[] file = await File.ReadAllBytesAsync(HttpRequests.ImageFile("red_circle.png"));
        using var image = new MemoryStream(file);
        GeneratedImage edited = hasMask
            ? await Client.GenerateImageEditAsync(image, "a.png", "a blue square", new MemoryStream(file), "mask.png", new ImageEditOptions { ResponseFormat = GeneratedImageFormat.Bytes })
            : await Client.GenerateImageEditAsync(image, "a.png", "a blue square", new ImageEditOptions { ResponseFormat = GeneratedImageFormat.Bytes });
        Assert.That(Size(edited.ImageBytes), Is.EqualTo(Size(BinaryData.FromBytes(file))));
    }

    [Test]
    public async Task TheGeneratorOfExtensionsWorks()
    {
        using IImageGenerator generator = Client.AsIImageGenerator();
        ImageGenerationResponse response = await generator.GenerateAsync(
            new ImageGenerationRequest("a red circle"), new Microsoft.Extensions.AI.ImageGenerationOptions { ResponseFormat = ImageGenerationResponseFormat.Data });
        Assert.That(response.Contents.OfType<DataContent>().Single().Data.Length, Is.Positive);
    }

    [Test]
    public async Task AGenerationShowsItsProgress()
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(
            SharedServer.Instance.Http,
            "/v1/images/generations",
            """{"model":"tiny-sd","prompt":"a red circle","stream":true,"partial_images":2,"num_inference_steps":6,"seed":3,"quality":"auto","output_format":"jpeg"}""");
        JsonElement[] events = [.. (await HttpRequests.EventsAsync(response)).SkipLast(1).Select(text => JsonDocument.Parse(text).RootElement)];
        Assert.That(Of("in_progress").Select(item => item.GetProperty("step").GetInt32()), Is.EqualTo(Enumerable.Range(1, Of("in_progress")[0].GetProperty("steps").GetInt32())));
        Assert.That(Of("partial_image").Select(item => item.GetProperty("partial_image_index").GetInt32()), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(Of("completed"), Has.Length.EqualTo(1));
        Assert.That(Of("completed")[0].GetProperty("b64_json").GetBytesFromBase64().Take(2), Is.EqualTo(new byte[] { 0xFF, 0xD8 }));
        Assert.That(Of("completed")[0].GetProperty("size").GetString(), Is.EqualTo("64x64"));

        JsonElement[] Of(string type) => [.. events.Where(item => item.GetProperty("type").GetString() == $"image_generation.{type}")];
    }

    [Test]
    public void AMaskMarksByTransparency()
    {
        using var bitmap = new SkiaSharp.SKBitmap(2, 1, SkiaSharp.SKColorType.Rgba8888, SkiaSharp.SKAlphaType.Unpremul);
        bitmap.SetPixel(0, 0, new SkiaSharp.SKColor(9, 9, 9, 255));
        bitmap.SetPixel(1, 0, new SkiaSharp.SKColor(9, 9, 9, 0));
        using SkiaSharp.SKData file = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
        RgbImage mask = ImageFile.Load(EditMask.Read(file.ToArray()).Data.Span);
        Assert.That(mask.Pixels.ToArray(), Is.EqualTo(new byte[] { 0, 0, 0, 255, 255, 255 }));
    }

    private static (int Width, int Height) Size(BinaryData file)
    {
        RgbImage image = ImageFile.Load(file.ToArray());
        return (image.Width, image.Height);
    }
}
