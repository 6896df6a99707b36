using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenVinoGenAI.Bindings.Generator.Ast;

/// <summary>Finds macros in preprocessed text that still has its definitions (<c>clang -E -dD</c>): the syntax tree has none.</summary>
internal static partial class MacroReader
{
    /// <returns>The macros without parameters that are defined at the end, in the order of their definition.</returns>
    public static IReadOnlyList<MacroDefinition> Read(TextReader preprocessed)
    {
        var macros = new Dictionary<string, MacroDefinition>();
        string file = "";
        int line = 0;
        while (preprocessed.ReadLine() is { } text)
        {
            if (LineMarker().Match(text) is { Success: true } marker)
            {
                line = int.Parse(marker.Groups[1].Value, CultureInfo.InvariantCulture);
                file = marker.Groups[2].Value.Replace(@"\\", @"\", StringComparison.Ordinal);
                continue;
            }

            if (Definition().Match(text) is { Success: true } definition)
            {
                string name = definition.Groups[1].Value;
                string path = file.StartsWith('<') ? file : Path.GetFullPath(file);
                macros[name] = new MacroDefinition(name, definition.Groups[2].Value.Trim(), new SourceLocation(path, line, 0, 0));
            }
            else if (Removal().Match(text) is { Success: true } removal)
            {
                macros.Remove(removal.Groups[1].Value);
            }

            line++;
        }

        return [.. macros.Values];
    }

    [GeneratedRegex("""^# (\d+) "(.*)"[ \d]*$""")]
    private static partial Regex LineMarker();

    // a parenthesis right after the name would make it a macro with parameters
    [GeneratedRegex(@"^#define (\w+)(?: (.*))?$")]
    private static partial Regex Definition();

    [GeneratedRegex(@"^#undef (\w+)$")]
    private static partial Regex Removal();
}
