using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>Writes texts as JSON has them: what an expression over characters matches, in quotation marks and with escapes.</summary>
internal static class JsonText
{
    private static readonly (int CodePoint, char Letter)[] ShortEscapes =
        [('"', '"'), ('\\', '\\'), ('\b', 'b'), ('\f', 'f'), ('\n', 'n'), ('\r', 'r'), ('\t', 't')];

    private static readonly CharacterSet Controls = CharacterSet.Range(0, 0x1F);

    private static readonly CharacterSet Escaped = Controls.Union(CharacterSet.Of('"')).Union(CharacterSet.Of('\\'));

    private static readonly GrammarExpression Mark = new GrammarExpression.Text("\"");

    /// <summary>Any characters but those that are of use to a terminal only.</summary>
    internal static GrammarExpression AnyCharacter { get; } =
        new GrammarExpression.Characters(CharacterSet.All.Except(Controls).Except(CharacterSet.Of(0x7F)).Union(CharacterSet.Of('\n')).Union(CharacterSet.Of('\t')));

    internal static GrammarExpression Quote(GrammarExpression content) => GrammarExpression.InOrder(Mark, Escape(content), Mark);

    private static GrammarExpression Escape(GrammarExpression content) => content switch
    {
        GrammarExpression.Characters characters => Escape(characters.Set),
        GrammarExpression.Text text => GrammarExpression.InOrder(text.Value.EnumerateRunes().Select(rune => Escape(CharacterSet.Of(rune.Value)))),
        GrammarExpression.Sequence sequence => GrammarExpression.InOrder(sequence.Parts.Select(Escape)),
        GrammarExpression.Choice choice => GrammarExpression.OneOf(choice.Alternatives.Select(Escape)),
        GrammarExpression.Repeat repeat => GrammarExpression.Times(Escape(repeat.Item), repeat.Minimum, repeat.Maximum),
        _ => content,
    };

    private static GrammarExpression Escape(CharacterSet set)
    {
        var forms = new List<GrammarExpression>();
        CharacterSet plain = set.Except(Escaped);
        if (!plain.IsEmpty)
        {
            forms.Add(new GrammarExpression.Characters(plain));
        }

        CharacterSet letters = ShortEscapes.Where(escape => set.Contains(escape.CodePoint))
            .Aggregate(CharacterSet.None, (found, escape) => found.Union(CharacterSet.Of(escape.Letter)));
        if (!letters.IsEmpty)
        {
            forms.Add(GrammarExpression.InOrder(new GrammarExpression.Text("\\"), new GrammarExpression.Characters(letters)));
        }

        // A set that is nearly everything, such as [^a], is not meant to ask for control characters.
        bool isSmall = set.Count <= Controls.Count;
        forms.AddRange(Enumerable.Range(0, Controls.Count)
            .Where(control => set.Contains(control) && !Array.Exists(ShortEscapes, escape => escape.CodePoint == control) && (isSmall || plain.IsEmpty))
            .Select(control => new GrammarExpression.Text(string.Create(CultureInfo.InvariantCulture, $"\\u{control:x4}"))));
        return GrammarExpression.OneOf(forms);
    }
}
