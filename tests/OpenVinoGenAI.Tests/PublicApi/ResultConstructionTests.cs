namespace OpenVinoGenAI.Tests.PublicApi;

/// <summary>Users make results and metrics for the tests of their own code.</summary>
internal sealed class ResultConstructionTests
{
    [Test]
    public void A_generation_result()
    {
        var result = new GenerationResult(["one", "two"]) { FinishReasons = [FinishReason.Stop, FinishReason.Length], Scores = [1, 0.5f] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo("one"));
            Assert.That(result.ToString(), Is.EqualTo("1.000000: one\n0.500000: two"));
            Assert.That(result.FinishReasons[1], Is.EqualTo(FinishReason.Length));
            Assert.That(result.PerfMetrics.TimeToFirstToken, Is.Null);
            Assert.That(result.ParsedMessages, Is.Empty);
            Assert.That(result.LogProbabilities, Is.Empty);
            Assert.That(result.SpeculativeMetrics, Is.Null);
        }
    }

    [Test]
    public void The_lists_of_a_result_have_an_item_for_each_sequence()
    {
        var text = new GenerationResult(["one", "two"]);
        var tokens = new EncodedGenerationResult([[1, 2], [3]]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Scores, Is.EqualTo(new float[2]));
            Assert.That(text.FinishReasons, Is.EqualTo(new FinishReason[2]));
            Assert.That(tokens.Scores, Is.EqualTo(new float[2]));
            Assert.That(tokens.FinishReasons, Is.EqualTo(new FinishReason[2]));
        }
    }

    [Test]
    public void A_result_needs_a_text()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new GenerationResult([]), Throws.ArgumentException);
            Assert.That(() => new WhisperResult([]), Throws.ArgumentException);
            Assert.That(() => new GenerationResult(null!), Throws.ArgumentNullException);
        }
    }

    [Test]
    public void A_result_of_speech_recognition()
    {
        var result = new WhisperResult([" Hello."])
        {
            Language = "en",
            Duration = TimeSpan.FromSeconds(2),
            Chunks = [new WhisperChunk(TimeSpan.Zero, null, " Hello.")],
            PerfMetrics = new() { WhisperRaw = new() { EncodeInferenceDurations = [1000, 3000] } },
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(" Hello."));
            Assert.That(result.ToSubtitles()[0].End, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(result.PerfMetrics.EncodeInferenceDuration, Is.EqualTo(new MeanStdDuration(TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(1))));
        }
    }

    [Test]
    public void A_result_of_image_generation()
    {
        RgbImage image = RgbImage.FromPixels(1, 1, [1, 2, 3]);
        var result = new ImageGenerationResult([image]) { PerfMetrics = new() { GenerateDuration = TimeSpan.FromSeconds(3) } };

        Assert.That(result.Single(), Is.SameAs(image));
        Assert.That(result.PerfMetrics.GenerateDuration, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public void A_structured_result()
    {
        var result = new StructuredResult<int>(7, new GenerationResult(["7"]));

        Assert.That(result.Value, Is.EqualTo(7));
        Assert.That(result.Result.Text, Is.EqualTo("7"));
    }

    [Test]
    public void Updates()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new GenerationUpdate { Text = "Hi" }.ToString(), Is.EqualTo("Hi"));
            Assert.That(new GenerationUpdate { Result = new(["Hi"]) }.Text, Is.Empty);
            Assert.That(new WhisperUpdate { Result = new(["Hi"]) }.Text, Is.Empty);
        }
    }

    [Test]
    public void Metrics()
    {
        var metrics = new PerfMetrics
        {
            LoadTime = TimeSpan.FromSeconds(1),
            NumInputTokens = 5,
            NumGeneratedTokens = 7,
            Raw = new() { Durations = [10_000, 30_000], TimesToFirstToken = [1500] },
        };

        PerfMetrics sum = metrics + metrics;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metrics.TimeToFirstToken, Is.EqualTo(new MeanStdDuration(TimeSpan.FromMilliseconds(1.5), TimeSpan.Zero)));
            Assert.That(metrics.TimePerOutputToken!.Value.ToString(), Is.EqualTo("20 ± 10 ms"));
            Assert.That(metrics.Throughput, Is.EqualTo(new MeanStd(50, 25)));
            Assert.That(sum.NumGeneratedTokens, Is.EqualTo(14));
            Assert.That(sum.LoadTime, Is.EqualTo(TimeSpan.FromSeconds(1)));
            Assert.That(sum.Raw.Durations, Has.Count.EqualTo(4));
        }
    }

    [Test]
    public void Metrics_of_speculative_decoding()
    {
        var model = new ModelPerfMetrics(new(), default, default);

        Assert.That(new SpeculativeMetrics(model, model, 3).NumAcceptedTokens, Is.EqualTo(3));
    }
}
