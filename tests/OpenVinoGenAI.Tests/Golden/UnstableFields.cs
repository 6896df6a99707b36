using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// Asserts what stays true of the fields that differed between the recorded runs: the library generates ahead of a streamer by some tokens,
/// so that a stop or a cancellation comes at a token that depends on timing.
/// </summary>
internal static class UnstableFields
{
    public static void Verify(GenerationResult result, LlmCase test, IEnumerable<string>? chunksBeforeStop = null)
    {
        GoldenObject unstable = test.Unstable;
        string[] chunks = [.. chunksBeforeStop ?? []];
        using (Assert.EnterMultipleScope())
        {
            if (unstable.TryTake("texts", out JsonElement texts))
            {
                VerifyTexts(result, GoldenJson.Read<string[][]>(texts, unstable.Place), chunks);
            }

            VerifyAmongRecorded(unstable, "finish_reasons", result.FinishReasons.Select(reason => reason.ToString().ToUpperInvariant()));
            VerifyCounts(result, unstable, test.Config, chunks.Length);
        }
    }

    /// <summary>
    /// Where the generation was over before the cancellation reached it, its finish reason is the length instead of the recorded one.
    /// </summary>
    public static void VerifyOvertaken(GenerationResult result, LlmCase test)
    {
        if (test.Unstable.Has("num_generated_tokens")
            && result.PerfMetrics.NumGeneratedTokens == test.Config.MaxNewTokens
            && test.Expected.TryTake("finish_reasons", out _))
        {
            Assert.That(result.FinishReasons, Has.All.EqualTo(FinishReason.Length), "finish_reasons of a generation that was over");
        }
    }

    /// <summary>
    /// A text that was interrupted: it has at least what the streamer got before the interruption, and it and every recorded one are the
    /// beginnings of the same text.
    /// </summary>
    public static void VerifyInterrupted(string actual, IEnumerable<string> recorded, string beforeStop)
    {
        Assert.That(actual, Does.StartWith(beforeStop));
        foreach (string other in recorded)
        {
            int common = Math.Min(actual.Length, other.Length);
            Assert.That(actual[..common], Is.EqualTo(other[..common]), "the text as far as both go");
        }
    }

    private static void VerifyTexts(GenerationResult result, string[][] recorded, string[] chunks)
    {
        Assert.That(result.Texts, Has.Count.EqualTo(recorded[0].Length));
        if (chunks.Length > 0)
        {
            VerifyInterrupted(result.Text, recorded.Select(texts => texts[0]), string.Concat(chunks));
        }
        else
        {
            Assert.That(result.Texts, Has.All.Not.Empty);
        }
    }

    private static void VerifyAmongRecorded(GoldenObject unstable, string key, IEnumerable<string> actual)
    {
        if (unstable.TryTake(key, out JsonElement recorded))
        {
            Assert.That(GoldenJson.Read<string[][]>(recorded, unstable.Place), Has.Some.EqualTo(actual.ToArray()), key);
        }
    }

    private static void VerifyCounts(GenerationResult result, GoldenObject unstable, GenerationConfig config, int chunks)
    {
        long most = config.MaxNewTokens ?? GenerationConfig.Unlimited;
        long generated = result.PerfMetrics.NumGeneratedTokens;
        if (unstable.TryTake("num_generated_tokens", out _))
        {
            // A chunk has at least one token.
            Assert.That(generated, Is.InRange(Math.Max(1, chunks), most * result.Texts.Count), "num_generated_tokens");
        }

        SpeculativeMetrics? speculative = result.SpeculativeMetrics;
        if (unstable.TryTake("main_generated_tokens", out _))
        {
            Assert.That(speculative?.MainModel.Metrics.NumGeneratedTokens, Is.EqualTo(generated), "main_generated_tokens");
        }

        if (unstable.TryTake("num_accepted_tokens", out _))
        {
            Assert.That(speculative?.NumAcceptedTokens, Is.InRange(0L, generated), "num_accepted_tokens");
        }

        if (unstable.TryTake("draft_generated_tokens", out _))
        {
            Assert.That(
                speculative?.DraftModel.Metrics.NumGeneratedTokens,
                Is.GreaterThanOrEqualTo(speculative?.NumAcceptedTokens ?? 0),
                "draft_generated_tokens");
        }
    }
}
