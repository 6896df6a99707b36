namespace OpenVinoGenAI.Tests.Options;

/// <summary>Ranges refuse the first value beyond each of their ends, with the config, the option and the rule in the message.</summary>
internal sealed class OptionRangeTests
{
    private const string ImageLimit = " and at most 16384 pixels, since the memory for an image grows with its area, and faster.";

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Generation(new() { MaxNewTokens = -1 }, "MaxNewTokens is -1: it must be at least 0.");
        yield return Generation(new() { MaxLength = 0 }, "MaxLength is 0: it must be at least 1.");
        yield return Generation(new() { NumBeams = 0 }, "NumBeams is 0: it must be at least 1.");
        yield return Generation(new() { RngSeed = -1 }, "RngSeed is -1: it must not be negative.");
        yield return Generation(new() { PruningRatio = 100 }, "PruningRatio is 100: it must be below 100 and not negative.");
        yield return Generation(new() { Temperature = float.NaN }, "Temperature is NaN: it must be a finite number.");
        yield return Generation(new() { TopP = float.PositiveInfinity }, "TopP is Infinity: it must be a finite number.");
        yield return Generation(
            new() { StopCriteria = (StopCriteria)7 }, "StopCriteria is 7: it must be one of Early, Heuristic, Never.");
        yield return Image(new() { NumImagesPerPrompt = 0 }, "NumImagesPerPrompt is 0: it must be at least 1.");
        yield return Image(new() { Height = 63 }, "Height is 63: it must be a positive multiple of 8" + ImageLimit);
        yield return Image(new() { Width = 0 }, "Width is 0: it must be a positive multiple of 8" + ImageLimit);
        yield return Image(new() { RngSeed = 4294967296 }, "RngSeed is 4294967296: it must be from 0 to 4294967295.");
        yield return Image(new() { Strength = 1.5f }, "Strength is 1.5: it must be from 0 to 1.");
        yield return Image(new() { Strength = float.NaN }, "Strength is NaN: it must be from 0 to 1.");
        yield return Image(new() { MaxSequenceLength = 0 }, "MaxSequenceLength is 0: it must be at least 1.");
        yield return Scheduler(new() { NumKvBlocks = -1 }, "SchedulerConfig.NumKvBlocks is -1: it must not be negative.");
        yield return Scheduler(
            new() { CacheEviction = new(-1, 32, 64) }, "CacheEvictionConfig.StartSize is -1: it must not be negative.");
        yield return Scheduler(
            new() { SparseAttention = new() { XAttentionStride = -8 } }, "SparseAttentionConfig.XAttentionStride is -8: it must not be negative.");
    }

    [TestCaseSource(nameof(Refused))]
    public void A_value_out_of_range_is_refused_with_its_rule(Action check, string message)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => check());

        Assert.That(error.Message, Is.EqualTo(message));
        Assert.That(message, Does.Contain($".{error.Option} is "));
    }

    [Test]
    public void The_ends_of_the_ranges_are_allowed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.DoesNotThrow(() => GenerationConfigOptions.Table.Check(
                new() { MaxNewTokens = 0, MaxLength = 1, NumBeams = 1, RngSeed = 0, PruningRatio = 99, StopCriteria = StopCriteria.Never }));
            Assert.DoesNotThrow(() => ImageGenerationConfigOptions.Table.Check(
                new() { NumImagesPerPrompt = 1, Height = 8, RngSeed = uint.MaxValue, Strength = 0, MaxSequenceLength = 1 }));
            Assert.DoesNotThrow(() => new SchedulerConfig { NumKvBlocks = 0, CacheEviction = new(0, 0, 0) }.Check());
        }
    }

    private static TestCaseData Generation(GenerationConfig config, string message) =>
        Case(() => GenerationConfigOptions.Table.Check(config), $"GenerationConfig.{message}");

    private static TestCaseData Image(ImageGenerationConfig config, string message) =>
        Case(() => ImageGenerationConfigOptions.Table.Check(config), $"ImageGenerationConfig.{message}");

    private static TestCaseData Scheduler(SchedulerConfig config, string message) => Case(config.Check, message);

    private static TestCaseData Case(Action check, string message) => new TestCaseData(check, message).SetArgDisplayNames(message);
}
