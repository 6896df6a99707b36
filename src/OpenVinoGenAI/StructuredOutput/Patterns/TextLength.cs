namespace OpenVinoGenAI;

/// <summary>Limits the number of characters that an expression over characters matches.</summary>
internal static class TextLength
{
    /// <summary>Keeps the texts whose length is within bounds.</summary>
    /// <param name="expression">An expression without references to rules.</param>
    /// <param name="minimum">The least number of characters.</param>
    /// <param name="maximum">The largest number of characters; <see langword="null"/> for no limit.</param>
    /// <returns>The expression; <see langword="null"/> where it would take more than the count of one repetition to limit it.</returns>
    internal static GrammarExpression? Limit(GrammarExpression expression, int minimum, int? maximum)
    {
        (int shortest, int? longest) = Measure(expression);
        if (shortest >= minimum && (maximum is null || longest <= maximum))
        {
            return expression;
        }

        if (longest < minimum || shortest > maximum)
        {
            return GrammarExpression.Never;
        }

        if (expression is GrammarExpression.Choice choice)
        {
            GrammarExpression?[] alternatives = [.. choice.Alternatives.Select(alternative => Limit(alternative, minimum, maximum))];
            return alternatives.Contains(null) ? null : GrammarExpression.OneOf(alternatives!);
        }

        return LimitRepetition(expression is GrammarExpression.Sequence sequence ? sequence.Parts : [expression], minimum, maximum);
    }

    // All parts but one have a fixed length, and that one repeats something of a fixed length.
    private static GrammarExpression? LimitRepetition(IReadOnlyList<GrammarExpression> parts, int minimum, int? maximum)
    {
        int variable = -1;
        int length = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            (int shortest, int? longest) = Measure(parts[i]);
            if (shortest == longest)
            {
                length += shortest;
            }
            else if (variable < 0)
            {
                variable = i;
            }
            else
            {
                return null;
            }
        }

        if (parts[variable] is not GrammarExpression.Repeat repeat)
        {
            GrammarExpression? part = Limit(parts[variable], Math.Max(minimum - length, 0), maximum - length);
            return part is null ? null : Replace(parts, variable, part);
        }

        (int itemLength, int? longestItem) = Measure(repeat.Item);
        if (itemLength != longestItem || itemLength == 0)
        {
            return null;
        }

        int least = Math.Max(repeat.Minimum, (Math.Max(minimum - length, 0) + itemLength - 1) / itemLength);
        int? most = maximum is null ? repeat.Maximum : Math.Min(repeat.Maximum ?? int.MaxValue, (maximum.Value - length) / itemLength);
        return Replace(parts, variable, GrammarExpression.Times(repeat.Item, least, most));
    }

    private static GrammarExpression Replace(IReadOnlyList<GrammarExpression> parts, int index, GrammarExpression part) =>
        GrammarExpression.InOrder(parts.Select((old, i) => i == index ? part : old));

    private static (int Shortest, int? Longest) Measure(GrammarExpression expression) => expression switch
    {
        GrammarExpression.Characters => (1, 1),
        GrammarExpression.Text text => Measure(text.Value.EnumerateRunes().Count()),
        GrammarExpression.Sequence sequence => sequence.Parts.Select(Measure).Aggregate(
            Measure(0), (sum, part) => (sum.Shortest + part.Shortest, sum.Longest + part.Longest)),
        GrammarExpression.Choice { Alternatives.Count: > 0 } choice => choice.Alternatives.Select(Measure).Aggregate((one, two) =>
            (Math.Min(one.Shortest, two.Shortest), one.Longest is { } a && two.Longest is { } b ? Math.Max(a, b) : null)),
        GrammarExpression.Repeat repeat => Measure(repeat),
        _ => Measure(0),
    };

    private static (int Shortest, int? Longest) Measure(int length) => (length, length);

    private static (int Shortest, int? Longest) Measure(GrammarExpression.Repeat repeat)
    {
        (int shortest, int? longest) = Measure(repeat.Item);
        return (Product(shortest, repeat.Minimum), longest == 0 ? 0 : longest is { } l && repeat.Maximum is { } most ? Product(l, most) : null);
    }

    private static int Product(int one, int two) => (int)Math.Min((long)one * two, int.MaxValue / 4);
}
