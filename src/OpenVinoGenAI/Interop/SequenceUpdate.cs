namespace OpenVinoGenAI.Interop;

/// <summary>What a sequence of a request has received since the last read.</summary>
/// <param name="Tokens">The new tokens.</param>
/// <param name="LogProbabilities">Their log probabilities; empty if the request did not ask for them.</param>
/// <param name="Score">The sequence's score so far.</param>
/// <param name="FinishReason">Why the sequence ended; <see cref="FinishReason.None"/> while it goes on.</param>
internal readonly record struct SequenceUpdate(long[] Tokens, float[] LogProbabilities, float Score, FinishReason FinishReason);
