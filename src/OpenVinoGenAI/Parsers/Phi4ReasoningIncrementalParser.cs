namespace OpenVinoGenAI;

/// <summary>The reasoning of Phi-4, which has both tags (official: <c>Phi4ReasoningIncrementalParser</c>).</summary>
/// <param name="keepOriginalContent">Whether <c>content</c> keeps the reasoning, too.</param>
public sealed class Phi4ReasoningIncrementalParser(bool keepOriginalContent = true)
    : ReasoningIncrementalParser(expectOpenTag: true, keepOriginalContent);
