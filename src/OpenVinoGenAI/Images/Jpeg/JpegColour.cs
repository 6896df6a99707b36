namespace OpenVinoGenAI;

/// <summary>What the components of a JPEG mean.</summary>
internal enum JpegColour
{
    Grey,
    Rgb,
    YCbCr,

    /// <summary>Cyan, magenta, yellow and black, stored inverted, as Adobe's programs do and everybody expects.</summary>
    Cmyk,

    /// <summary>The same, the negative of the first three stored as luminance and colour differences.</summary>
    Ycck,
}

/// <summary>Turns rows of samples into RGB24.</summary>
internal static class JpegColourConverter
{
    private const int FractionBits = 16;
    private const int Half = 1 << (FractionBits - 1);

    // The factors of ITU-R BT.601 as JFIF prescribes them, times 2^16.
    private const int RedOfCr = 91881;
    private const int GreenOfCb = 22554;
    private const int GreenOfCr = 46802;
    private const int BlueOfCb = 116130;

    public static void Convert(JpegColour colour, byte[][] rows, Span<byte> target)
    {
        for (int x = 0; x < rows[0].Length; x++)
        {
            Span<byte> pixel = target.Slice(x * RgbImage.BytesPerPixel, RgbImage.BytesPerPixel);
            if (colour == JpegColour.Grey)
            {
                pixel.Fill(rows[0][x]);
                continue;
            }

            if (colour is JpegColour.YCbCr or JpegColour.Ycck)
            {
                FromYCbCr(rows[0][x], rows[1][x] - 128, rows[2][x] - 128, pixel);
            }
            else
            {
                pixel[0] = rows[0][x];
                pixel[1] = rows[1][x];
                pixel[2] = rows[2][x];
            }

            if (colour == JpegColour.Ycck)
            {
                Invert(pixel);
            }

            if (colour is JpegColour.Cmyk or JpegColour.Ycck)
            {
                Darken(pixel, light: rows[3][x]);
            }
        }
    }

    private static void FromYCbCr(int y, int cb, int cr, Span<byte> pixel)
    {
        pixel[0] = Clamp(y + (((RedOfCr * cr) + Half) >> FractionBits));
        pixel[1] = Clamp(y + (((-GreenOfCb * cb) - (GreenOfCr * cr) + Half) >> FractionBits));
        pixel[2] = Clamp(y + (((BlueOfCb * cb) + Half) >> FractionBits));
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);

    private static void Invert(Span<byte> pixel)
    {
        foreach (ref byte channel in pixel)
        {
            channel = (byte)~channel;
        }
    }

    private static void Darken(Span<byte> pixel, int light)
    {
        foreach (ref byte channel in pixel)
        {
            channel = (byte)(((channel * light) + 127) / 255);
        }
    }
}
