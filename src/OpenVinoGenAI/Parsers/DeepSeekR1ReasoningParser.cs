namespace OpenVinoGenAI;

/// <summary>The reasoning of DeepSeek R1, which begins without its open tag (official: <c>DeepSeekR1ReasoningParser</c>).</summary>
public sealed record DeepSeekR1ReasoningParser : ReasoningParser
{
    /// <summary>Creates a parser.</summary>
    public DeepSeekR1ReasoningParser() => ExpectOpenTag = false;
}
