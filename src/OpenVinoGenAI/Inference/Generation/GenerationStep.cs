namespace OpenVinoGenAI.Inference;

/// <summary>A step of a generation: a token was chosen for one sequence.</summary>
public readonly ref struct GenerationStep
{
    internal GenerationStep(int sequence, long token, ReadOnlySpan<float> logits, TokenHistory history)
    {
        Sequence = sequence;
        Token = token;
        Logits = logits;
        History = history;
    }

    /// <summary>Which sequence, from 0.</summary>
    public int Sequence { get; }

    /// <summary>The token that was chosen.</summary>
    public long Token { get; }

    /// <summary>The logits after all processors, one for each token of the vocabulary.</summary>
    public ReadOnlySpan<float> Logits { get; }

    /// <summary>The tokens of the sequence before this one.</summary>
    public TokenHistory History { get; }

    /// <summary>Finds the most likely tokens of the step.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The tokens, the most likely first.</returns>
    public TokenCandidate[] GetTopCandidates(int count) => TokenCandidate.Top(Logits, count);
}
