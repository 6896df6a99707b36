namespace OpenVinoGenAI.Inference;

/// <summary>Counts and times of a generation.</summary>
public sealed record TextGenerationMetrics
{
    /// <summary>The number of tokens of all prompts, without padding.</summary>
    public int InputTokens { get; init; }

    /// <summary>How many of them were in the cache already.</summary>
    public int CachedTokens { get; init; }

    /// <summary>The number of tokens that were generated.</summary>
    public int GeneratedTokens { get; init; }

    /// <summary>The number of tokens that the draft model proposed; 0 without one.</summary>
    public int ProposedTokens { get; init; }

    /// <summary>How many of them the main model accepted.</summary>
    public int AcceptedTokens { get; init; }

    /// <summary>The time from the call to the first token; with beams, to the end of the prompt.</summary>
    public TimeSpan TimeToFirstToken { get; init; }

    /// <summary>The time of the whole call.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The tokens generated per second after the first one; 0 if there is only one.</summary>
    public double TokensPerSecond => GeneratedTokens > 1 && Duration > TimeToFirstToken
        ? (GeneratedTokens - 1) / (Duration - TimeToFirstToken).TotalSeconds
        : 0;
}
