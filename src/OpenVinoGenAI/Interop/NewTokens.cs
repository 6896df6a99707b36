namespace OpenVinoGenAI.Interop;

/// <summary>What a sequence of a request has got since the last look.</summary>
/// <param name="Tokens">The new tokens.</param>
/// <param name="Score">The sequence's score so far.</param>
/// <param name="FinishReason">Why the sequence ended; <see cref="FinishReason.None"/> while it has not.</param>
internal readonly record struct NewTokens(long[] Tokens, float Score, FinishReason FinishReason);
