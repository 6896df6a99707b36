namespace OpenVinoGenAI;

/// <summary>The reasoning of Phi-4, which has both tags (official: <c>Phi4ReasoningParser</c>).</summary>
public sealed record Phi4ReasoningParser : ReasoningParser;
