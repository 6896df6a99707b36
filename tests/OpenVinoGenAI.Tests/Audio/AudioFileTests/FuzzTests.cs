namespace OpenVinoGenAI.Tests;

/// <summary>Damaged files: the only outcomes are a clip and an <see cref="AudioFormatException"/>, however the bytes come.</summary>
[TestFixture]
[Category("Fuzz")]
internal sealed class FuzzTests
{
    // Compressed audio grows a lot: a frame of MP3 may have few bytes, and one byte of Ogg may lengthen a packet of silence.
    [TestCase("wav", 16, 512 * 1024)]
    [TestCase("aiff", 16, 512 * 1024)]
    [TestCase("mp3", 1024, 4 * 1024 * 1024)]
    [TestCase("ogg", 4096, 64 * 1024 * 1024)]
    public void Damaged_files_give_a_clip_or_an_AudioFormatException(string format, int perByte, int besides) => new FuzzTest<AudioClip, AudioFormatException>
    {
        Corpus = new FuzzCorpus(format, format == "wav" ? AudioCase.All.Select(file => file.FilePath) : []),
        Mutate = (seed, file) => new ByteMutator(seed).Mutate(file),
        Read = input => AudioFile.Load(new MemoryStream(input.Bytes)),
        MaxAllocated = length => ((long)perByte * length) + besides,
        Check = (input, clip, refusal) => AssertReadAlikeFromAnyStream(input, clip, refusal, perByte),
    }.Run();

    private static void AssertReadAlikeFromAnyStream(FuzzInput input, AudioClip? clip, AudioFormatException? refusal, int perByte)
    {
        var trickle = new TrickleStream(input.Bytes, most: 1 + ((input.Seed ?? 0) % 50));
        if (clip is null)
        {
            Assert.That(Assert.Throws<AudioFormatException>(() => AudioFile.Load(trickle)).Message, Is.EqualTo(refusal!.Message), () => $"{input}");
            return;
        }

        Assert.That(clip.Samples.Length, Is.InRange(1, perByte * input.Bytes.Length), () => $"{input}");
        Assert.That(clip.SampleRate, Is.InRange(AudioClip.MinSampleRate, AudioClip.MaxSampleRate), () => $"{input}");
        Assert.That(clip.Samples.ToArray().All(float.IsFinite), () => $"{input}");
        Assert.That(AudioFile.Load(trickle).Samples.Span.SequenceEqual(clip.Samples.Span), () => $"{input}");
    }
}
