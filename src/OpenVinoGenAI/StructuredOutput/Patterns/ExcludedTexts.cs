using System.Text;

namespace OpenVinoGenAI;

/// <summary>Matches every text but some: it follows their common beginnings, and leaves them at a character that none of them has there.</summary>
internal static class ExcludedTexts
{
    internal static GrammarExpression Write(IReadOnlyCollection<string> texts, GrammarExpression anyCharacter) =>
        After([.. texts.Distinct().Select(text => text.EnumerateRunes().ToArray())], 0, anyCharacter);

    private static GrammarExpression After(Rune[][] texts, int length, GrammarExpression anyCharacter)
    {
        if (texts.Length == 0)
        {
            return GrammarExpression.Times(anyCharacter, 0, null);
        }

        CharacterSet all = ((GrammarExpression.Characters)anyCharacter).Set;
        IGrouping<int, Rune[]>[] next = [.. texts.Where(text => text.Length > length).GroupBy(text => text[length].Value)];
        CharacterSet others = all.Except(next.Aggregate(CharacterSet.None, (set, group) => set.Union(CharacterSet.Of(group.Key))));
        IEnumerable<GrammarExpression> leaving = [GrammarExpression.InOrder(new GrammarExpression.Characters(others), GrammarExpression.Times(anyCharacter, 0, null))];
        IEnumerable<GrammarExpression> following = next.Select(group => GrammarExpression.InOrder(
            new GrammarExpression.Characters(CharacterSet.Of(group.Key)), After([.. group], length + 1, anyCharacter)));
        bool isExcluded = texts.Any(text => text.Length == length);
        return GrammarExpression.OneOf([.. leaving, .. following, .. isExcluded ? Array.Empty<GrammarExpression>() : [GrammarExpression.Empty]]);
    }
}
