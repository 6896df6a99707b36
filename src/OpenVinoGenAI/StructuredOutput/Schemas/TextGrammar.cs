using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>Writes the texts of a schema.</summary>
internal static class TextGrammar
{
    // Compiled grammars grow with a limit; a longer text is valid, too.
    private const int LongestLimit = 5_000;

    /// <param name="conjunction">The schemas.</param>
    /// <param name="excluded">Texts that are not allowed, besides those that the schemas exclude.</param>
    internal static GrammarExpression Write(SchemaConjunction conjunction, IReadOnlyCollection<string> excluded)
    {
        int minimum = conjunction.Most("minLength");
        int? maximum = conjunction.Least("maxLength");
        SchemaNode[] forms = [.. conjunction.Nodes.Where(node => node.Has("pattern") || HasForm(node)).DistinctBy(Form)];
        string[] without = [.. conjunction.Nodes.Where(SchemaNegation.IsExcludedTexts)
            .SelectMany(node => (JsonArray)node.Child("not")!.Value.Get("enum")!).Select(text => (string)text!).Concat(excluded)];
        if (forms.Length > 1 || (forms.Length == 1 && forms[0].Has("pattern") && HasForm(forms[0])))
        {
            throw SchemaFault.Keyword(forms[^1], forms[^1].Has("pattern") ? "pattern" : "format", "a text can have one pattern or one format. Join them into one pattern.");
        }

        if (without.Length > 0)
        {
            return WriteWithout(conjunction, without, forms, minimum, maximum);
        }

        if (forms.Length == 0)
        {
            int? limit = maximum > LongestLimit && minimum < LongestLimit ? LongestLimit : maximum;
            return JsonText.Quote(GrammarExpression.Times(JsonText.AnyCharacter, minimum, limit));
        }

        string keyword = forms[0].Has("pattern") ? "pattern" : "format";
        return JsonText.Quote(TextLength.Limit(Parse(forms[0]), minimum, maximum)
            ?? throw SchemaFault.Keyword(forms[0], keyword, "together with minLength or maxLength. Put the length into the pattern, for instance as '[a-z]{2,5}'."));
    }

    private static GrammarExpression WriteWithout(SchemaConjunction conjunction, string[] without, SchemaNode[] forms, int minimum, int? maximum)
    {
        SchemaNode culprit = conjunction.Nodes.FirstOrDefault(node => node.Has("not"), conjunction.Nodes.Count > 0 ? conjunction.Nodes[0] : default);
        if (forms.Length > 0 || minimum > 1 || maximum is not null)
        {
            throw SchemaFault.Keyword(culprit, "not", "texts can be excluded only where there is no pattern, format, minLength or maxLength. Write a pattern that does not match them.");
        }

        return JsonText.Quote(ExcludedTexts.Write(minimum == 1 ? [.. without, string.Empty] : without, JsonText.AnyCharacter));
    }

    private static bool HasForm(SchemaNode node) => node.Get("format") is { } format && !TextFormats.HasNoForm((string)format!);

    private static string Form(SchemaNode node) => $"{node.Get("pattern")?.ToJsonString()} {node.Get("format")?.ToJsonString()}";

    private static GrammarExpression Parse(SchemaNode node)
    {
        if (!node.Has("pattern"))
        {
            string format = (string)node.Get("format")!;
            return TextFormats.Find(format)
                ?? throw SchemaFault.Keyword(node, "format", $"the format '{format}' is not known for texts. Known are {TextFormats.Known}; leave it out, or write a pattern.");
        }

        string pattern = (string)node.Get("pattern")!;
        try
        {
            return PatternParser.Parse(pattern);
        }
        catch (FormatException error)
        {
            throw SchemaFault.Keyword(node, "pattern", $"{error.Message} ('{pattern}').");
        }
    }
}
