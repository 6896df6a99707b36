namespace OpenVinoGenAI.Inference;

/// <summary>Changes the logits of a sequence in place.</summary>
/// <param name="logits">The logits, one for each token of the vocabulary; valid only during the call.</param>
/// <param name="history">The tokens of the sequence so far.</param>
public delegate void LogitsAction(Span<float> logits, TokenHistory history);
