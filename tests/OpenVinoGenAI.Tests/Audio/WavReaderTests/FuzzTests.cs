using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// Damaged files: the only outcomes are a clip and an <see cref="AudioFormatException"/>, however the bytes come, and memory follows their
/// number. A failure names the file and the seed that make it again.
/// </summary>
[TestFixture]
internal sealed class FuzzTests
{
    [Test]
    public void Damaged_files_give_a_clip_or_an_AudioFormatException()
    {
        (string Name, byte[] Bytes)[] files = [.. AudioCase.All.Select(file => (file.Name, Shorten(File.ReadAllBytes(file.FilePath))))];
        int clips = 0;
        int refused = 0;
        var watch = Stopwatch.StartNew();
        for (int seed = 0; watch.Elapsed < FuzzBudget.Duration || seed < files.Length; seed++)
        {
            (string name, byte[] bytes) = files[seed % files.Length];
            byte[] damaged = new ByteMutator(seed).Mutate(bytes);
            try
            {
                if (IsReadAlikeFromAnyStream(damaged, seed))
                {
                    clips++;
                }
                else
                {
                    refused++;
                }
            }
            catch (Exception error) when (error is not AssertionException)
            {
                Assert.Fail($"{name}, seed {seed}: {error}");
            }
        }

        TestContext.Out.WriteLine($"{clips} clips, {refused} refused");
        Assert.That(clips, Is.Positive);
        Assert.That(refused, Is.Positive);
    }

    // A whole recording has the same header as its beginning, and takes longer.
    private static byte[] Shorten(byte[] file) => file[..Math.Min(file.Length, 4096)];

    private static bool IsReadAlikeFromAnyStream(byte[] file, int seed)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        AudioClip? clip = TryLoad(new MemoryStream(file), out string? problem);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        AudioClip? trickled = TryLoad(new TrickleStream(file, most: 1 + (seed % 50)), out string? trickledProblem);

        Assert.That(allocated, Is.LessThan((16 * file.Length) + (256 * 1024)), $"seed {seed}: bytes allocated for {file.Length} bytes");
        Assert.That(trickledProblem, Is.EqualTo(problem), $"seed {seed}");
        if (clip is null)
        {
            return false;
        }

        Assert.That(clip.Samples.Length, Is.InRange(1, file.Length), $"seed {seed}");
        Assert.That(clip.SampleRate, Is.InRange(AudioClip.MinSampleRate, AudioClip.MaxSampleRate), $"seed {seed}");
        Assert.That(SpeechInput.IndexOfNonFinite(clip.Samples.Span), Is.EqualTo(-1), $"seed {seed}");
        Assert.That(trickled!.Samples.Span.SequenceEqual(clip.Samples.Span), $"seed {seed}");
        return true;
    }

    private static AudioClip? TryLoad(Stream stream, out string? problem)
    {
        try
        {
            problem = null;
            return AudioClip.Load(stream);
        }
        catch (AudioFormatException error)
        {
            problem = error.Message;
            return null;
        }
    }
}
