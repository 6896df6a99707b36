namespace OpenVinoGenAI;

/// <summary>The anchors of a regular expression. Since the whole text has to match, they say nothing at its ends and cannot hold elsewhere.</summary>
internal static class PatternAnchors
{
    internal static GrammarExpression Start { get; } = new Anchor(IsEnd: false);

    internal static GrammarExpression End { get; } = new Anchor(IsEnd: true);

    /// <exception cref="FormatException">There is an anchor where it cannot hold.</exception>
    internal static GrammarExpression Remove(GrammarExpression expression, bool isFirst = true, bool isLast = true)
    {
        switch (expression)
        {
            case Anchor anchor:
                return (anchor.IsEnd ? isLast : isFirst)
                    ? GrammarExpression.Empty
                    : throw new FormatException("it has an anchor (^ or $) in the middle, where it can never match");
            case GrammarExpression.Choice choice:
                return GrammarExpression.OneOf(choice.Alternatives.Select(alternative => Remove(alternative, isFirst, isLast)));
            case GrammarExpression.Repeat repeat:
                return GrammarExpression.Times(Remove(repeat.Item, false, false), repeat.Minimum, repeat.Maximum);
            case GrammarExpression.Sequence sequence:
                int firstPart = Enumerable.Range(0, sequence.Parts.Count).FirstOrDefault(i => sequence.Parts[i] is not Anchor);
                int lastPart = Enumerable.Range(0, sequence.Parts.Count).LastOrDefault(i => sequence.Parts[i] is not Anchor);
                return GrammarExpression.InOrder(sequence.Parts.Select((part, i) => Remove(part, isFirst && i <= firstPart, isLast && i >= lastPart)));
            default:
                return expression;
        }
    }

    internal sealed record Anchor(bool IsEnd) : GrammarExpression;
}
