using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>The forms of texts in JSON, in EBNF, with their quotes. Each can be read as the type that its format is for.</summary>
internal static class JsonStringForms
{
    private const string Date = """("19" | "20") [0-9] [0-9] "-" ("0" [1-9] | "1" [0-2]) "-" ("0" [1-9] | "1" [0-9] | "2" [0-8])""";

    private const string Time = """([0-1] [0-9] | "2" [0-3]) ":" [0-5] [0-9] ":" [0-5] [0-9]""";

    internal static string Of(string format, int maxLength) => format switch
    {
        "date" => InQuotes(Date),
        "time" => InQuotes(Time),
        "date-time" => InQuotes($"""{Date} "T" {Time} "Z" """),
        "uuid" => InQuotes("""[0-9a-f]{8} "-" [0-9a-f]{4} "-" [0-9a-f]{4} "-" [0-9a-f]{4} "-" [0-9a-f]{12}"""),
        "uri" => InQuotes("""("http://" | "https://") [a-z] [a-z0-9]{0,30} ("." [a-z] [a-z0-9]{0,20}){1,3} ("/" [a-zA-Z0-9_-]{0,30}){0,4}"""),
        "version" => InQuotes("""[0-9]{1,4} ("." [0-9]{1,4}){1,3}"""),
        "base64" => InQuotes(string.Create(CultureInfo.InvariantCulture, $$"""([a-zA-Z0-9+/] [a-zA-Z0-9+/] [a-zA-Z0-9+/] [a-zA-Z0-9+/]){0,{{Math.Max(maxLength / 4, 1)}}}""")),
        "char" => InQuotes("""[ !#-[^-~]"""),

        // No control characters, and no \u: half of a surrogate pair could not be read.
        _ => InQuotes(string.Create(CultureInfo.InvariantCulture, $$"""([^"\\\x00-\x1F\x7F] | "\\" ["\\/bfnrt]){0,{{maxLength}}}""")),
    };

    private static string InQuotes(string content) => $"""
        "\"" {content} "\""
        """;
}
