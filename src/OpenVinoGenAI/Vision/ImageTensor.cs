using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>
/// One or several images of the same size as raw bytes, in the only layout that vision models read rightly: unsigned bytes, rows from top
/// to bottom without padding, three bytes red, green, blue a pixel. For images from files and pixels, <see cref="RgbImage"/> is simpler;
/// it converts to this type by itself.
/// </summary>
/// <remarks>The library takes other layouts without a word and gives wrong answers; here they cannot be made.</remarks>
public sealed class ImageTensor
{
    private const int Channels = 3;
    private const int RankOfOne = 3;
    private const int RankOfMany = 4;

    internal ImageTensor(ReadOnlyMemory<byte> data, int count, int height, int width)
    {
        Data = data;
        Count = count;
        Height = height;
        Width = width;
    }

    /// <summary>The bytes: <see cref="Count"/> × <see cref="Height"/> × <see cref="Width"/> × 3.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The number of images, at least 1.</summary>
    public int Count { get; }

    /// <summary>Rows, at least 1.</summary>
    public int Height { get; }

    /// <summary>Pixels a row, at least 1.</summary>
    public int Width { get; }

    internal int BytesPerImage => Height * Width * Channels;

    /// <summary>Copies bytes.</summary>
    /// <param name="data">The bytes. They may be changed afterwards.</param>
    /// <param name="shape">The shape: <c>[height, width, 3]</c>, or <c>[n, height, width, 3]</c> for n images. Each at least 1.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="ArgumentException">
    /// The shape is another, for instance with the channels first or with four of them, or the number of bytes does not match it.
    /// </exception>
    public static ImageTensor FromNhwc(ReadOnlyMemory<byte> data, params ReadOnlySpan<int> shape)
    {
        string given = $"[{string.Join(", ", shape.ToArray().Select(size => size.ToString(CultureInfo.InvariantCulture)))}]";
        if (shape.Length is not (RankOfOne or RankOfMany))
        {
            throw new ArgumentException(
                $"An image's shape is [height, width, 3] or [n, height, width, 3], but {given} is given.", nameof(shape));
        }

        if (shape[^1] != Channels)
        {
            throw new ArgumentException(
                $"An image has its 3 channels red, green, blue as the last dimension, but the shape is {given}. " +
                "Other layouts give wrong answers: convert the image first.",
                nameof(shape));
        }

        long size = 1;
        foreach (int dimension in shape)
        {
            if (dimension < 1)
            {
                throw new ArgumentException($"Every dimension of an image is at least 1, but the shape is {given}.", nameof(shape));
            }

            // No more than the data can have, so that the product cannot overflow.
            size = size > data.Length ? size : size * dimension;
        }

        return size == data.Length
            ? new ImageTensor(data.ToArray(), shape.Length == RankOfMany ? shape[0] : 1, shape[^3], shape[^2])
            : throw new ArgumentException(
                $"The shape {given} of unsigned bytes does not match the {data.Length} bytes that are given.", nameof(data));
    }

    /// <summary>Takes an image, without a copy.</summary>
    /// <param name="image">The image.</param>
    /// <returns>A tensor of one image.</returns>
    public static ImageTensor FromImage(RgbImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Tensor;
    }

    /// <summary>Copies images of one size into one tensor, for instance the frames of a video.</summary>
    /// <param name="images">The images, at least one.</param>
    /// <returns>A tensor of all images.</returns>
    /// <exception cref="ArgumentException">There are no images, or their sizes differ.</exception>
    public static ImageTensor FromImages(IReadOnlyList<RgbImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images.Count == 0)
        {
            throw new ArgumentException("There is no image.", nameof(images));
        }

        RgbImage first = images[0];
        if (images.FirstOrDefault(image => image.Width != first.Width || image.Height != first.Height) is { } other)
        {
            throw new ArgumentException(
                $"Images of one tensor have one size, but there are {first.Width}x{first.Height} and {other.Width}x{other.Height}.",
                nameof(images));
        }

        int bytesPerImage = first.Pixels.Length;
        var data = new byte[checked(images.Count * bytesPerImage)];
        for (int i = 0; i < images.Count; i++)
        {
            images[i].Pixels.CopyTo(data.AsSpan(i * bytesPerImage));
        }

        return new ImageTensor(data, images.Count, first.Height, first.Width);
    }

    /// <summary>Takes an image, without a copy.</summary>
    /// <param name="image">The image.</param>
    public static implicit operator ImageTensor(RgbImage image) => FromImage(image);

    /// <summary>"ImageTensor [1, 480, 640, 3]".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{nameof(ImageTensor)} [{Count}, {Height}, {Width}, {Channels}]";

    /// <summary>The images one by one, on the same memory.</summary>
    internal IEnumerable<ImageTensor> Split() => Count == 1
        ? [this]
        : Enumerable.Range(0, Count).Select(i => new ImageTensor(Data.Slice(i * BytesPerImage, BytesPerImage), 1, Height, Width));
}
