namespace OpenVinoGenAI.Tests;

/// <summary>PNG files that are wrong in one place.</summary>
public sealed class PngDamageTests
{
    private static readonly byte[] OneGreyPixel = [0, 0x80];

    private static IEnumerable<TestCaseData> Damaged()
    {
        byte[] header = PngBuilder.Header(1, 1, 8, 0);
        byte[] pixels = PngBuilder.Deflate(OneGreyPixel);
        byte[] paletteHeader = PngBuilder.Header(1, 1, 8, 3);
        yield return Case("no header", PngBuilder.Join(("IDAT", pixels)), "does not begin with a valid IHDR");
        yield return Case("short header", PngBuilder.Join(("IHDR", header[..12])), "does not begin with a valid IHDR");
        yield return Case("nothing", PngBuilder.Join(), "cut short");
        yield return Case("no pixels", PngBuilder.Join(("IHDR", header), ("IEND", [])), "no whole chunk of pixels");
        yield return Case("impossible depth", PngBuilder.Make(1, 1, 4, 2, OneGreyPixel), "4 bits per channel with colour type 2");
        yield return Case("unknown colour type", PngBuilder.Make(1, 1, 8, 5, OneGreyPixel), "colour type 5");
        yield return Case("unknown interlace method", PngBuilder.Make(1, 1, 8, 0, OneGreyPixel, interlace: 2), "interlace method");
        yield return Case("second header", PngBuilder.Join(("IHDR", header), ("IHDR", header), ("IDAT", pixels)), "IHDR is unknown or in a place");
        yield return Case("unknown critical chunk", PngBuilder.Join(("IHDR", header), ("ABCD", []), ("IDAT", pixels)), "ABCD is unknown");
        yield return Case("pixels in two places", PngBuilder.Join(("IHDR", header), ("IDAT", pixels), ("tEXt", []), ("IDAT", pixels)), "IDAT is unknown or in a place");
        yield return Case("no palette", PngBuilder.Join(("IHDR", paletteHeader), ("IDAT", pixels)), "the file has none");
        yield return Case("broken palette", PngBuilder.Join(("IHDR", paletteHeader), ("PLTE", new byte[4]), ("IDAT", pixels)), "palette of 4 bytes");
        yield return Case("colour beyond the palette", PngBuilder.Join(("IHDR", paletteHeader), ("PLTE", new byte[6]), ("IDAT", pixels)), "colour 128, but the palette has 2");
        yield return Case("unknown filter", PngBuilder.Make(1, 1, 8, 0, [5, 0]), "unknown filter 5");
        yield return Case("too few rows", PngBuilder.Make(1, 2, 8, 0, OneGreyPixel), "less than the header promises");
        yield return Case("no deflate data", PngBuilder.Join(("IHDR", header), ("IDAT", "plain text"u8.ToArray())), "compressed pixels are damaged");
        yield return Case("preset dictionary", PngBuilder.Join(("IHDR", header), ("IDAT", [0x78, 0xBB, 1, 2, 3, 4, 0])), "compressed pixels are damaged");
        yield return Case("a chunk's name of no letters", [.. PngBuilder.Join(("IHDR", header)), .. new byte[12]], "00000000 stand where");
    }

    [TestCaseSource(nameof(Damaged))]
    public void Damage_is_named(byte[] file, string text) => Assert.That(
        () => RgbImage.Decode(file), Throws.TypeOf<ImageFormatException>().With.Message.StartsWith("PNG: ").And.Message.Contains(text));

    [Test]
    public void Other_chunks_are_passed_over_even_if_damaged()
    {
        byte[] file = PngBuilder.Join(
            ("IHDR", PngBuilder.Header(1, 1, 8, 0)), ("tEXt", "words"u8.ToArray()), ("IDAT", PngBuilder.Deflate(OneGreyPixel)));
        file[file.AsSpan().IndexOf("words"u8)] ^= 1;

        Assert.That(RgbImage.Decode(file)[0, 0], Is.EqualTo(new Rgb(0x80, 0x80, 0x80)));
    }

    [Test]
    public void Pixels_may_be_cut_into_chunks_anywhere()
    {
        byte[] pixels = PngBuilder.Deflate(OneGreyPixel);
        (string, byte[])[] parts = [("IHDR", PngBuilder.Header(1, 1, 8, 0)), .. pixels.Select(part => ("IDAT", new[] { part })), ("IEND", [])];

        Assert.That(RgbImage.Decode(PngBuilder.Join(parts))[0, 0], Is.EqualTo(new Rgb(0x80, 0x80, 0x80)));
    }

    [Test]
    public void Sixteen_bits_become_eight_for_every_value()
    {
        byte[] rows = new byte[256 * 513];
        for (int i = 0; i < 65536; i++)
        {
            int at = (i / 256 * 513) + 1 + (i % 256 * 2);
            (rows[at], rows[at + 1]) = ((byte)(i >> 8), (byte)i);
        }

        RgbImage image = RgbImage.Decode(PngBuilder.Make(256, 256, 16, 0, rows));

        Assert.That(Enumerable.Range(0, 65536).All(i => image[i % 256, i / 256].R == (int)(i * 255.0 / 65535)));
    }

    private static TestCaseData Case(string name, byte[] file, string text) => new TestCaseData(file, text).SetArgDisplayNames(name);
}
