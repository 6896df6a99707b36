using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>The frame header (SOF): size, kind and components of a JPEG.</summary>
internal sealed class JpegFrame
{
    private const int MaxSampling = 4;

    private JpegFrame(int width, int height, bool progressive, JpegComponent[] components)
    {
        Width = width;
        Height = height;
        IsProgressive = progressive;
        Components = components;
        MaxHorizontal = components.Max(component => component.Horizontal);
        MaxVertical = components.Max(component => component.Vertical);
        foreach (JpegComponent component in components)
        {
            component.SetSize(this);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public bool IsProgressive { get; }

    public JpegComponent[] Components { get; }

    public int MaxHorizontal { get; }

    public int MaxVertical { get; }

    public int UnitsAcross => Units(Width, MaxHorizontal);

    public int UnitsDown => Units(Height, MaxVertical);

    /// <summary>Reads the header and takes no memory for pixels that the rest of the file cannot hold.</summary>
    public static JpegFrame Read(byte marker, ReadOnlySpan<byte> segment, int bytesThatFollow, ImageLoadOptions options)
    {
        if (marker is not (JpegMarker.BaselineFrame or JpegMarker.ExtendedFrame or JpegMarker.ProgressiveFrame))
        {
            throw new ImageFormatException($"JPEG: {KindOf(marker)} files are not supported, only baseline and progressive ones.");
        }

        if (segment.Length < 6 || segment.Length != 6 + (3 * segment[5]))
        {
            throw new ImageFormatException("JPEG: the frame header has the wrong length.");
        }

        if (segment[0] != 8)
        {
            throw new ImageFormatException($"JPEG: {segment[0]} bits per channel are not supported, only 8.");
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        options.EnsureFits("JPEG", width, height);
        var frame = new JpegFrame(width, height, marker == JpegMarker.ProgressiveFrame, ReadComponents(segment[6..]));
        frame.EnsureWarranted(bytesThatFollow);
        foreach (JpegComponent component in frame.Components)
        {
            component.Allocate(frame.IsProgressive);
        }

        return frame;
    }

    private static JpegComponent[] ReadComponents(ReadOnlySpan<byte> list)
    {
        if (list.Length / 3 is not (1 or 3 or 4))
        {
            throw new ImageFormatException($"JPEG: a picture of {list.Length / 3} components is not supported, only of 1, 3 or 4.");
        }

        var components = new JpegComponent[list.Length / 3];
        for (int i = 0; i < components.Length; i++)
        {
            ReadOnlySpan<byte> entry = list.Slice(i * 3, 3);
            byte id = entry[0];
            int horizontal = entry[1] >> 4;
            int vertical = entry[1] & 15;
            if (horizontal is < 1 or > MaxSampling || vertical is < 1 or > MaxSampling || entry[2] > 3)
            {
                throw new ImageFormatException($"JPEG: component {id} has impossible sampling factors or tables.");
            }

            if (components.AsSpan(0, i).ToArray().Any(other => other.Id == id))
            {
                throw new ImageFormatException($"JPEG: component {id} is listed twice.");
            }

            // The sampling of a single component has no meaning: there is nothing to be finer or coarser than.
            components[i] = components.Length == 1
                ? new JpegComponent(id, 1, 1, entry[2])
                : new JpegComponent(id, horizontal, vertical, entry[2]);
        }

        EnsureWholeFactors(components);
        return components;
    }

    private static void EnsureWholeFactors(JpegComponent[] components)
    {
        int horizontal = components.Max(component => component.Horizontal);
        int vertical = components.Max(component => component.Vertical);
        if (components.Any(component => horizontal % component.Horizontal != 0 || vertical % component.Vertical != 0))
        {
            throw new ImageFormatException("JPEG: components whose sampling is no whole fraction of the finest one are not supported.");
        }
    }

    private static string KindOf(byte marker) => (marker & 3) == 3 ? "lossless" : marker > JpegMarker.Extension ? "arithmetic-coded" : "hierarchical";

    private static int Units(int side, int sampling) =>
        (side + (JpegComponent.BlockSize * sampling) - 1) / (JpegComponent.BlockSize * sampling);

    /// <summary>Each block takes at least one bit, its first coefficient's code.</summary>
    private void EnsureWarranted(int bytesThatFollow)
    {
        long blocks = Components.Sum(component => (long)component.BlocksAcross * component.BlocksDown);
        long samples = Components.Sum(component => (long)component.Stride * UnitsDown * component.Vertical * JpegComponent.BlockSize);
        if (blocks > bytesThatFollow * 8L || samples > Array.MaxLength)
        {
            throw new ImageFormatException(
                $"JPEG: the file is cut short: {Width}x{Height} pixels cannot be in the {bytesThatFollow} bytes after the header.");
        }
    }
}
