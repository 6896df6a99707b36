namespace OpenVinoGenAI;

/// <summary>A request that the engine is done with: the tokens of its sequences, and when they came.</summary>
/// <param name="Tokens">The tokens, sequence by sequence.</param>
/// <param name="LogProbabilities">The tokens' log probabilities; empty if the request did not ask for them.</param>
/// <param name="Scores">The scores, sequence by sequence.</param>
/// <param name="FinishReasons">Why each sequence ended.</param>
/// <param name="Times">When the tokens came.</param>
/// <param name="IsCacheExhausted">Whether the scheduler dropped the request, so that the tokens are only the beginning.</param>
internal sealed record EngineAnswer(
    IReadOnlyList<long[]> Tokens,
    IReadOnlyList<float[]> LogProbabilities,
    IReadOnlyList<float> Scores,
    IReadOnlyList<FinishReason> FinishReasons,
    EngineTimes Times,
    bool IsCacheExhausted);
