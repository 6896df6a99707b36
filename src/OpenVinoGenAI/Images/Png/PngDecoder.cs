using System.IO.Compression;

namespace OpenVinoGenAI;

/// <summary>Reads PNG files of all colour types, depths and both interlace methods; the base class library inflates.</summary>
internal static class PngDecoder
{
    /// <summary>The most that one byte can inflate to: 258 bytes in two bits.</summary>
    private const int MaxInflation = 1032;

    public static RgbImage Decode(ReadOnlySpan<byte> file, ImageLoadOptions options)
    {
        file = file[PngChunk.Signature.Length..];
        if (!PngChunk.TryRead(ref file, out PngChunk first))
        {
            throw Truncated();
        }

        PngHeader header = PngHeader.Read(first, options);
        using MemoryStream compressed = Collect(file, header, out ReadOnlySpan<byte> palette);
        if (PngPass.DataBytes(header) > compressed.Length * MaxInflation)
        {
            throw Truncated();
        }

        byte[] pixels = new byte[header.Width * header.Height * RgbImage.BytesPerPixel];
        try
        {
            using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
            foreach (PngPass pass in PngPass.Of(header))
            {
                DecodePass(inflated, pass, header, new PngRowExpander(header, palette), pixels);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            // IOException: what the inflater throws when the data asks for a preset dictionary.
            throw new ImageFormatException("PNG: the compressed pixels are damaged or cut short.", failure);
        }

        return RgbImage.Adopt(header.Width, header.Height, pixels);
    }

    /// <summary>Joins the chunks IDAT, the order of chunks being what the format demands. IEND may be missing.</summary>
    private static MemoryStream Collect(ReadOnlySpan<byte> file, PngHeader header, out ReadOnlySpan<byte> palette)
    {
        var compressed = new MemoryStream();
        palette = [];
        bool pixelsEnded = false;
        while (PngChunk.TryRead(ref file, out PngChunk chunk) && !chunk.Type.SequenceEqual("IEND"u8))
        {
            bool isPixels = chunk.Type.SequenceEqual("IDAT"u8);
            pixelsEnded |= compressed.Length > 0 && !isPixels;
            if (isPixels && !pixelsEnded)
            {
                compressed.Write(chunk.Data);
            }
            else if (chunk.Type.SequenceEqual("PLTE"u8) && palette.IsEmpty && !pixelsEnded)
            {
                palette = Palette(chunk);
            }
            else if (chunk.IsCritical)
            {
                throw new ImageFormatException($"PNG: the chunk {chunk.Name()} is unknown or in a place where it must not be.");
            }
        }

        if (compressed.Length == 0)
        {
            throw new ImageFormatException("PNG: the file has no whole chunk of pixels (IDAT): it is damaged or cut short.");
        }

        if (header.Colour == PngColour.Palette && palette.IsEmpty)
        {
            throw new ImageFormatException("PNG: the pixels refer to a palette, but the file has none.");
        }

        compressed.Position = 0;
        return compressed;
    }

    private static ReadOnlySpan<byte> Palette(PngChunk chunk) => chunk.Data.Length is > 0 and <= 256 * 3 && chunk.Data.Length % 3 == 0
        ? chunk.Data
        : throw new ImageFormatException($"PNG: a palette of {chunk.Data.Length} bytes is not possible.");

    private static void DecodePass(ZLibStream inflated, PngPass pass, PngHeader header, PngRowExpander expander, byte[] pixels)
    {
        int width = pass.Width(header);
        if (width == 0)
        {
            return;
        }

        // Each buffer begins with the byte that names the row's filter.
        byte[] row = new byte[1 + header.RowBytes(width)];
        byte[] above = new byte[row.Length];
        for (int y = pass.FirstY; y < header.Height; y += pass.StepY)
        {
            if (inflated.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
            {
                throw Truncated();
            }

            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), header.FilterDistance);
            int target = ((y * header.Width) + pass.FirstX) * RgbImage.BytesPerPixel;
            expander.Expand(row.AsSpan(1), width, pixels.AsSpan(target), pass.StepX);
            (row, above) = (above, row);
        }
    }

    private static ImageFormatException Truncated() => new("PNG: the file is cut short: it has less than the header promises.");
}
