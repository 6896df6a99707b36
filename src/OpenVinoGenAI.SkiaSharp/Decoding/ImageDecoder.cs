using SkiaSharp;

namespace OpenVinoGenAI;

/// <summary>Decodes an image file that is in memory. A file that Skia can decode only in part is refused.</summary>
internal static class ImageDecoder
{
    private const int StripBytes = 1024 * 1024;

    public static RgbImage Decode(ReadOnlySpan<byte> file, ImageLoadOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string format = ImageSignature.NameOf(file) ?? throw new ImageFormatException(ImageSignature.DescribeUnknown(file));
        using SKData data = JpegScans.Prepare(file);
        using SKCodec codec = Open(data, format);
        options.EnsureFits(format, codec.Info.Width, codec.Info.Height);

        // Without a color space Skia hands out the values that the file stores.
        bool isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;
        var info = new SKImageInfo(
            codec.Info.Width, codec.Info.Height, RgbWriter.ColorType, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul, null);
        var writer = new RgbWriter(
            info.Width,
            info.Height,
            options.ApplyOrientation ? codec.EncodedOrigin : SKEncodedOrigin.TopLeft,
            BmpSkippedPixels.ColorOf(file) ?? (isOpaque ? null : options.Background));

        // Strips save the memory of a second whole image; formats that cannot be read row by row refuse to start.
        if (isOpaque && codec.StartScanlineDecode(info) == SKCodecResult.Success)
        {
            DecodeStrips(codec, info, writer, format, cancellationToken);
        }
        else
        {
            DecodeWhole(codec, info, writer, format);
        }

        return writer.ToImage();
    }

    private static SKCodec Open(SKData data, string format)
    {
        // The codec owns the stream.
        SKCodec? codec = SKCodec.Create(new SKMemoryStream(data), out SKCodecResult result);
        return codec ?? throw new ImageFormatException(result switch
        {
            _ when !ImageSignature.IsReadEverywhere(format) =>
                $"It is in the format {format}, which cannot be read on this platform. Convert it first, for example with ImageMagick: " +
                $"convert input.{ImageSignature.ExtensionOf(format)} output.png",
            SKCodecResult.IncompleteInput => $"{format}: the file is truncated or damaged: it ends within its header.",
            _ => $"{format}: the header of the file is damaged ({result}).",
        });
    }

    private static void DecodeStrips(
        SKCodec codec, SKImageInfo info, RgbWriter writer, string format, CancellationToken cancellationToken)
    {
        int stripRows = Math.Clamp(StripBytes / info.RowBytes, 1, info.Height);
        using SKBitmap strip = Allocate(info.WithSize(info.Width, stripRows));
        int done = 0;
        while (done < info.Height)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int wanted = Math.Min(stripRows, info.Height - done);
            int got = codec.GetScanlines(strip.GetPixels(), wanted, strip.RowBytes);
            if (got < wanted)
            {
                throw Incomplete(format, $"only {done + got} of {info.Height} rows can be decoded");
            }

            // Within a strip rows are in order; the strips of most BMP files come from the bottom.
            int top = codec.ScanlineOrder == SKCodecScanlineOrder.BottomUp ? info.Height - done - wanted : done;
            ReadOnlySpan<byte> rows = strip.GetPixelSpan();
            for (int i = 0; i < wanted; i++)
            {
                writer.Write(top + i, rows.Slice(i * strip.RowBytes, info.RowBytes));
            }

            done += wanted;
        }
    }

    private static void DecodeWhole(SKCodec codec, SKImageInfo info, RgbWriter writer, string format)
    {
        using SKBitmap bitmap = Allocate(info);
        SKCodecResult result = codec.GetPixels(info, bitmap.GetPixels(), bitmap.RowBytes, SKCodecOptions.Default);
        if (result != SKCodecResult.Success)
        {
            throw Incomplete(format, result == SKCodecResult.IncompleteInput ? "its pixels end early" : $"its pixels are damaged ({result})");
        }

        ReadOnlySpan<byte> rows = bitmap.GetPixelSpan();
        for (int y = 0; y < info.Height; y++)
        {
            writer.Write(y, rows.Slice(y * bitmap.RowBytes, info.RowBytes));
        }
    }

    private static SKBitmap Allocate(SKImageInfo info)
    {
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info))
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw new InsufficientMemoryException(FormattableString.Invariant($"There is not enough memory for an image of {info.Width}x{info.Height} pixels."));
    }

    private static ImageFormatException Incomplete(string format, string problem) =>
        new($"{format}: the file is truncated or damaged: {problem}.");
}
