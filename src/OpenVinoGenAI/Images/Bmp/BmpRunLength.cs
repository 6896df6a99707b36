namespace OpenVinoGenAI;

/// <summary>
/// Decodes the run lengths RLE8 and RLE4 of BMP files. Pixels that the data skips have colour 0 of the palette; what runs past the
/// end of a row is dropped, as other programs do.
/// </summary>
internal ref struct BmpRunLength
{
    /// <summary>The most pixels that one byte can pass over: a step of 255 by 255 takes four.</summary>
    private const int MaxPixelsPerByte = 255 * 255 / 4;

    private readonly BmpHeader _header;
    private readonly BmpPalette _palette;
    private readonly byte[] _pixels;
    private ReadOnlySpan<byte> _data;
    private int _x;
    private int _y;

    private BmpRunLength(ReadOnlySpan<byte> data, BmpHeader header, BmpPalette palette)
    {
        _header = header;
        _palette = palette;
        _data = data;
        _pixels = new byte[header.Width * header.Height * RgbImage.BytesPerPixel];
    }

    private readonly bool IsRle8 => _header.Compression == BmpCompression.Rle8;

    public static byte[] Decode(ReadOnlySpan<byte> data, BmpHeader header, BmpPalette palette)
    {
        if ((long)header.Width * header.Height > (long)data.Length * MaxPixelsPerByte)
        {
            throw Truncated();
        }

        var decoder = new BmpRunLength(data, header, palette);
        decoder.PaintBackground();
        decoder.Run();
        return decoder._pixels;
    }

    private static ImageFormatException Truncated() => new("BMP: the file is cut short within its run lengths.");

    private readonly void PaintBackground()
    {
        Span<byte> colour = stackalloc byte[RgbImage.BytesPerPixel];
        _palette.Write(0, colour);
        for (int i = 0; i < _pixels.Length; i += RgbImage.BytesPerPixel)
        {
            colour.CopyTo(_pixels.AsSpan(i));
        }
    }

    private void Run()
    {
        while (_y < _header.Height && !IsCompleteWithoutEndMark())
        {
            int count = Next();
            int value = Next();
            if (count > 0)
            {
                PutRun(count, value);
                continue;
            }

            switch (value)
            {
                case 0:
                    _x = 0;
                    _y++;
                    break;
                case 1:
                    return;
                case 2:
                    _x = Math.Min(_header.Width, _x + Next());
                    _y += Next();
                    break;
                default:
                    PutLiterals(value);
                    break;
            }
        }
    }

    private readonly bool IsCompleteWithoutEndMark() => _data.IsEmpty && _y == _header.Height - 1 && _x == _header.Width;

    private void PutRun(int count, int value)
    {
        for (int i = 0; i < count; i++)
        {
            Put(IsRle8 ? value : (value >> (i % 2 == 0 ? 4 : 0)) & 15);
        }
    }

    private void PutLiterals(int count)
    {
        int bytes = IsRle8 ? count : (count + 1) / 2;
        for (int i = 0, value = 0; i < count; i++)
        {
            if (IsRle8 || i % 2 == 0)
            {
                value = Next();
            }

            Put(IsRle8 ? value : (value >> (i % 2 == 0 ? 4 : 0)) & 15);
        }

        // Literals fill whole words of 16 bits; at the very end the filling may be missing.
        if (bytes % 2 != 0 && !_data.IsEmpty)
        {
            Next();
        }
    }

    private void Put(int index)
    {
        if (_x < _header.Width)
        {
            int line = _header.TopDown ? _y : _header.Height - 1 - _y;
            _palette.Write(index, _pixels.AsSpan(((line * _header.Width) + _x) * RgbImage.BytesPerPixel));
            _x++;
        }
    }

    private int Next()
    {
        if (_data.IsEmpty)
        {
            throw Truncated();
        }

        byte value = _data[0];
        _data = _data[1..];
        return value;
    }
}
