using System.Buffers.Binary;

namespace OpenVinoGenAI;

/// <summary>Reads baseline, extended sequential and progressive JPEG files of 8 bits: grey, YCbCr, RGB, CMYK and YCCK.</summary>
internal ref struct JpegDecoder
{
    /// <summary>Encoders write about ten scans; a file of thousands is made to keep decoders busy.</summary>
    private const int MaxScans = 500;

    private const byte NoAdobeMarker = 0xFF;

    private readonly ReadOnlySpan<byte> _file;
    private readonly ImageLoadOptions _options;
    private readonly JpegTables _tables = new();
    private JpegFrame? _frame;
    private int _position;
    private int _scans;
    private bool _jfif;
    private byte _adobeTransform = NoAdobeMarker;

    private JpegDecoder(ReadOnlySpan<byte> file, ImageLoadOptions options)
    {
        _file = file;
        _options = options;
    }

    public static RgbImage Decode(ReadOnlySpan<byte> file, ImageLoadOptions options)
    {
        var decoder = new JpegDecoder(file, options);
        bool ended = decoder.ReadSegments();
        return decoder.Finish(ended);
    }

    /// <summary>Reads up to the end mark; false if the file ends without one.</summary>
    private bool ReadSegments()
    {
        _position = 2;
        while (true)
        {
            int marker = JpegMarker.Find(_file, _position);
            if (marker < 0)
            {
                return false;
            }

            byte code = _file[marker + 1];
            _position = marker + 2;
            if (code == JpegMarker.EndOfImage)
            {
                return true;
            }

            // Markers without a segment: stray restarts, and TEM (1).
            if (code is (>= JpegMarker.FirstRestart and <= JpegMarker.LastRestart) or 1)
            {
                continue;
            }

            ReadSegment(code, TakeSegment(code));
        }
    }

    private ReadOnlySpan<byte> TakeSegment(byte code)
    {
        int length = _position + 2 > _file.Length ? 0 : BinaryPrimitives.ReadUInt16BigEndian(_file[_position..]);
        if (length < 2 || length > _file.Length - _position)
        {
            throw new ImageFormatException($"JPEG: the segment 0x{code:X2} at byte {_position - 2} is cut short or has a wrong length.");
        }

        ReadOnlySpan<byte> segment = _file.Slice(_position + 2, length - 2);
        _position += length;
        return segment;
    }

    private void ReadSegment(byte code, ReadOnlySpan<byte> segment)
    {
        switch (code)
        {
            case JpegMarker.QuantizationTables:
                _tables.ReadQuantization(segment);
                break;
            case JpegMarker.HuffmanTables:
                _tables.ReadHuffman(segment);
                break;
            case JpegMarker.RestartInterval:
                _tables.ReadRestartInterval(segment);
                break;
            case JpegMarker.StartOfScan:
                ReadScan(segment);
                break;
            case JpegMarker.Jfif:
                _jfif |= segment.StartsWith("JFIF\0"u8);
                break;
            case JpegMarker.Adobe when segment.Length >= 12 && segment.StartsWith("Adobe"u8):
                _adobeTransform = segment[11];
                break;
            case >= JpegMarker.BaselineFrame and <= JpegMarker.LastFrame and not (JpegMarker.Extension or JpegMarker.ArithmeticTables):
                _frame = _frame is null
                    ? JpegFrame.Read(code, segment, _file.Length - _position, _options)
                    : throw new ImageFormatException("JPEG: the file has two frame headers.");
                break;
            case JpegMarker.StartOfImage:
                throw new ImageFormatException("JPEG: a second picture begins within the first.");
            default:
                break;
        }
    }

    private void ReadScan(ReadOnlySpan<byte> segment)
    {
        JpegFrame frame = _frame ?? throw new ImageFormatException("JPEG: a scan comes before the frame header.");
        if (++_scans > MaxScans)
        {
            throw new ImageFormatException($"JPEG: the file has more than {MaxScans} scans.");
        }

        JpegScan scan = JpegScanHeader.Read(segment, frame, _tables);
        _position = scan.Decode(_file, _position, _tables.RestartInterval);
    }

    private readonly RgbImage Finish(bool ended)
    {
        JpegFrame frame = _frame ?? throw new ImageFormatException("JPEG: the file has no picture: it is damaged or cut short.");

        // Without an end mark nobody knows whether a progressive picture lacks its finer scans.
        if (frame.Components.Any(component => !component.IsSent) || (frame.IsProgressive && !ended))
        {
            throw new ImageFormatException("JPEG: the file is cut short: parts of the picture are missing.");
        }

        if (frame.IsProgressive)
        {
            foreach (JpegComponent component in frame.Components)
            {
                component.ReconstructAll();
            }
        }

        return Assemble(frame, ColourOf(frame));
    }

    private static RgbImage Assemble(JpegFrame frame, JpegColour colour)
    {
        JpegUpsampler[] upsamplers = Array.ConvertAll(frame.Components, component => new JpegUpsampler(component, frame));
        byte[][] rows = Array.ConvertAll(frame.Components, _ => new byte[frame.Width]);
        int rowBytes = frame.Width * RgbImage.BytesPerPixel;
        byte[] pixels = new byte[rowBytes * frame.Height];
        for (int y = 0; y < frame.Height; y++)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                upsamplers[i].Write(y, rows[i]);
            }

            JpegColourConverter.Convert(colour, rows, pixels.AsSpan(y * rowBytes, rowBytes));
        }

        return RgbImage.Adopt(frame.Width, frame.Height, pixels);
    }

    /// <summary>The rules that decoders share, since the format itself says nothing of colours.</summary>
    private readonly JpegColour ColourOf(JpegFrame frame) => frame.Components.Length switch
    {
        1 => JpegColour.Grey,
        4 => _adobeTransform == 2 ? JpegColour.Ycck : JpegColour.Cmyk,
        _ when _jfif => JpegColour.YCbCr,
        _ when _adobeTransform != NoAdobeMarker => _adobeTransform == 0 ? JpegColour.Rgb : JpegColour.YCbCr,
        _ when frame.Components is [{ Id: (byte)'R' }, { Id: (byte)'G' }, { Id: (byte)'B' }] => JpegColour.Rgb,
        _ => JpegColour.YCbCr,
    };
}
