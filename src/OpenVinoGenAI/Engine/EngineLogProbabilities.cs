namespace OpenVinoGenAI;

/// <summary>Reads the log probabilities of an engine's answer.</summary>
internal static class EngineLogProbabilities
{
    /// <summary>Pairs tokens with their log probabilities.</summary>
    internal static TokenLogProbability[] Pair(ReadOnlySpan<long> tokens, ReadOnlySpan<float> values)
    {
        var pairs = new TokenLogProbability[Math.Min(tokens.Length, values.Length)];
        for (int i = 0; i < pairs.Length; i++)
        {
            // The library says 1 for a token that nothing comes before.
            pairs[i] = new TokenLogProbability(tokens[i], values[i] > 0 ? null : values[i]);
        }

        return pairs;
    }

    /// <summary>The score of a sequence: with a draft model the library adds the log probabilities of proposals that were not accepted.</summary>
    internal static float Score(ReadOnlySpan<float> values)
    {
        float sum = 0;
        foreach (float value in values)
        {
            sum += value;
        }

        return sum;
    }
}
