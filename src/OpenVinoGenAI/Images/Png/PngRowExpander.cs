namespace OpenVinoGenAI;

/// <summary>Turns a row of any PNG pixels into RGB24: grey is repeated, alpha is dropped, 16 bits become 8.</summary>
internal readonly ref struct PngRowExpander(PngHeader header, ReadOnlySpan<byte> palette)
{
    private readonly ReadOnlySpan<byte> _palette = palette;

    /// <summary>Writes the row's pixels to the target, <paramref name="step"/> pixels apart.</summary>
    public void Expand(ReadOnlySpan<byte> row, int width, Span<byte> target, int step)
    {
        if (header.Colour == PngColour.Rgb && header.BitDepth == 8 && step == 1)
        {
            row.CopyTo(target);
            return;
        }

        int channels = header.Channels;
        bool coloured = header.Colour is PngColour.Rgb or PngColour.Rgba;
        for (int x = 0; x < width; x++)
        {
            Span<byte> pixel = target.Slice(x * step * RgbImage.BytesPerPixel, RgbImage.BytesPerPixel);
            int first = x * channels;
            if (header.Colour == PngColour.Palette)
            {
                LookUp(Packed(row, x), pixel);
            }
            else if (coloured)
            {
                pixel[0] = Sample(row, first);
                pixel[1] = Sample(row, first + 1);
                pixel[2] = Sample(row, first + 2);
            }
            else
            {
                pixel.Fill(Sample(row, first));
            }
        }
    }

    private byte Sample(ReadOnlySpan<byte> row, int index) => header.BitDepth switch
    {
        8 => row[index],
        16 => (byte)(((row[2 * index] << 8) | row[(2 * index) + 1]) / (65535 / 255)),
        _ => (byte)(Packed(row, index) * 255 / ((1 << header.BitDepth) - 1)),
    };

    private int Packed(ReadOnlySpan<byte> row, int index)
    {
        int bit = index * header.BitDepth;
        int shift = 8 - header.BitDepth - (bit % 8);
        return (row[bit / 8] >> shift) & ((1 << header.BitDepth) - 1);
    }

    private void LookUp(int index, Span<byte> pixel)
    {
        if (index >= _palette.Length / 3)
        {
            throw new ImageFormatException(
                $"PNG: a pixel has colour {index}, but the palette has {_palette.Length / 3} colours.");
        }

        _palette.Slice(index * 3, 3).CopyTo(pixel);
    }
}
