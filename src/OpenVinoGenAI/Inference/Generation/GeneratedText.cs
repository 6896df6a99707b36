namespace OpenVinoGenAI.Inference;

/// <summary>An answer.</summary>
/// <param name="Text">The text; empty where the generator has no detokenizer.</param>
/// <param name="Tokens">The tokens, the stop token included.</param>
/// <param name="FinishReason">Why it ended.</param>
/// <param name="Score">The score of a beam; 0 for other ways of decoding.</param>
public sealed record GeneratedText(string Text, IReadOnlyList<long> Tokens, FinishReason FinishReason, float Score);
