using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>Images in the form that the model works on: a tensor of 32-bit floats. It owns its numbers.</summary>
public sealed class ImageLatent
{
    /// <summary>Makes a latent of a copy of the given numbers.</summary>
    /// <param name="shape">The dimensions, each at least 1: images, channels, height, width, the last two in eighths of a pixel.</param>
    /// <param name="values">The numbers, the last dimension fastest: as many as the product of the dimensions.</param>
    /// <exception cref="ArgumentException">A dimension is below 1, or the number of values is not their product.</exception>
    public ImageLatent(IReadOnlyList<int> shape, ReadOnlySpan<float> values)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Count == 0 || shape.Any(size => size < 1))
        {
            throw new ArgumentException($"The shape [{string.Join(", ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))}] has a dimension below 1, or none.", nameof(shape));
        }

        Int128 count = shape.Aggregate((Int128)1, (product, size) => product * size);
        if (values.Length != count)
        {
            throw new ArgumentException($"The shape [{string.Join(", ", shape)}] takes {count} values, but {values.Length} are given.", nameof(values));
        }

        Shape = EquatableList<int>.From(shape)!;
        Values = values.ToArray();
    }

    /// <summary>The dimensions: images, channels, height, width; for instance <c>[1, 4, 64, 64]</c> for an image of 512 by 512.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The numbers, the last dimension fastest.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <exception cref="ArgumentException">The latent does not have the dimensions of images.</exception>
    internal static void CheckDecodable(ImageLatent latent)
    {
        const int Dimensions = 4;
        ArgumentNullException.ThrowIfNull(latent);
        if (latent.Shape.Count != Dimensions)
        {
            throw new ArgumentException($"The latent has the shape {latent.Shape}, and must have {Dimensions} dimensions.", nameof(latent));
        }
    }
}
