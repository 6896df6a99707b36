namespace OpenVinoGenAI.AspNetCore;

/// <summary>Generates images, or changes one.</summary>
internal static class ImageEndpoint
{
    internal static async Task GenerateAsync(ServingCall call)
    {
        ImageRequest request = await call.ReadJsonAsync(ServingJson.Default.ImageRequest).ConfigureAwait(false);
        await AnswerAsync(call, request, originals: null, "image_generation").ConfigureAwait(false);
    }

    internal static async Task EditAsync(ServingCall call)
    {
        IFormCollection form = await call.ReadFormAsync().ConfigureAwait(false);
        ImageRequest request = ImageForm.Read(form);
        if (request.PartialImages > 0)
        {
            throw ApiException.Unsupported("partial_images", "'partial_images' can be used with images/generations only.");
        }

        IFormFile[] images = [.. form.Files.Where(file => file.Name is "image" or "image[]")];
        byte[] image = images.Length switch
        {
            0 => throw ApiException.Missing("image"),
            1 => (await ImageForm.ReadFileAsync(images[0], call.Aborted).ConfigureAwait(false))!,
            _ => throw ApiException.Unsupported("image", "One image can be changed at a time."),
        };
        List<AIContent> originals = [new DataContent(image, "image/png")];
        if (await ImageForm.ReadFileAsync(form.Files.GetFile("mask"), call.Aborted).ConfigureAwait(false) is { } mask)
        {
            originals.Add(EditMask.Read(mask));
        }

        await AnswerAsync(call, request, originals, "image_edit").ConfigureAwait(false);
    }

    internal static ImageFileFormat FileFormat(string format) => format switch
    {
        "jpeg" => ImageFileFormat.Jpeg,
        "webp" => ImageFileFormat.Webp,
        _ => ImageFileFormat.Png,
    };

    /// <summary>The size of the images; empty if it is not known.</summary>
    internal static string SizeOf(ImageGenerationResponse response) => response.RawRepresentation is ImageGenerationResult { Count: > 0 } result
        ? FormattableString.Invariant($"{result[0].Width}x{result[0].Height}")
        : string.Empty;

    private static async Task AnswerAsync(ServingCall call, ImageRequest request, IEnumerable<AIContent>? originals, string name)
    {
        ServedModel model = call.Find(request.Model, OpenVinoModelTask.ImageGeneration);
        ImageGenerationOptions options = ImageOptionsReader.Read(request, call.Options);
        string format = ImageOptionsReader.FormatOf(request);
        var prompt = new ImageGenerationRequest(request.Prompt is { Length: > 0 } text ? text : throw ApiException.Missing("prompt"), originals);
        using ServedModel.Admission admission = model.Admit();
        IImageGenerator generator = call.Client<IImageGenerator>(model);
        if (request.Stream == true)
        {
            await StreamAsync(call, new ImageEvents(generator, name, format, request.PartialImages ?? 0).StreamAsync(prompt, options, call.Aborted)).ConfigureAwait(false);
            return;
        }

        ImageGenerationResponse response = await generator.GenerateAsync(prompt, options, call.Aborted).ConfigureAwait(false);
        var answer = new ImageResponse(
            AnswerNames.Now(),
            format,
            SizeOf(response),
            [.. response.Contents.OfType<DataContent>().Select(image => new ImageItem(Convert.ToBase64String(image.Data.Span)))]);
        await call.WriteJsonAsync(answer, ServingJson.Default.ImageResponse).ConfigureAwait(false);
    }

    private static Task StreamAsync(ServingCall call, IAsyncEnumerable<ImageEvent> events) => EventPump.RunAsync(
        call,
        events,
        static _ => { },
        static (sent, step) => sent.Write(step, ServingJson.Default.ImageEvent),
        static sent => sent.WriteDone());
}
