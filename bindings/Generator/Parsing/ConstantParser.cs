using System.Globalization;
using System.Text.RegularExpressions;
using OpenVinoGenAI.Bindings.Generator.Ast;
using OpenVinoGenAI.Bindings.Generator.Model;

namespace OpenVinoGenAI.Bindings.Generator.Parsing;

/// <summary>Turns macros that are numbers into constants.</summary>
internal static partial class ConstantParser
{
    /// <returns>Null for a macro that is not a value: include guards, export marks, other words of C.</returns>
    /// <exception cref="GeneratorException">The macro is a value, and not a plain whole number that fits into an int.</exception>
    public static BoundConstant? Parse(MacroDefinition macro)
    {
        if (!Value().IsMatch(macro.Body))
        {
            return null;
        }

        // a negative number usually stands in parentheses
        string body = macro.Body is ['(', .. var inner, ')'] ? inner : macro.Body;
        return ParseNumber(body) is { } value
            ? new BoundConstant(macro.Name, value, macro.Location)
            : throw new GeneratorException(
                macro.Location, $"the macro '{macro.Name}' is '{macro.Body}'; only whole numbers that fit into an int can be carried over");
    }

    private static int? ParseNumber(string text)
    {
        bool isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        // a leading zero means octal in C
        bool isOctal = text.Length > 1 && text[0] == '0' && !isHex;
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign;
        return !isOctal && long.TryParse(isHex ? text[2..] : text, style, CultureInfo.InvariantCulture, out long value)
            && value is >= int.MinValue and <= int.MaxValue
                ? (int)value
                : null;
    }

    [GeneratedRegex("^[-+~!(\"'0-9.]")]
    private static partial Regex Value();
}
