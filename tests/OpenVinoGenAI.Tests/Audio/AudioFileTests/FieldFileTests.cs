namespace OpenVinoGenAI.Tests;

/// <summary>Files as other programs write them: all hold the speech of base.wav.</summary>
[TestFixture]
internal sealed class FieldFileTests
{
    private static readonly string Folder = Path.Combine(Repository.Data, "audio-field");

    /// <summary>The files, the noise that each may add in dB, and how often each repeats the speech.</summary>
    private static readonly object[][] Readable =
    [
        ["ff_rf64.wav", -120, 1],
        ["h_24in32.wav", -120, 1],
        ["h_data0_riffok.wav", -120, 1],
        ["h_two_data.wav", -120, 1],
        ["x.aiff", -120, 1],
        ["f32.aifc", -90, 1],
        ["alaw.wav", -30, 1],
        ["ff_mulaw.wav", -20, 1],
        ["x.mp3", -10, 1],
        ["x.ogg", -10, 1],
        ["chained.ogg", -10, 2],
    ];

    private static readonly AudioClip Base = AudioFile.Load(PathOf("base.wav"));

    public static IEnumerable<string> Names => Readable.Select(file => (string)file[0]);

    public static string PathOf(string name) => Path.Combine(Folder, name);

    [TestCaseSource(nameof(Readable))]
    public void The_speech_is_that_of_the_original(string name, int noiseDb, int times)
    {
        var clip = AudioFile.Load(PathOf(name));
        Assert.That(clip.Duration.TotalSeconds, Is.EqualTo(times * Base.Duration.TotalSeconds).Within(0.2));

        int rate = Math.Min(clip.SampleRate, Base.SampleRate) * 3 / 4;
        ReadOnlySpan<float> expected = Base.Resample(rate).Samples.Span;
        ReadOnlySpan<float> actual = clip.Resample(rate).Samples.Span;

        // An MP3 file starts with the delay of its encoder, which differs.
        double same = 0;
        for (int lag = 0; lag < 1500 && same < 0.999; lag++)
        {
            same = Math.Max(same, Signal.Correlation(expected, actual[lag..]));
        }

        double noise = 10 * Math.Log10(1 - Math.Min(same * same, 1 - 1e-15));
        Assert.That(noise, Is.LessThan(noiseDb));
    }

    [TestCase("x.flac", "it is a FLAC file")]
    [TestCase("x.webm", "it is a WebM or Matroska file")]
    public void What_cannot_be_read_is_named_with_a_command_that_converts_it(string name, string problem)
    {
        AudioFormatException error = Assert.Throws<AudioFormatException>(() => AudioFile.Load(PathOf(name)))!;

        Assert.That(error.Message, Does.Contain(problem).And.Contain($"ffmpeg -i \"{PathOf(name)}\" -ac 1 \""));
    }

    [TestCaseSource(nameof(Names))]
    public void A_stream_may_start_anywhere_and_need_not_seek(string name)
    {
        byte[] bytes = File.ReadAllBytes(PathOf(name));
        float[] expected = AudioFile.Load(PathOf(name)).Samples.ToArray();
        using var stream = new MemoryStream([1, 2, 3, .. bytes]) { Position = 3 };

        Assert.That(AudioFile.Load(stream).Samples.Span.SequenceEqual(expected));
        Assert.That(AudioFile.Load(new TrickleStream(bytes, most: 1000)).Samples.Span.SequenceEqual(expected));
        Assert.That(stream.CanRead, "the stream stays open");
    }
}
