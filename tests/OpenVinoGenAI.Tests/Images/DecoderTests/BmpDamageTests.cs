using System.Buffers.Binary;

namespace OpenVinoGenAI.Tests;

/// <summary>BMP files that are wrong in one place.</summary>
public sealed class BmpDamageTests
{
    private const int PixelOffset = 10;
    private const int HeaderSize = 14;
    private const int Width = 18;
    private const int Height = 22;
    private const int Bits = 28;
    private const int Compression = 30;
    private const int FirstMask = 54;

    [TestCase("bmp_24bit.bmp", HeaderSize, 41, "header of 41 bytes")]
    [TestCase("bmp_24bit.bmp", PixelOffset, 13, "cannot start at byte 13")]
    [TestCase("bmp_24bit.bmp", PixelOffset, 1_000_000, "cannot start at byte 1000000")]
    [TestCase("bmp_24bit.bmp", PixelOffset, -1, "cannot start at byte 4294967295")]
    [TestCase("bmp_24bit.bmp", Width, 0, "0x29 pixels")]
    [TestCase("bmp_24bit.bmp", Width, -37, "-37x29 pixels")]
    [TestCase("bmp_24bit.bmp", Height, 30, "cut short")]
    [TestCase("bmp_24bit.bmp", Height, int.MinValue, "37x2147483648 pixels")]
    [TestCase("bmp_24bit.bmp", Bits, 2, "2 bits per pixel with compression 0")]
    [TestCase("bmp_24bit.bmp", Compression, 4, "24 bits per pixel with compression 4")]
    [TestCase("bmp_8bit.bmp", Compression, 2, "8 bits per pixel with compression 2")]
    [TestCase("bmp_os2_24bit.bmp", Compression, 3, "24 bits per pixel with compression 3")]
    [TestCase("bmp_32bit_other_masks.bmp", FirstMask, 0x5000, "no colour mask")]
    [TestCase("bmp_8bit_short_palette.bmp", 46, 3, "palette has 3 colours")]
    [TestCase("bmp_core_24bit.bmp", 24, 16, "16 bits per pixel are not possible")]
    public void Damage_is_named(string file, int at, int value, string text)
    {
        byte[] bytes = ImageFiles.ReadOwn("images-formats/" + file);
        if (at is Bits or 24)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), (short)value);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        }

        Assert.That(
            () => RgbImage.Decode(bytes), Throws.TypeOf<ImageFormatException>().With.Message.StartsWith("BMP: ").And.Message.Contains(text));
    }

    [TestCase(0xF000u, 16, 0x8000u, 0x88)]
    [TestCase(0x7C00u, 16, 0x0C00u, 0x18)]
    [TestCase(0x3FF00000u, 32, 0x20000000u, 128)]
    [TestCase(0x1u, 16, 0x1u, 255)]
    [TestCase(0xFFFFFFFFu, 32, 0xFFFFFFFFu, 255)]
    [TestCase(0u, 32, 0xFFFFFFFFu, 0)]
    public void Channels_of_any_width_become_eight_bits(uint mask, int bitsPerPixel, uint pixel, byte expected) =>
        Assert.That(BmpChannel.FromMask(mask, bitsPerPixel).Extract(pixel), Is.EqualTo(expected));

    [Test]
    public void Run_lengths_that_end_within_the_picture_are_refused()
    {
        byte[] file = ImageFiles.ReadOwn("images-formats/bmp_rle8.bmp");

        Assert.That(
            () => RgbImage.Decode(file.AsSpan(0, file.Length - 20)),
            Throws.TypeOf<ImageFormatException>().With.Message.Contains("cut short within its run lengths"));
    }
}
