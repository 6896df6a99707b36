using System.Collections;

namespace OpenVinoGenAI;

/// <summary>The pictures of one generation. They own their pixels and outlive the pipeline.</summary>
public sealed class ImageGenerationResult : IReadOnlyList<RgbImage>
{
    private readonly RgbImage[] _images;

    internal ImageGenerationResult(RgbImage[] images, ImageGenerationPerfMetrics metrics)
    {
        _images = images;
        PerfMetrics = metrics;
    }

    /// <summary>How long the parts of the generation took.</summary>
    public ImageGenerationPerfMetrics PerfMetrics { get; }

    /// <summary>The number of pictures: what <see cref="ImageGenerationConfig.NumImagesPerPrompt"/> asked for.</summary>
    public int Count => _images.Length;

    /// <summary>One of the pictures.</summary>
    /// <param name="index">Which one, from 0.</param>
    public RgbImage this[int index] => _images[index];

    /// <inheritdoc/>
    public IEnumerator<RgbImage> GetEnumerator() => ((IEnumerable<RgbImage>)_images).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _images.GetEnumerator();
}
