namespace OpenVinoGenAI;

/// <summary>The reasoning of DeepSeek R1, which begins without its open tag (official: <c>DeepSeekR1ReasoningIncrementalParser</c>).</summary>
/// <param name="keepOriginalContent">Whether <c>content</c> keeps the reasoning, too.</param>
public sealed class DeepSeekR1ReasoningIncrementalParser(bool keepOriginalContent = true)
    : ReasoningIncrementalParser(expectOpenTag: false, keepOriginalContent);
