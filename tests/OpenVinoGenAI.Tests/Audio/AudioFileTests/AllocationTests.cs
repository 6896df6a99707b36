using static OpenVinoGenAI.Tests.WavBuilder;

namespace OpenVinoGenAI.Tests;

/// <summary>Memory follows what a file holds, never what it claims.</summary>
[TestFixture]
internal sealed class AllocationTests
{
    private const int Most = 1024 * 1024;

    [Test]
    public void A_header_that_claims_four_gigabytes_allocates_next_to_nothing(
        [Values(0xFFFFFFFFu, 0xFFFFFFFEu, 0x7FFFFFFFu)] uint claimed, [Values] bool isSeekable)
    {
        byte[] file = Riff(claimed, Format(Pcm, 1, 16000, 16), Chunk("data", [], claimed));
        Assert.That(file, Has.Length.EqualTo(44));

        Assert.That(Allocated(() => Assert.That(() => Load(file, isSeekable), Throws.TypeOf<AudioFormatException>())), Is.LessThan(Most));
    }

    [Test]
    public void Any_chunk_may_claim_four_gigabytes([Values("LIST", "fmt ", "data", "junk")] string chunk, [Values] bool isSeekable)
    {
        byte[] file = Riff(Format(Pcm, 1, 16000, 16), Chunk(chunk, new byte[100], 0xFFFFFFF0));

        Assert.That(Allocated(() => TryLoad(file, isSeekable)), Is.LessThan(Most));
    }

    [Test]
    public void A_known_length_is_allocated_once()
    {
        byte[] file = Riff(Format(Pcm, 1, 16000, 16), Chunk("data", new byte[8 * Most]));
        Load(file, isSeekable: true);

        // 2 bytes become a float of 4.
        Assert.That(Allocated(() => Load(file, isSeekable: true)), Is.LessThan((16 * Most) + (Most / 4)));
    }

    [Test]
    public void An_unknown_length_grows_by_doubling()
    {
        byte[] file = Riff(Format(Pcm, 1, 16000, 16), Chunk("data", new byte[8 * Most]));

        Assert.That(Allocated(() => Load(file, isSeekable: false)), Is.LessThan(4 * 16 * Most));
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static AudioClip Load(byte[] file, bool isSeekable) =>
        AudioFile.Load(isSeekable ? new MemoryStream(file) : new TrickleStream(file, most: 64 * 1024));

    private static void TryLoad(byte[] file, bool isSeekable)
    {
        try
        {
            Load(file, isSeekable);
        }
        catch (AudioFormatException)
        {
            // What comes of it is not the question here.
        }
    }
}
