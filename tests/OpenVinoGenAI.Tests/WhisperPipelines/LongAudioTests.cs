namespace OpenVinoGenAI.Tests.Whisper;

[NonParallelizable]
internal sealed class LongAudioTests : WhisperTests
{
    /// <summary>Managed code adds nothing that grows with the audio: only the results and the samples that the caller has.</summary>
    [Test]
    public void Ten_minutes_run_with_flat_managed_memory()
    {
        AudioClip clip = Repeat.Audio(Clip("en_long.wav"), TimeSpan.FromMinutes(10));
        var config = new WhisperGenerationConfig { ReturnTimestamps = true, Language = "en" };
        Pipeline.Generate(Clip("en_long.wav"), config);

        long before = GC.GetTotalMemory(forceFullCollection: true);
        long allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        WhisperResult result = Pipeline.Generate(clip, config);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        long after = GC.GetTotalMemory(forceFullCollection: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Chunks, Has.Count.GreaterThan(100));
            Assert.That(result.Chunks![^1].Start, Is.GreaterThan(TimeSpan.FromMinutes(9)));
            Assert.That(result.Duration, Is.EqualTo(TimeSpan.FromMinutes(10)));

            // The samples are 38 MB.
            Assert.That(allocated, Is.LessThan(1_000_000), "allocated during the call");
            Assert.That(after - before, Is.LessThan(500_000), "kept after the call: the result");
        }
    }
}
