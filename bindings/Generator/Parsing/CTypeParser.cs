using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>
/// Reads a type as clang prints it: a base type, then stars, and parameter lists and array bounds to the right, with
/// parentheses where a pointer binds first (<c>int (*)(const char *, void *)</c>).
/// </summary>
internal sealed partial class CTypeParser
{
    private static readonly HashSet<string> Qualifiers = ["const", "volatile", "restrict", "__restrict", "_Nonnull", "_Nullable"];
    private static readonly HashSet<string> TagKeywords = ["struct", "enum", "union"];

    private readonly string _text;
    private readonly List<string> _tokens;
    private int _next;

    private CTypeParser(string text)
    {
        _text = text;
        _tokens = [.. Tokens().Matches(text).Select(match => match.Value)];
    }

    /// <exception cref="FormatException">The type has a form that is not known here.</exception>
    public static CType Parse(string text)
    {
        var parser = new CTypeParser(text);
        CType type = parser.ParseType();
        return parser._next == parser._tokens.Count ? type : throw parser.Unknown();
    }

    private CType ParseType()
    {
        CNamedType type = ParseBase();
        return ParseDeclarator()(type);
    }

    private CNamedType ParseBase()
    {
        bool isTag = false;
        var words = new List<string>();
        for (; IsWord(Peek()); _next++)
        {
            string word = Peek();
            if (TagKeywords.Contains(word))
            {
                isTag = true;
            }
            else if (!Qualifiers.Contains(word))
            {
                words.Add(word);
            }
        }

        return words.Count > 0 ? new CNamedType(string.Join(' ', words), isTag) : throw Unknown();
    }

    /// <summary>Reads what stands around the absent name, and returns what it makes of the type before it.</summary>
    private Func<CType, CType> ParseDeclarator()
    {
        if (Accept("*"))
        {
            while (Qualifiers.Contains(Peek()))
            {
                _next++;
            }

            Func<CType, CType> rest = ParseDeclarator();
            return target => rest(new CPointerType(target));
        }

        Func<CType, CType> inner = type => type;
        if (Peek() == "(" && Peek(1) == "*")
        {
            _next++;
            inner = ParseDeclarator();
            Expect(")");
        }

        return ParseSuffix(inner);
    }

    private Func<CType, CType> ParseSuffix(Func<CType, CType> inner)
    {
        if (Accept("("))
        {
            (List<CType> parameters, bool variadic, bool prototype) = ParseParameters();
            return result => inner(new CFunctionType(result, parameters, variadic, prototype));
        }

        if (Accept("["))
        {
            while (Peek() is not ("]" or ""))
            {
                _next++;
            }

            Expect("]");
            Func<CType, CType> rest = ParseSuffix(type => type);
            return element => inner(new CArrayType(rest(element)));
        }

        return inner;
    }

    private (List<CType> Parameters, bool IsVariadic, bool HasPrototype) ParseParameters()
    {
        var parameters = new List<CType>();
        if (Accept(")"))
        {
            return (parameters, false, false);
        }

        do
        {
            if (Accept("..."))
            {
                Expect(")");
                return (parameters, true, true);
            }

            parameters.Add(ParseType());
        }
        while (Accept(","));

        Expect(")");
        if (parameters is [CNamedType { Name: "void" }])
        {
            parameters.Clear();
        }

        return (parameters, false, true);
    }

    private string Peek(int ahead = 0) => _next + ahead < _tokens.Count ? _tokens[_next + ahead] : "";

    private bool Accept(string token)
    {
        if (Peek() != token)
        {
            return false;
        }

        _next++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Accept(token))
        {
            throw Unknown();
        }
    }

    private static bool IsWord(string token) => token.Length > 0 && (char.IsAsciiLetter(token[0]) || token[0] == '_');

    private FormatException Unknown() => new($"the type '{_text}' has a form that the generator does not know");

    // the last alternative keeps whatever else there is as a token, which then is unknown, instead of passing over it
    [GeneratedRegex(@"[A-Za-z_]\w*|\.\.\.|\d+|\S")]
    private static partial Regex Tokens();
}
