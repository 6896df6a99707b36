namespace OpenVinoGenAI.Inference;

/// <summary>A token that could be chosen.</summary>
/// <param name="Token">The token's id.</param>
/// <param name="Logit">Its logit after all processors.</param>
/// <param name="Probability">Its probability, from 0 to 1.</param>
public readonly record struct TokenCandidate(long Token, float Logit, float Probability)
{
    /// <summary>Finds the most likely tokens.</summary>
    /// <param name="logits">The logits, one for each token of the vocabulary.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The tokens, the most likely first.</returns>
    public static TokenCandidate[] Top(ReadOnlySpan<float> logits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        float max = VectorMath.Max(logits);
        float sum = VectorMath.SumOfExponentials(logits, max);
        var best = new PriorityQueue<int, float>(count + 1);
        for (int i = 0; i < logits.Length; i++)
        {
            if (best.Count < count)
            {
                best.Enqueue(i, logits[i]);
            }
            else if (best.TryPeek(out _, out float lowest) && logits[i] > lowest)
            {
                best.EnqueueDequeue(i, logits[i]);
            }
        }

        var candidates = new TokenCandidate[best.Count];
        for (int i = candidates.Length - 1; i >= 0; i--)
        {
            int token = best.Dequeue();
            candidates[i] = new TokenCandidate(token, logits[token], MathF.Exp(logits[token] - max) / sum);
        }

        return candidates;
    }
}
