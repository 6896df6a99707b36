namespace OpenVinoGenAI.Tests;

/// <summary>Damaged files: the only outcomes are a clip and an <see cref="AudioFormatException"/>, however the bytes come.</summary>
[TestFixture]
[Category("Fuzz")]
internal sealed class FuzzTests
{
    [Test]
    public void Damaged_files_give_a_clip_or_an_AudioFormatException() => new FuzzTest<AudioClip, AudioFormatException>
    {
        Corpus = new FuzzCorpus("wav", AudioCase.All.Select(file => file.FilePath)),
        Mutate = (seed, file) => new ByteMutator(seed).Mutate(file),
        Read = input => AudioClip.Load(new MemoryStream(input.Bytes)),
        MaxAllocated = length => (16 * length) + (256 * 1024),
        Check = AssertReadAlikeFromAnyStream,
    }.Run();

    private static void AssertReadAlikeFromAnyStream(FuzzInput input, AudioClip? clip, AudioFormatException? refusal)
    {
        var trickle = new TrickleStream(input.Bytes, most: 1 + ((input.Seed ?? 0) % 50));
        if (clip is null)
        {
            Assert.That(Assert.Throws<AudioFormatException>(() => AudioClip.Load(trickle)).Message, Is.EqualTo(refusal!.Message), () => $"{input}");
            return;
        }

        Assert.That(clip.Samples.Length, Is.InRange(1, input.Bytes.Length), () => $"{input}");
        Assert.That(clip.SampleRate, Is.InRange(AudioClip.MinSampleRate, AudioClip.MaxSampleRate), () => $"{input}");
        Assert.That(SpeechInput.IndexOfNonFinite(clip.Samples.Span), Is.EqualTo(-1), () => $"{input}");
        Assert.That(AudioClip.Load(trickle).Samples.Span.SequenceEqual(clip.Samples.Span), () => $"{input}");
    }
}
