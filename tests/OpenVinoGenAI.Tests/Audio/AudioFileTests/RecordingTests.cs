namespace OpenVinoGenAI.Tests;

/// <summary>Every file of audio.json has the outcome that it names there.</summary>
[TestFixture]
internal sealed class RecordingTests
{
    [TestCaseSource(typeof(AudioCase), nameof(AudioCase.Readable))]
    public void A_readable_file_gives_its_rate_and_length(AudioCase file)
    {
        var clip = AudioFile.Load(file.FilePath);

        Assert.That(clip.SampleRate, Is.EqualTo(file.Rate));
        double seconds = file.Seconds ?? AudioFile.Load(Path.Combine(TestData.Audio, file.SameSpeechAs!)).Duration.TotalSeconds;
        Assert.That(clip.Duration.TotalSeconds, Is.EqualTo(seconds).Within(0.006), "a wrong channel count would double it");
    }

    [TestCaseSource(typeof(AudioCase), nameof(AudioCase.Readable))]
    public async Task Every_way_to_load_gives_the_same_samples(AudioCase file)
    {
        var expected = AudioFile.Load(file.FilePath);
        byte[] bytes = await File.ReadAllBytesAsync(file.FilePath);

        AudioClip[] others =
        [
            AudioFile.Load(new MemoryStream(bytes)),
            AudioFile.Load(new TrickleStream(bytes, most: 7)),
            await AudioFile.LoadAsync(file.FilePath),
            await AudioFile.LoadAsync(new TrickleStream(bytes, most: 4001)),
        ];

        foreach (AudioClip clip in others)
        {
            Assert.That(clip.SampleRate, Is.EqualTo(expected.SampleRate));
            Assert.That(clip.Samples.Span.SequenceEqual(expected.Samples.Span));
        }
    }

    [TestCaseSource(typeof(AudioCase), nameof(AudioCase.Unreadable))]
    public void An_unreadable_file_is_refused_with_its_name_and_what_can_be_read(AudioCase file)
    {
        AudioFormatException error = Assert.Throws<AudioFormatException>(() => AudioFile.Load(file.FilePath))!;

        Assert.That(error.Message, Does.Contain(file.FilePath).And.Contain("Readable are WAV, AIFF, MP3 and Ogg Vorbis files"));
        Assert.That(() => AudioFile.LoadAsync(file.FilePath), Throws.TypeOf<AudioFormatException>());
    }
}
