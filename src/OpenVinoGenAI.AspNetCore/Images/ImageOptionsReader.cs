using System.Drawing;
using System.Globalization;
using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Turns a request for images into image options.</summary>
internal static class ImageOptionsReader
{
    private const int MostPartialImages = 3;

    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal) { "png", "jpeg", "webp" };

    // Official options that this server has no choice about, and the values that say so.
    private static readonly HashSet<string> WithoutChoice = new(StringComparer.Ordinal) { "quality", "style", "background", "moderation" };
    private static readonly HashSet<string> NoChoice = new(StringComparer.Ordinal) { "auto", "standard", "opaque" };

    /// <exception cref="ApiException">A value is not allowed, or a parameter is unknown.</exception>
    internal static ImageGenerationOptions Read(ImageRequest request, OpenVinoOpenAIOptions limits)
    {
        RefuseOthers(request.Others);
        if (request.ResponseFormat is not (null or "b64_json"))
        {
            throw ApiException.Unsupported(
                "response_format", $"'response_format' is '{request.ResponseFormat}', and this server keeps no images that a URL could name: use b64_json.");
        }

        RequireRange("n", request.N, 1, limits.MaxGeneratedImages);
        RequireRange("num_inference_steps", request.NumInferenceSteps, 1, limits.MaxImageSteps);
        RequireRange("partial_images", request.PartialImages, 0, MostPartialImages);
        if (request.PartialImages > 0 && request.Stream != true)
        {
            throw ApiException.Invalid("partial_images", "'partial_images' needs 'stream'.");
        }

        return new ImageGenerationOptions
        {
            Count = request.N,
            ImageSize = ReadSize(request.Size, limits.MaxImageSize),
            MediaType = "image/" + FormatOf(request),
            AdditionalProperties = new()
            {
                ["rng_seed"] = request.Seed,
                ["num_inference_steps"] = request.NumInferenceSteps,
                ["guidance_scale"] = request.GuidanceScale,
                ["negative_prompt"] = request.NegativePrompt,
                ["strength"] = request.Strength,
            },
        };
    }

    /// <exception cref="ApiException">The format is unknown.</exception>
    internal static string FormatOf(ImageRequest request) => (request.OutputFormat ?? "png") is var format && Formats.Contains(format)
        ? format
        : throw ApiException.Invalid("output_format", $"'output_format' is '{format}': it must be one of {string.Join(", ", Formats)}.");

    private static Size? ReadSize(string? size, int most)
    {
        if (size is null or "auto")
        {
            return null;
        }

        string[] parts = size.Split('x');
        return parts.Length == 2 && ReadSide(parts[0], most) is { } width && ReadSide(parts[1], most) is { } height
            ? new Size(width, height)
            : throw ApiException.Invalid(
                "size", FormattableString.Invariant($"'size' is '{size}': it must be auto, or width and height of at most {most} pixels, for instance 512x512."));
    }

    private static int? ReadSide(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int side) && side >= 1 && side <= most ? side : null;

    private static void RequireRange(string name, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw ApiException.Invalid(name, FormattableString.Invariant($"'{name}' is {value}: it must be between {least} and {most}."));
        }
    }

    private static void RefuseOthers(Dictionary<string, JsonElement>? others) => UnknownParameters.Refuse(others?
        .Where(other => !WithoutChoice.Contains(other.Key) || other.Value.ValueKind != JsonValueKind.String || !NoChoice.Contains(other.Value.GetString()!))
        .ToDictionary(other => other.Key, other => other.Value));
}
