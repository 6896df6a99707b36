namespace OpenVinoGenAI.Tests.Whisper;

internal sealed class ResultTests() : WhisperTests(wordTimestamps: true)
{
    [Test]
    public void Chunks_become_subtitles()
    {
        WhisperResult result = Pipeline.Generate(Clip("en_two.wav"), new() { ReturnTimestamps = true });
        using var srt = new StringWriter();
        using var vtt = new StringWriter();
        result.WriteSrt(srt);
        result.WriteVtt(vtt);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                srt.ToString(),
                Is.EqualTo(
                    "1\n00:00:00,000 --> 00:00:01,760\nThe cat is sleeping on the sofa.\n\n" +
                    "2\n00:00:02,240 --> 00:00:03,540\nPlease open the window.\n"));
            Assert.That(vtt.ToString(), Does.StartWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.760\nThe cat"));
            Assert.That(result.Chunks![0].ToString(), Is.EqualTo("timestamps: [0.00, 1.76] text:  The cat is sleeping on the sofa."));
        }
    }

    [Test]
    public void Subtitles_are_written_to_files()
    {
        WhisperResult result = Pipeline.Generate(Clip("fr_coffee.wav"), new() { ReturnTimestamps = true });
        string path = Path.GetTempFileName();
        try
        {
            result.WriteSrt(path);
            Assert.That(File.ReadAllText(path), Does.Contain("Je voudrais un café"));
            result.WriteVtt(path);
            Assert.That(File.ReadAllText(path), Does.StartWith("WEBVTT\n"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void A_chunk_that_was_not_closed_lasts_to_the_end()
    {
        WhisperResult result = Pipeline.Generate(Clip("en_two.wav"), new() { ReturnTimestamps = true, MaxNewTokens = 3, WordTimestamps = false });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Chunks!.Single().End, Is.Null);
            Assert.That(result.ToSubtitles().Single().End, Is.EqualTo(result.Duration));
        }
    }

    [Test]
    public void Without_timestamps_there_are_no_chunks_and_no_subtitles()
    {
        WhisperResult result = Pipeline.Generate(Clip("en_today.wav"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Chunks, Is.Null);
            Assert.That(() => result.ToSubtitles(), Throws.InvalidOperationException.With.Message.Contain("ReturnTimestamps"));
        }
    }

    [Test]
    public void Metrics_tell_of_every_part()
    {
        WhisperPerfMetrics metrics = Pipeline.Generate(Clip("en_long.wav")).PerfMetrics;
        WhisperPerfMetrics twice = metrics + metrics;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.WhisperRaw.EncodeInferenceDurations, Has.Count.GreaterThanOrEqualTo(2), "one for each window");
            Assert.That(metrics.FeaturesExtractionDuration?.Mean, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.EncodeInferenceDuration?.Mean, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.DecodeInferenceDuration?.Mean, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.WordLevelTimestampsProcessingDuration?.Mean, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(metrics.GenerateDuration?.Mean, Is.GreaterThan(metrics.EncodeInferenceDuration!.Value.Mean));
            Assert.That(twice.WhisperRaw.EncodeInferenceDurations, Has.Count.EqualTo(2 * metrics.WhisperRaw.EncodeInferenceDurations.Count));
            Assert.That(twice.NumGeneratedTokens, Is.EqualTo(2 * metrics.NumGeneratedTokens));
        }
    }
}
