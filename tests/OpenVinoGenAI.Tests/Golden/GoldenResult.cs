namespace OpenVinoGenAI.Tests;

/// <summary>Compares results with recorded ones.</summary>
internal static class GoldenResult
{
    /// <summary>Compares the fields of a result that were recorded; a field that is not known stays in the JSON, which is then refused.</summary>
    public static void Verify(GenerationResult result, GoldenObject expected, float scoreTolerance)
    {
        using (Assert.EnterMultipleScope())
        {
            VerifyTexts(result, expected);
            if (expected.TryTake("scores", out var scores))
            {
                float[] values = GoldenJson.Read<float[]>(scores, expected.Place);
                Assert.That(result.Scores, Is.EqualTo(values).Within(scoreTolerance), $"{expected.Place}: scores");
            }

            if (expected.TryTake("finish_reasons", out var reasons))
            {
                FinishReason[] values = Array.ConvertAll(
                    GoldenJson.Read<string[]>(reasons, expected.Place), name => GoldenJson.Enum<FinishReason>(name, expected.Place));
                Assert.That(result.FinishReasons, Is.EqualTo(values), $"{expected.Place}: finish reasons");
            }

            VerifyCounts(result, expected);
        }
    }

    private static void VerifyTexts(GenerationResult result, GoldenObject expected)
    {
        if (expected.TryTake("texts", out var texts))
        {
            Assert.That(result.Texts, Is.EqualTo(GoldenJson.Read<string[]>(texts, expected.Place)), $"{expected.Place}: texts");
        }
    }

    private static void VerifyCounts(GenerationResult result, GoldenObject expected)
    {
        (string Key, long? Actual)[] counts =
        [
            ("num_input_tokens", result.PerfMetrics.NumInputTokens),
            ("num_generated_tokens", result.PerfMetrics.NumGeneratedTokens),
            ("num_accepted_tokens", result.SpeculativeMetrics?.NumAcceptedTokens),
            ("main_generated_tokens", result.SpeculativeMetrics?.MainModel.Metrics.NumGeneratedTokens),
            ("draft_generated_tokens", result.SpeculativeMetrics?.DraftModel.Metrics.NumGeneratedTokens),
        ];
        foreach ((string key, long? actual) in counts)
        {
            if (expected.TryTake(key, out var count))
            {
                Assert.That(actual, Is.EqualTo(GoldenJson.Read<long>(count, expected.Place)), $"{expected.Place}: {key}");
            }
        }
    }
}
