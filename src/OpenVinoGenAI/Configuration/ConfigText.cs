using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;

namespace OpenVinoGenAI;

/// <summary>Writes configs for a log: the name of the type and the options that are set, in the invariant culture.</summary>
/// <param name="name">The name of the config's type.</param>
internal sealed class ConfigText(string name)
{
    private readonly List<string> _members = [];

    /// <summary>Adds the options of a table that are set.</summary>
    internal ConfigText Add<TConfig>(OptionTable<TConfig> table, TConfig config)
    {
        foreach (ConfigOption<TConfig> row in table.Rows)
        {
            if (row.Get(config) is { } value)
            {
                _members.Add($"{row.Name} = {Format(row, value)}");
            }
        }

        return this;
    }

    /// <summary>Adds an option that is in no table, if it is set.</summary>
    internal ConfigText Add(string option, object? value)
    {
        if (value is not null)
        {
            _members.Add($"{option} = {Format(value)}");
        }

        return this;
    }

    /// <summary>The text, such as <c>GenerationConfig { MaxNewTokens = 40, StopStrings = ["a", "b"] }</c>.</summary>
    public override string ToString() => _members.Count == 0 ? $"{name} {{ }}" : $"{name} {{ {string.Join(", ", _members)} }}";

    private static string Format<TConfig>(ConfigOption<TConfig> row, OptionValue value) => row.Kind switch
    {
        OptionKind.Flag => Format(value.Flag),
        OptionKind.Count when value.Integer == GenerationConfig.Unlimited => "unlimited",
        OptionKind.Choice => row.NameOf?.Invoke(value.Integer) ?? value.ToString(),
        OptionKind.Text => Format(value.Text),
        OptionKind.Object => Format(value.Object<object>()),
        _ => value.ToString(),
    };

    private static string Format(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, long> numbers => $"{{{string.Join(", ", numbers.Select(pair => $"{Format(pair.Key)}: {Format(pair.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Format))}]",
        _ => value.ToString() ?? string.Empty,
    };
}
