namespace OpenVinoGenAI;

/// <summary>The colours of a BMP with at most 8 bits per pixel.</summary>
internal readonly ref struct BmpPalette
{
    private readonly ReadOnlySpan<byte> _entries;
    private readonly int _entrySize;
    private readonly int _count;

    public BmpPalette(ReadOnlySpan<byte> file, BmpHeader header)
    {
        // Some writers leave the unused end of the palette out: what lies before the pixels is the palette.
        _entrySize = header.PaletteEntrySize;
        _count = Math.Min(header.PaletteCount, (header.PixelOffset - header.PaletteOffset) / _entrySize);
        _entries = file[header.PaletteOffset..header.PixelOffset];
    }

    public void Write(int index, Span<byte> pixel)
    {
        if (index >= _count)
        {
            throw new ImageFormatException($"BMP: a pixel has colour {index}, but the palette has {_count} colours.");
        }

        ReadOnlySpan<byte> entry = _entries.Slice(index * _entrySize, 3);
        pixel[0] = entry[2];
        pixel[1] = entry[1];
        pixel[2] = entry[0];
    }
}
