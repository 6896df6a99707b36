using SkiaSharp;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads the mask of what is to be changed in an image.</summary>
internal static class EditMask
{
    private const int Threshold = 128;

    /// <summary>
    /// Gives the mask that pipelines take, in which white marks what is changed. The official API marks it by transparency; a mask without transparent
    /// parts is taken as it is.
    /// </summary>
    /// <exception cref="ImageFormatException">The file is not an image that can be read.</exception>
    internal static DataContent Read(byte[] file)
    {
        // This checks the file and the size of the image before anything else touches it.
        RgbImage plain = ImageFile.Load(file);
        using SKBitmap? bitmap = SKBitmap.Decode(file);
        RgbImage mask = bitmap is not null && bitmap.AlphaType != SKAlphaType.Opaque && FromAlpha(bitmap) is { } transparent ? transparent : plain;
        using var memory = new MemoryStream();
        ImageFile.Save(mask, memory, ImageFileFormat.Png);
        return new DataContent(memory.ToArray(), "image/png") { Name = "mask.png" };
    }

    private static RgbImage? FromAlpha(SKBitmap bitmap)
    {
        byte[] pixels = new byte[bitmap.Width * bitmap.Height * 3];
        bool isMarked = false;
        for (int i = 0; i < bitmap.Width * bitmap.Height; i++)
        {
            bool changes = bitmap.GetPixel(i % bitmap.Width, i / bitmap.Width).Alpha < Threshold;
            isMarked |= changes;
            pixels.AsSpan(i * 3, 3).Fill(changes ? byte.MaxValue : byte.MinValue);
        }

        return isMarked ? RgbImage.FromPixels(bitmap.Width, bitmap.Height, pixels) : null;
    }
}
