namespace OpenVinoGenAI.Tests;

[TestFixture]
internal sealed class LengthTests
{
    [Test]
    public void The_result_lasts_as_long_as_the_clip(
        [Values(1, 2, 3, 160, 999, 44100)] int samples,
        [Values(1000, 8000, 11127, 44100, 48000, 384000, 999_983, 1_536_000)] int rate)
    {
        float[] output = Resampler.Resample(new float[samples], rate, 16000);

        Assert.That(output, Has.Length.EqualTo((int)Math.Ceiling(samples * 16000m / rate)));
    }

    [Test]
    public void An_empty_clip_stays_empty() => Assert.That(Resampler.Resample([], 44100, 16000), Is.Empty);

    [Test]
    public void One_sample_becomes_the_kernel_itself()
    {
        float[] output = Resampler.Resample([1f], 8000, 16000);

        Assert.That(output, Has.Length.EqualTo(2));
        Assert.That(output[0], Is.EqualTo(LowPassKernel.At(0)).Within(1e-3));
        Assert.That(output[1], Is.EqualTo(LowPassKernel.At(0.5)).Within(1e-3));
    }

    [TestCase(1_000, 1_536_000)]
    [TestCase(1_536_000, 1_000)]
    [TestCase(1_000, 999_983)]
    [TestCase(999_983, 1_000)]
    [TestCase(999_983, 1_535_999)]
    public void The_largest_ratios_work(int from, int to)
    {
        const double Frequency = 200;
        float[] input = Signal.Tone(Frequency, from, from / 3);

        float[] output = Resampler.Resample(input, from, to);

        int first = output.Length / 4;
        (double amplitude, double phase) = Signal.Measure(output.AsSpan(first..^first), Frequency, to, first);
        Assert.That(amplitude, Is.EqualTo(1).Within(1e-3));
        Assert.That(phase, Is.EqualTo(0).Within(1e-3));
    }

    [Test]
    public void Rows_that_are_kept_and_rows_made_one_by_one_give_the_same()
    {
        // 11127 and 16000 Hz have 16000 phases: a long clip keeps them, a short one does not.
        float[] input = Signal.Tone(700, 11127, 23000);

        float[] kept = Resampler.Resample(input, 11127, 16000);
        float[] made = Resampler.Resample(input.AsSpan(0, 5000), 11127, 16000);

        Assert.That(made.AsSpan(0, 7000).SequenceEqual(kept.AsSpan(0, 7000)));
    }

    [Test]
    public void Memory_is_the_result_and_a_bounded_filter([Values(44100, 11127, 999_983, 384000)] int rate)
    {
        float[] input = new float[rate / 2];
        Resampler.Resample(input.AsSpan(0, 100), rate, 16000);

        long before = GC.GetAllocatedBytesForCurrentThread();
        float[] output = Resampler.Resample(input, rate, 16000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.LessThan((output.Length * sizeof(float)) + (5 * 1024 * 1024)));
    }
}
