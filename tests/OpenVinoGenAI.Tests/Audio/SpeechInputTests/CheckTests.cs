namespace OpenVinoGenAI.Tests;

/// <summary>What Whisper's native code must never see.</summary>
[TestFixture]
internal sealed class CheckTests
{
    // Every place in and around the vectors that the search takes at once.
    [Test]
    public void A_sample_that_is_not_finite_is_named_with_its_index(
        [Values(0, 1, 7, 8, 15, 16, 31, 32, 33, 999)] int index,
        [Values(float.NaN, float.PositiveInfinity, float.NegativeInfinity)] float value)
    {
        float[] samples = new float[1000];
        samples[index] = value;
        samples[999] = float.NaN;

        Assert.That(
            () => SpeechInput.CheckSamples(samples, "audio"),
            Throws.ArgumentException.With.Message.Contain($"Sample {index} of the audio").And.Message.Contain("not a finite number")
                .And.Property("ParamName").EqualTo("audio"));
    }

    [Test]
    public void Samples_of_integer_range_are_named_as_what_they_are() =>
        Assert.That(
            () => SpeechInput.CheckSamples([0, 255.9f, -12345], "audio"),
            Throws.ArgumentException.With.Message.Contain("Sample 2 of the audio is -12345").And.Message.Contain("FromPcm16"));

    [Test]
    public void Finite_samples_pass([Values(1, 7, 8, 9, 1000)] int count)
    {
        float[] samples = new float[count];
        Array.Fill(samples, -256f);

        Assert.That(() => SpeechInput.CheckSamples(samples, "audio"), Throws.Nothing);
    }

    [Test]
    public void No_samples_are_refused() =>
        Assert.That(() => SpeechInput.CheckSamples([], "audio"), Throws.ArgumentException.With.Message.Contain("empty"));

    [Test]
    public void Fewer_than_201_samples_are_refused()
    {
        Assert.That(
            () => SpeechInput.CheckLength(200, "audio"),
            Throws.ArgumentException.With.Message.Contain("200 samples at 16000 Hz (12.5 ms); at least 201")
                .And.Property("ParamName").EqualTo("audio"));
        Assert.That(() => SpeechInput.CheckLength(201, "audio"), Throws.Nothing);
    }
}
