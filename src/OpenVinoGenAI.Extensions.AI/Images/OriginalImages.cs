using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>The image that a request changes, and the mask of what is changed.</summary>
/// <param name="Image">The image; <see langword="null"/> for text to image.</param>
/// <param name="Mask">The mask; <see langword="null"/> to change all of the image.</param>
[Experimental("MEAI001")]
internal sealed record OriginalImages(RgbImage? Image, RgbImage? Mask)
{
    internal const string MaskName = "mask";

    internal static OriginalImages Read(ImageGenerationRequest request, ImageGenerationOptions? options)
    {
        DataContent[] contents = [.. (request.OriginalImages ?? []).Select(content => content as DataContent ?? throw new NotSupportedException(
            $"An original image is of the type {content.GetType().Name}. Read it yourself and send its bytes as DataContent."))];
        DataContent? mask = options?.AdditionalProperties?.TryGetValue(MaskName, out object? given) == true
            ? given as DataContent ?? throw new ArgumentException($"The additional property '{MaskName}' must be a DataContent with an image.", nameof(options))
            : Array.Find(contents, IsMask);
        DataContent[] images = [.. contents.Where(content => content != mask)];
        return images.Length switch
        {
            0 when mask is not null => throw new ArgumentException("The request has a mask, but no image that it belongs to.", nameof(request)),
            <= 1 => new OriginalImages(images.Length == 0 ? null : Decode(images[0]), mask is null ? null : Decode(mask)),
            _ => throw new NotSupportedException($"The request has {images.Length} original images. One can be changed; a mask must have the name '{MaskName}'."),
        };
    }

    private static bool IsMask(DataContent content) =>
        Path.GetFileNameWithoutExtension(content.Name)?.Equals(MaskName, StringComparison.OrdinalIgnoreCase) == true;

    private static RgbImage Decode(DataContent content) => ImageFile.Load(content.Data.Span);
}
