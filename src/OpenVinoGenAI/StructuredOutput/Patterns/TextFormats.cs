using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>The formats of a JSON schema for texts, as patterns that allow valid texts only (not all of them: no 29th of February).</summary>
internal static class TextFormats
{
    private const string Date = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])";

    private const string Time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";

    private const string Byte = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    private const string Host = "[a-z][a-z0-9]{0,20}(\\.[a-z][a-z0-9]{0,20}){0,3}";

    private const string Path = "(/[a-zA-Z0-9_.~-]{1,30}){0,6}";

    private static readonly Dictionary<string, string> Patterns = new(StringComparer.Ordinal)
    {
        ["date"] = Date,
        ["time"] = $"{Time}Z",
        ["date-time"] = $"{Date}T{Time}(\\.[0-9]{{1,3}})?Z",
        ["duration"] = "P([1-9][0-9]{0,3}W|[1-9][0-9]{0,3}D(T[1-9][0-9]{0,2}H([1-9][0-9]{0,2}M([1-9][0-9]{0,2}S)?)?)?|T[1-9][0-9]{0,2}[HMS])",
        ["email"] = $"[a-z0-9]{{1,20}}([._-][a-z0-9]{{1,20}}){{0,2}}@[a-z][a-z0-9]{{0,20}}(\\.[a-z][a-z0-9]{{0,20}}){{0,2}}\\.[a-z]{{2,10}}",
        ["hostname"] = $"{Host}\\.[a-z]{{2,10}}",
        ["ipv4"] = $"{Byte}(\\.{Byte}){{3}}",
        ["ipv6"] = "([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}",
        ["uuid"] = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        ["uri"] = $"https?://{Host}{Path}",
        ["uri-reference"] = $"(https?://{Host})?(/[a-zA-Z0-9_.~-]{{1,30}}){{1,6}}",
        ["json-pointer"] = "(/[a-zA-Z0-9_-]{0,30}){0,6}",
        ["byte"] = "([a-zA-Z0-9+/]{4}){0,64}",
    };

    // These say how a program shows or stores a text, not what is in it.
    private static readonly HashSet<string> WithoutForm = new(StringComparer.Ordinal) { "binary", "password" };

    static TextFormats()
    {
        Patterns["idn-email"] = Patterns["email"];
        Patterns["idn-hostname"] = Patterns["hostname"];
        Patterns["iri"] = Patterns["uri"];
        Patterns["iri-reference"] = Patterns["uri-reference"];
    }

    internal static string Known => string.Join(", ", Patterns.Keys.Concat(WithoutForm).Order(StringComparer.Ordinal));

    internal static bool HasNoForm(string format) => WithoutForm.Contains(format);

    /// <summary>The texts of a format; <see langword="null"/> for an unknown one.</summary>
    internal static GrammarExpression? Find(string format) => Patterns.TryGetValue(format, out string? pattern) ? PatternParser.Parse(pattern) : null;

    /// <summary>The least and the largest number of a format for whole numbers, such as <c>int32</c>; <see langword="null"/> for any other format.</summary>
    internal static (ExactNumber Minimum, ExactNumber Maximum)? FindNumbers(string format)
    {
        (string Minimum, string Maximum)? range = format switch
        {
            "int8" => (Text(sbyte.MinValue), Text(sbyte.MaxValue)),
            "uint8" => (Text(byte.MinValue), Text(byte.MaxValue)),
            "int16" => (Text(short.MinValue), Text(short.MaxValue)),
            "uint16" => (Text(ushort.MinValue), Text(ushort.MaxValue)),
            "int32" => (Text(int.MinValue), Text(int.MaxValue)),
            "uint32" => (Text(uint.MinValue), Text(uint.MaxValue)),
            "int64" => (Text(long.MinValue), Text(long.MaxValue)),
            "uint64" => (Text(ulong.MinValue), Text(ulong.MaxValue)),
            _ => null,
        };
        return range is { } found ? (ExactNumber.Parse(found.Minimum), ExactNumber.Parse(found.Maximum)) : null;
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
