namespace OpenVinoGenAI.Tests;

/// <summary>The same sentence in other formats and rates, which another resampler made, becomes the same 16 kHz samples.</summary>
[TestFixture]
internal sealed class ConversionTests
{
    [TestCaseSource(typeof(AudioCase), nameof(AudioCase.Conversions))]
    public void Another_format_gives_the_samples_of_the_original(AudioCase file)
    {
        (AudioClip original, AudioClip converted) = Load(file);

        // Close to the Nyquist frequency the two resamplers' filters differ, and a lower rate carries less: compare what all agree upon.
        int commonRate = Math.Min(file.Rate, original.SampleRate) * 3 / 4;
        ReadOnlySpan<float> expected = original.Resample(commonRate).Samples.Span;
        ReadOnlySpan<float> actual = converted.Resample(commonRate).Samples.Span;

        Assert.That(actual.Length, Is.EqualTo(expected.Length).Within(2));
        double same = Signal.Correlation(expected, actual);
        double noiseDb = 10 * Math.Log10(1 - Math.Min(same * same, 1 - 1e-15));
        TestContext.Out.WriteLine($"noise {noiseDb:F1} dB");
        Assert.That(noiseDb, Is.LessThan(file.Bits == 8 ? -30 : -60), "8 bits bring their own noise");
    }

    [TestCaseSource(typeof(AudioCase), nameof(AudioCase.Conversions))]
    public void Another_rate_comes_neither_early_nor_late(AudioCase file)
    {
        (AudioClip original, AudioClip converted) = Load(file);
        ReadOnlySpan<float> expected = original.Samples.Span;
        ReadOnlySpan<float> actual = converted.Samples.Span;

        double inTime = Signal.Correlation(expected, actual);

        Assert.That(inTime, Is.GreaterThan(Signal.Correlation(expected, actual, lag: 1)), "early");
        Assert.That(inTime, Is.GreaterThan(Signal.Correlation(expected, actual, lag: -1)), "late");
    }

    private static (AudioClip Original, AudioClip Converted) Load(AudioCase file)
    {
        var converted = AudioClip.FromSamples(AudioFile.Load(file.FilePath).ToWhisperSamples(), AudioClip.WhisperSampleRate);
        return (AudioFile.Load(Path.Combine(TestData.Audio, file.SameSpeechAs!)), converted);
    }
}
