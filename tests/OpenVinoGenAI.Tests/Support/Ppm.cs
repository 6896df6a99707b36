using System.Globalization;
using System.Text;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads binary PPM of 8 bits, the form in which ImageMagick hands pixels over.</summary>
internal static class Ppm
{
    public static RgbImage Parse(ReadOnlySpan<byte> ppm)
    {
        int[] numbers = new int[3];
        Assert.That(ppm.StartsWith("P6\n"u8), "is no binary PPM");
        ppm = ppm[3..];
        for (int i = 0; i < numbers.Length; i++)
        {
            int end = ppm.IndexOfAny(" \n"u8);
            numbers[i] = int.Parse(Encoding.ASCII.GetString(ppm[..end]), CultureInfo.InvariantCulture);
            ppm = ppm[(end + 1)..];
        }

        Assert.That(numbers[2], Is.EqualTo(255), "bits per channel");
        return RgbImage.FromPixels(numbers[0], numbers[1], ppm);
    }
}
