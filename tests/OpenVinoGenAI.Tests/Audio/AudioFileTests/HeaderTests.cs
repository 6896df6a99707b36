using static OpenVinoGenAI.Tests.WavBuilder;

namespace OpenVinoGenAI.Tests;

/// <summary>Headers as the world's writers leave them: odd, unfinished, or wrong.</summary>
[TestFixture]
internal sealed class HeaderTests
{
    private const uint Unknown = 0xFFFFFFFF;

    // Three samples, of odd size so that padding shows.
    private static readonly byte[] Data = [0, 128, 192];
    private static readonly float[] Expected = [-1, 0, 0.5f];
    private static readonly byte[] Format8 = Format(Pcm, 1, 16000, 8);

    private static readonly TestCaseData[] Readable =
    [
        Case("plain", Riff(Format8, Chunk("data", Data))),
        Case("odd chunks before", Riff(Format8, Chunk("LIST", "INFOx"u8), Chunk("junk", "y"u8), Chunk("data", Data))),
        Case("chunks before fmt", Riff(Chunk("JUNK", new byte[28]), Format8, Chunk("data", Data))),
        Case("empty chunks", Riff(Chunk("fact", []), Format8, Chunk("LIST", []), Chunk("data", Data))),
        Case("chunks after", Riff(Format8, Chunk("data", Data), Chunk("LIST", "INFOhello"u8))),
        Case("data size unknown", Riff(Unknown, Format8, Chunk("data", Data, Unknown)[..^1])),
        Case("data size unknown, RIFF size 0", Riff(0u, Format8, Chunk("data", Data, Unknown)[..^1])),
        Case("both sizes 0", Riff(0u, Format8, Chunk("data", Data, 0)[..^1])),
        Case("RIFF size unknown, data size 0", Riff(Unknown, Format8, Chunk("data", Data, 0)[..^1])),
        Case("data size 0, RIFF size without samples", Riff(36u, Format8, Chunk("data", Data, 0)[..^1])),
        Case("RIFF size 0", Riff(0u, Format8, Chunk("data", Data))),
        Case("RIFF size too big", Riff(1000u, Format8, Chunk("data", Data))),
        Case("RIFF size too small", Riff(5u, Format8, Chunk("data", Data))),
        Case("data size too big", Riff(Format8, Chunk("data", Data, 1000)[..^1])),
        Case("data size enormous", Riff(Format8, Chunk("data", Data, 0xFFFFFFFE)[..^1])),
        Case("data size 0, RIFF size right", Riff(Format8, Chunk("data", [0, 128, 192, 128, 128, 128, 128, 128, 128, 128], 0)), 10),
        Case("data size too small, RIFF size right", Riff(Format8, Chunk("data", [0, 128, 192, 128, 128, 128, 128, 128, 128, 128, 128, 128], 2)), 12),
        Case("no padding before the next chunk", Riff(Format8, Chunk("data", Data)[..^1], Chunk("LIST", "INFOhello"u8))),
        Case("data size unknown in RF64", [.. "RF64"u8, .. UInt32(Unknown), .. "WAVE"u8, .. Chunk("ds64", Ds64(3)), .. Format8, .. Chunk("data", Data, Unknown), .. Chunk("LIST", "INFO"u8)]),
        Case("data size in RF64 too big", [.. "BW64"u8, .. UInt32(Unknown), .. "WAVE"u8, .. Chunk("ds64", Ds64(1L << 40)), .. Format8, .. Chunk("data", Data, Unknown)[..^1]]),
        Case("no padding at the end", Riff(Format8, Chunk("data", Data)[..^1])),
        Case("bytes after the end", [.. Riff(Format8, Chunk("data", Data)), 1, 2, 3]),
    ];

    private static readonly TestCaseData[] Unreadable =
    [
        Case("it is empty", []),
        Case("it has only 11 bytes", Riff(Format8)[..11]),
        Case("it ends inside its fmt chunk", Riff(Format8)[..30]),
        Case("not in any known audio format: it starts with the bytes 5468697320697320", "This is not an audio file."u8.ToArray()),
        Case("git lfs pull", "version https://git-lfs.github.com/spec/v1"u8.ToArray()),
        Case("of the kind 'AVI ' instead of 'WAVE'", [.. "RIFF"u8, .. UInt32(4), .. "AVI "u8]),
        Case("of the kind '?\"a?' instead of 'WAVE'", [.. "RIFF"u8, .. UInt32(4), 0, (byte)'"', (byte)'a', 0xE9]),
        Case("neither a fmt nor a data chunk", Riff()),
        Case("neither a fmt nor a data chunk", Riff(Chunk("LIST", "INFO"u8))),
        Case("it has no data chunk", Riff(Format8)),
        Case("it has no data chunk", [.. Riff(Format8), .. "dat"u8]),
        Case("inside its 'LIST' chunk, which claims 4294967280 bytes", Riff(Format8, Chunk("LIST", Data, 0xFFFFFFF0), Chunk("data", Data))),
        Case("data chunk comes before any fmt chunk", Riff(Chunk("data", Data), Format8)),
        Case("its data chunk holds no samples", Riff(Format8, Chunk("data", []))),
        Case("its data chunk holds no samples", Riff(Unknown, Format8, Chunk("data", [], Unknown))),
        Case("its data chunk holds no samples", Riff(Format8, Chunk("data", [], 0), Chunk("LIST", "INFO"u8))),
        Case("its data chunk holds no samples", Riff(Format(Pcm, 1, 16000, 32), Chunk("data", Data))),
        Case("its fmt chunk has 4 bytes", Riff(Chunk("fmt ", new byte[4]), Chunk("data", Data))),
        Case("its PCM samples have 12 bits", Riff(Format(Pcm, 1, 16000, 12), Chunk("data", Data))),
        Case("its PCM samples have 64 bits", Riff(Format(Pcm, 1, 16000, 64), Chunk("data", Data))),
        Case("its PCM samples have 0 bits", Riff(Format(Pcm, 1, 16000, 0), Chunk("data", Data))),
        Case("its IEEE float samples have 16 bits", Riff(Format(Float, 1, 16000, 16), Chunk("data", Data))),
        Case("Microsoft ADPCM", Riff(Format(2, 1, 16000, 4), Chunk("data", Data))),
        Case("a frame has 2 bytes, but 1 channels of 8 bits take 1", Riff(Format(7, 1, 8000, 8, frameBytes: 2), Chunk("data", Data))),
        Case("several fmt chunks that contradict each other", Riff(Format8, Format(Pcm, 2, 16000, 8), Chunk("data", Data))),
        Case("IMA ADPCM", Riff(Format(0x11, 1, 16000, 4), Chunk("data", Data))),
        Case("GSM 6.10", Riff(Format(0x31, 1, 16000, 0), Chunk("data", Data))),
        Case("MPEG", Riff(Format(0x50, 1, 16000, 0), Chunk("data", Data))),
        Case("MP3", Riff(ExtensibleFormat(0x55, 1, 16000, 16, 16), Chunk("data", Data))),
        Case("an unknown format (tag 0x1234)", Riff(Format(0x1234, 1, 16000, 16), Chunk("data", Data))),
        Case("an unknown format (tag 0xFFFE)", Riff(ExtensibleFormat(Extensible, 1, 16000, 16, 16), Chunk("data", Data))),
        Case("fmt chunk has 16 bytes instead of 40", Riff(Format(Extensible, 1, 16000, 16), Chunk("data", Data))),
        Case("unknown sub-format", Riff(Format(Extensible, 1, 16000, 16, extra: new byte[24]), Chunk("data", Data))),
        Case("it has no channels", Riff(Format(Pcm, 0, 16000, 16), Chunk("data", Data))),
        Case("its sample rate is 0 Hz", Riff(Format(Pcm, 1, 0, 8), Chunk("data", Data))),
        Case("its sample rate is 999 Hz", Riff(Format(Pcm, 1, 999, 8), Chunk("data", Data))),
        Case("its sample rate is 4294967295 Hz", Riff(Format(Pcm, 1, Unknown, 8), Chunk("data", Data))),
        Case("a frame has 3 bytes, but 1 channels of 16 bits take 2", Riff(Format(Pcm, 1, 16000, 16, frameBytes: 3), Chunk("data", Data))),
        Case("a big-endian WAV (RIFX) file", [.. "RIFX"u8, .. new byte[8]]),
        Case("a FLAC file", [.. "fLaC"u8, .. new byte[8]]),
        Case("a FLAC file", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 2, 1, 2, .. "fLaC"u8, .. new byte[80]]),
        Case("an Ogg file", [.. "OggS"u8, .. new byte[8]]),
        Case("an Ogg Opus file", [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8]),
        Case("an Ogg FLAC file", [.. "OggS"u8, .. new byte[24], 0x7F, .. "FLAC"u8]),
        Case("an IFF file, but not AIFF", [.. "FORM"u8, .. new byte[8]]),
        Case("an AAC file", [0xFF, 0xF1, .. new byte[10]]),
        Case("an MP4 or M4A file", [0, 0, 0, 32, .. "ftypM4A "u8]),
        Case("a WebM or Matroska file", [0x1A, 0x45, 0xDF, 0xA3, .. new byte[8]]),
        Case("a WMA (ASF) file", [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]),
        Case("a CAF file", "caff\0\u0001\0\0desc"u8.ToArray()),
        Case("an AU file", ".snd\0\0\0\u0018"u8.ToArray()),
        Case("a Wave64 (W64) file", "riff\u002e"u8.ToArray()),
        Case("its MP3 data is damaged", [.. "ID3"u8, .. new byte[9]]),
        Case("its ID3 tag has 268435465 bytes", [.. "ID3"u8, 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F, .. new byte[80]]),
        Case("its ID3 tag has 268435475 bytes", [.. "ID3"u8, 4, 0, 0x10, 0x7F, 0x7F, 0x7F, 0x7F, .. new byte[80]]),
        Case("it has no COMM chunk", [.. "FORM"u8, 0, 0, 0, 4, .. "AIFF"u8]),
    ];

    [TestCaseSource(nameof(Readable))]
    public void An_odd_header_is_read(string kind, byte[] file, int samples)
    {
        float[] expected = [.. Expected, .. new float[samples - Expected.Length]];
        Assert.That(AudioFile.Load(new MemoryStream(file)).Samples.ToArray(), Is.EqualTo(expected), kind);
        Assert.That(AudioFile.Load(new TrickleStream(file, most: 1)).Samples.ToArray(), Is.EqualTo(expected), kind);
    }

    [Test]
    public void Several_data_chunks_follow_each_other() =>
        Assert.That(
            AudioFile.Load(new MemoryStream(Riff(Format8, Chunk("data", Data), Chunk("LIST", "INFO"u8), Format8, Chunk("data", Data)))).Samples.ToArray(),
            Is.EqualTo((float[])[.. Expected, .. Expected]));

    [TestCaseSource(nameof(Unreadable))]
    public void The_message_says_what_is_wrong(string problem, byte[] file, int samples)
    {
        Func<Task<AudioClip>>[] loads =
        [
            () => Task.FromResult(AudioFile.Load(new MemoryStream(file))),
            () => Task.FromResult(AudioFile.Load(new TrickleStream(file, most: 1))),
            () => AudioFile.LoadAsync(new TrickleStream(file, most: 5)),
        ];

        foreach (Func<Task<AudioClip>> load in loads)
        {
            Assert.That(
                load,
                Throws.TypeOf<AudioFormatException>()
                    .With.Message.StartWith("Cannot read the stream as audio: ").And.Message.Contain(problem));
        }
    }

    [Test]
    public void Half_a_sample_at_the_end_is_dropped([Range(1, 5)] int extraBytes)
    {
        byte[] data = [0, 0, 0, 0, 0, 64, 0, 64, .. new byte[extraBytes]];
        byte[] file = Riff(Format(Pcm, 2, 16000, 16), Chunk("data", data));

        float[] samples = AudioFile.Load(new MemoryStream(file)).Samples.ToArray();

        Assert.That(samples, Is.EqualTo(new[] { 0, 0.5f, 0 }.Take(data.Length / 4)));
    }

    [Test]
    public void Reading_starts_where_the_stream_stands()
    {
        using var stream = new MemoryStream([1, 2, 3, .. Riff(Format8, Chunk("data", Data))]) { Position = 3 };

        Assert.That(AudioFile.Load(stream).Samples.ToArray(), Is.EqualTo(Expected));
        Assert.That(stream.CanRead, "the stream stays open");
    }

    private static TestCaseData Case(string name, byte[] file, int samples = 3) =>
        new(name, file, samples) { TestName = $"{{m}}({name}, {file.Length} bytes)" };

    private static byte[] Ds64(long dataBytes) => [.. new byte[8], .. BitConverter.GetBytes(dataBytes), .. new byte[12]];
}
