namespace OpenVinoGenAI.Tests;

/// <summary>What the filter passes and what it stops, measured with tones.</summary>
[TestFixture]
internal sealed class SpectrumTests
{
    private const int Target = AudioClip.WhisperSampleRate;

    private static readonly int[] HigherRates = [22050, 24000, 32000, 44056, 44100, 48000, 88200, 96000, 192000, 384000];
    private static readonly int[] LowerRates = [8000, 11025, 11127, 12000];

    [TestCaseSource(nameof(HigherRates))]
    public void Tones_above_the_new_Nyquist_frequency_do_not_come_back_as_aliases(int rate)
    {
        double worst = double.NegativeInfinity;
        foreach (double part in (double[])[0.001, 0.01, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 0.99])
        {
            double frequency = (Target / 2.0) + (part * (rate - Target) / 2.0);
            worst = Math.Max(worst, Signal.LevelDb(Middle(Signal.Tone(frequency, rate, rate / 2), rate, Target, out _)));
        }

        TestContext.Out.WriteLine($"aliases {worst:F1} dB");
        Assert.That(worst, Is.LessThan(-95));
    }

    [TestCaseSource(nameof(LowerRates))]
    public void Tones_of_a_lower_rate_have_no_mirror_images(int rate)
    {
        double worst = double.NegativeInfinity;
        foreach (double part in (double[])[0.05, 0.3, 0.5, 0.7, 0.85])
        {
            double frequency = part * rate / 2;
            float[] output = Middle(Signal.Tone(frequency, rate, rate), rate, Target, out int first);
            for (int i = 0; i < output.Length; i++)
            {
                output[i] -= (float)Math.Sin(2 * Math.PI * frequency * (first + i) / Target);
            }

            worst = Math.Max(worst, Signal.LevelDb(output));
        }

        TestContext.Out.WriteLine($"everything but the tone {worst:F1} dB");
        Assert.That(worst, Is.LessThan(-90));
    }

    [TestCaseSource(nameof(HigherRates))]
    [TestCaseSource(nameof(LowerRates))]
    public void Up_to_nine_tenths_of_the_band_level_and_time_stay(int rate)
    {
        double band = Math.Min(rate, Target) / 2.0;
        double ripple = 0;
        double delay = 0;
        foreach (double part in (double[])[0.01, 0.1, 0.25, 0.5, 0.75, 0.85, 0.9])
        {
            double frequency = part * band;
            float[] output = Middle(Signal.Tone(frequency, rate, rate), rate, Target, out int first);
            (double amplitude, double phase) = Signal.Measure(output, frequency, Target, first);
            ripple = Math.Max(ripple, Math.Abs(20 * Math.Log10(amplitude)));
            delay = Math.Max(delay, Math.Abs(phase) / (2 * Math.PI * frequency));
        }

        TestContext.Out.WriteLine($"ripple {ripple:E1} dB, delay {delay * 1e9:F2} ns");
        Assert.That(ripple, Is.LessThan(0.001), "dB");
        Assert.That(delay, Is.LessThan(10e-9), "seconds");
    }

    [TestCaseSource(nameof(HigherRates))]
    [TestCaseSource(nameof(LowerRates))]
    public void A_constant_stays_that_constant(int rate)
    {
        float[] constant = new float[rate / 2];
        Array.Fill(constant, 0.75f);

        float[] output = Middle(constant, rate, Target, out _);

        Assert.That(output, Has.All.EqualTo(0.75f).Within(1e-6f));
    }

    // Without the ends, where the silence around the clip is part of every sum.
    private static float[] Middle(float[] input, int rate, int target, out int first)
    {
        float[] output = Resampler.Resample(input, rate, target);
        first = output.Length / 8;
        return output[first..^first];
    }
}
