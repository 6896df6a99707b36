namespace OpenVinoGenAI;

/// <summary>A finished request: the tokens of its sequences, and when they came.</summary>
internal sealed record EngineAnswer(
    IReadOnlyList<long[]> Tokens, IReadOnlyList<float> Scores, IReadOnlyList<FinishReason> FinishReasons, EngineTimes Times);
