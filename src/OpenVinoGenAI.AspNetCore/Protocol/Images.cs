using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request to generate images, or the fields of a form that asks to change one.</summary>
internal sealed record ImageRequest
{
    public string? Model { get; init; }

    public string? Prompt { get; init; }

    public int? N { get; init; }

    /// <summary>Width and height, for instance <c>512x512</c>, or <c>auto</c>.</summary>
    public string? Size { get; init; }

    /// <summary>Only <c>b64_json</c>.</summary>
    public string? ResponseFormat { get; init; }

    /// <summary><c>png</c>, the default, <c>jpeg</c> or <c>webp</c>.</summary>
    public string? OutputFormat { get; init; }

    public bool? Stream { get; init; }

    /// <summary>How many images to show while they are generated, from 0 to 3; only in a stream.</summary>
    public int? PartialImages { get; init; }

    public long? Seed { get; init; }

    public int? NumInferenceSteps { get; init; }

    public float? GuidanceScale { get; init; }

    public string? NegativePrompt { get; init; }

    public float? Strength { get; init; }

    public string? User { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>Generated images.</summary>
internal sealed record ImageResponse(long Created, string OutputFormat, string Size, IReadOnlyList<ImageItem> Data);

/// <summary>An image as a file in base64.</summary>
internal sealed record ImageItem(string B64Json);

/// <summary>
/// An event of a streamed generation: official are <c>image_generation.partial_image</c> and <c>image_generation.completed</c>, and the same with
/// <c>image_edit</c>; <c>.in_progress</c>, which says which step is done, is an addition.
/// </summary>
internal sealed record ImageEvent(
    string Type, long CreatedAt, int? Step = null, int? Steps = null, int? PartialImageIndex = null, string? B64Json = null, string? OutputFormat = null, string? Size = null);
