namespace OpenVinoGenAI;

/// <summary>A part of a grammar, as a tree that can be examined before it is written as EBNF.</summary>
internal abstract record GrammarExpression
{
    internal static GrammarExpression Empty { get; } = new Sequence([]);

    /// <summary>Matches no text at all.</summary>
    internal static GrammarExpression Never { get; } = new Choice([]);

    internal static GrammarExpression InOrder(params IEnumerable<GrammarExpression> parts)
    {
        var flat = new List<GrammarExpression>();
        foreach (GrammarExpression part in parts)
        {
            if (part is Choice { Alternatives.Count: 0 })
            {
                return Never;
            }

            flat.AddRange(part is Sequence sequence ? sequence.Parts : [part]);
        }

        return flat.Count == 1 ? flat[0] : new Sequence(flat);
    }

    internal static GrammarExpression OneOf(params IEnumerable<GrammarExpression> alternatives)
    {
        GrammarExpression[] possible = [.. alternatives.SelectMany(alternative => alternative is Choice choice ? choice.Alternatives : [alternative])];
        return possible.Length == 1 ? possible[0] : new Choice(possible);
    }

    /// <summary>Repeats an expression.</summary>
    /// <param name="item">What is repeated.</param>
    /// <param name="minimum">The least number of times.</param>
    /// <param name="maximum">The largest number of times; <see langword="null"/> for no limit.</param>
    internal static GrammarExpression Times(GrammarExpression item, int minimum, int? maximum)
    {
        if (maximum < minimum)
        {
            return Never;
        }

        return (minimum, maximum) switch
        {
            (_, 0) => Empty,
            (1, 1) => item,
            _ when item is Choice { Alternatives.Count: 0 } => minimum == 0 ? Empty : Never,
            _ => new Repeat(item, minimum, maximum),
        };
    }

    internal sealed record Text(string Value) : GrammarExpression;

    internal sealed record Characters(CharacterSet Set) : GrammarExpression;

    internal sealed record Sequence(IReadOnlyList<GrammarExpression> Parts) : GrammarExpression;

    internal sealed record Choice(IReadOnlyList<GrammarExpression> Alternatives) : GrammarExpression;

    internal sealed record Repeat(GrammarExpression Item, int Minimum, int? Maximum) : GrammarExpression;

    internal sealed record Reference(GrammarRule Rule) : GrammarExpression;
}
