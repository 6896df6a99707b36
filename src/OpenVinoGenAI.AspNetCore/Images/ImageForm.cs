using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads a form that asks to change an image.</summary>
internal static class ImageForm
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "model", "prompt", "n", "size", "response_format", "output_format", "stream", "partial_images", "seed", "num_inference_steps", "guidance_scale",
        "negative_prompt", "strength", "user",
    };

    /// <exception cref="ApiException">A value is of the wrong type.</exception>
    internal static ImageRequest Read(IFormCollection form)
    {
        var fields = new FormFields(form);
        return new ImageRequest
        {
            Model = fields.Text("model"),
            Prompt = fields.Text("prompt"),
            N = fields.Count("n"),
            Size = fields.Text("size"),
            ResponseFormat = fields.Text("response_format"),
            OutputFormat = fields.Text("output_format"),
            Stream = fields.Flag("stream"),
            PartialImages = fields.Count("partial_images"),
            Seed = fields.Whole("seed"),
            NumInferenceSteps = fields.Count("num_inference_steps"),
            GuidanceScale = fields.Number("guidance_scale"),
            NegativePrompt = fields.Text("negative_prompt"),
            Strength = fields.Number("strength"),
            User = fields.Text("user"),
            Others = fields.Except(Known).ToDictionary(
                name => name, name => JsonSerializer.SerializeToElement(form[name].ToString(), ServingJson.Default.String)),
        };
    }

    /// <summary>Reads a file of the form.</summary>
    /// <returns>The file; <see langword="null"/> if there is none.</returns>
    internal static async Task<byte[]?> ReadFileAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return null;
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
        return memory.ToArray();
    }
}
