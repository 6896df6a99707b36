namespace OpenVinoGenAI;

/// <summary>A named expression, so that a grammar can use it in several places or within itself.</summary>
internal sealed class GrammarRule
{
    internal GrammarExpression Body { get; set; } = GrammarExpression.Never;
}
