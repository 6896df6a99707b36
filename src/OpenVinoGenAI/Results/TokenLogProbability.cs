namespace OpenVinoGenAI;

/// <summary>A token of an answer and how probable the model found it.</summary>
/// <param name="TokenId">The token's id.</param>
/// <param name="LogProbability">
/// The natural logarithm of its probability, at most 0, as the model itself gave it: before temperature, penalties and the choice of the best tokens.
/// <see langword="null"/> for the first token of an echoed prompt, which nothing comes before.
/// </param>
public readonly record struct TokenLogProbability(long TokenId, float? LogProbability);
