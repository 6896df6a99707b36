using System.Buffers.Binary;
using SkiaSharp;

namespace OpenVinoGenAI;

/// <summary>
/// Makes missing pixels of a JPEG file visible. Where the file ends properly but too early, Skia fills the rest of the image with gray
/// and reports success.
/// </summary>
/// <remarks>
/// <para>
/// When all pixels are in one sequential scan, the end mark is replaced with padding. It is just long enough for the decoder to finish a
/// complete image; of an incomplete one it makes a few empty blocks at most before it runs out of data, which Skia does report.
/// </para>
/// <para>
/// When there are several scans the decoder must see the end mark before it starts. Then only whole missing components are noticed.
/// </para>
/// </remarks>
internal static class JpegScans
{
    private const byte Mark = 0xFF;
    private const byte FirstFrame = 0xC0;
    private const byte LastFrame = 0xC2;
    private const byte ProgressiveFrame = 0xC2;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const int FrameComponents = 6;
    private const int FrameComponentBytes = 3;
    private const int ScanComponentBytes = 2;

    // The decoder reads up to eight bytes ahead. No code consists of ones only, and 0xFF must be stuffed.
    private static ReadOnlySpan<byte> Padding => [0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0];

    /// <summary>The bytes to decode: the file, with its end mark replaced if it is a JPEG file of one sequential scan.</summary>
    /// <exception cref="ImageFormatException">A component has no scan.</exception>
    public static SKData Prepare(ReadOnlySpan<byte> file)
    {
        int end = file is [Mark, 0xD8, Mark, ..] ? FindReplaceableEnd(file) : -1;
        if (end < 0)
        {
            return SKData.CreateCopy(file);
        }

        byte[] padded = new byte[end + Padding.Length];
        file[..end].CopyTo(padded);
        Padding.CopyTo(padded.AsSpan(end));
        return SKData.CreateCopy(padded);
    }

    // Where the end mark of a single sequential scan is; -1 for every other file.
    private static int FindReplaceableEnd(ReadOnlySpan<byte> file)
    {
        bool isProgressive = false;
        int scans = 0;
        var missing = new HashSet<byte>();
        int at = NextMark(file, 2);
        while (at + 4 <= file.Length)
        {
            byte marker = file[at + 1];
            int next = at + 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
            ReadOnlySpan<byte> body = file[(at + 4)..Math.Clamp(next, at + 4, file.Length)];
            if (marker is >= FirstFrame and <= LastFrame)
            {
                isProgressive = marker == ProgressiveFrame;
                ReadFrame(body, missing);
            }
            else if (marker == StartOfScan)
            {
                scans++;
                RemoveScanned(body, missing);
            }

            at = NextMark(file, next);
            if (at + 2 <= file.Length && file[at + 1] == EndOfImage)
            {
                return missing.Count > 0 ? throw Damaged("parts of the image are missing") : scans == 1 && !isProgressive ? at : -1;
            }
        }

        // Skia itself finds the missing end of a single sequential scan.
        return scans > 1 || isProgressive ? throw Damaged("it has no end mark") : -1;
    }

    private static void ReadFrame(ReadOnlySpan<byte> body, HashSet<byte> components)
    {
        for (int i = FrameComponents; i < body.Length; i += FrameComponentBytes)
        {
            components.Add(body[i]);
        }
    }

    private static void RemoveScanned(ReadOnlySpan<byte> body, HashSet<byte> components)
    {
        int count = body.IsEmpty ? 0 : body[0];
        for (int i = 0; i < count && 1 + (i * ScanComponentBytes) < body.Length; i++)
        {
            components.Remove(body[1 + (i * ScanComponentBytes)]);
        }
    }

    // The next mark at or after a position; the length of the file where there is none.
    private static int NextMark(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            int mark = file[at..^1].IndexOf(Mark);
            if (mark < 0)
            {
                break;
            }

            // A stuffed 0xFF, fill bytes and restart marks belong to the pixels.
            byte marker = file[at + mark + 1];
            if (marker is not (0 or Mark or (>= 0xD0 and <= 0xD7)))
            {
                return at + mark;
            }

            at += mark + (marker == Mark ? 1 : 2);
        }

        return file.Length;
    }

    private static ImageFormatException Damaged(string problem) => new($"JPEG: the file is truncated or damaged: {problem}.");
}
