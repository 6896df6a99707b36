namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads the mask of what is to be changed in an image.</summary>
internal static class EditMask
{
    private static readonly ImageLoadOptions OverBlack = new() { Background = new Rgb(0, 0, 0) };
    private static readonly ImageLoadOptions OverWhite = new() { Background = new Rgb(255, 255, 255) };

    /// <summary>
    /// Gives the mask that pipelines take, in which white marks what is changed. The official API marks it by transparency; a mask without transparent
    /// parts is taken as it is.
    /// </summary>
    /// <exception cref="ImageFormatException">The file is not an image that can be read.</exception>
    internal static DataContent Read(byte[] file)
    {
        RgbImage mask = FromTransparency(ImageFile.Load(file, OverBlack), ImageFile.Load(file, OverWhite)) ?? ImageFile.Load(file);
        using var memory = new MemoryStream();
        ImageFile.Save(mask, memory, ImageFileFormat.Png);
        return new DataContent(memory.ToArray(), "image/png") { Name = "mask.png" };
    }

    /// <summary>Marks the pixels that the background shows through, which is where the two images differ by more than half.</summary>
    private static RgbImage? FromTransparency(RgbImage overBlack, RgbImage overWhite)
    {
        ReadOnlySpan<byte> black = overBlack.Pixels;
        ReadOnlySpan<byte> white = overWhite.Pixels;
        byte[] mask = new byte[black.Length];
        bool isMarked = false;
        for (int i = 0; i < mask.Length; i++)
        {
            bool changes = white[i] - black[i] > byte.MaxValue / 2;
            isMarked |= changes;
            mask[i] = changes ? byte.MaxValue : byte.MinValue;
        }

        return isMarked ? RgbImage.FromPixels(overBlack.Width, overBlack.Height, mask) : null;
    }
}
