using System.Collections;

namespace OpenVinoGenAI;

/// <summary>The images of one generation. They own their pixels and outlive the pipeline.</summary>
public sealed class ImageGenerationResult : IReadOnlyList<RgbImage>
{
    private readonly RgbImage[] _images;

    /// <summary>Creates a result, for instance for a test of code that takes one.</summary>
    /// <param name="images">The images.</param>
    public ImageGenerationResult(IEnumerable<RgbImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        _images = [.. images];
    }

    /// <summary>How long the parts of the generation took.</summary>
    public ImageGenerationPerfMetrics PerfMetrics { get; init; } = new();

    /// <summary>The number of images: what <see cref="ImageGenerationConfig.NumImagesPerPrompt"/> asked for.</summary>
    public int Count => _images.Length;

    /// <summary>One of the images.</summary>
    /// <param name="index">Which one, from 0.</param>
    public RgbImage this[int index] => _images[index];

    /// <inheritdoc/>
    public IEnumerator<RgbImage> GetEnumerator() => ((IEnumerable<RgbImage>)_images).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _images.GetEnumerator();
}
