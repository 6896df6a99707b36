using System.Text.Json;

namespace OpenVinoGenAI.Tests;

/// <summary>Reads the options of a config by the rows of its table.</summary>
internal static class OptionJson
{
    /// <summary>A config with another value of an option.</summary>
    public static TConfig Set<TConfig>(TConfig config, ConfigOption<TConfig> row, JsonElement json, string place) =>
        Read(row.Kind, json, place) is { } value ? row.With(config, value) : config;

    /// <summary>A config with the options of a table that the JSON has; objects and lists are left to the caller.</summary>
    public static TConfig Read<TConfig>(OptionTable<TConfig> table, TConfig original, GoldenObject json)
    {
        TConfig config = original;
        foreach (ConfigOption<TConfig> row in table.Rows.Where(row => row.Kind != OptionKind.Object))
        {
            if (json.TryTake(row.OfficialName, out JsonElement value))
            {
                config = Set(config, row, value, $"{json.Place}.{row.OfficialName}");
            }
        }

        return config;
    }

    private static OptionValue? Read(OptionKind kind, JsonElement json, string place) => kind switch
    {
        OptionKind.Flag => GoldenJson.Read<bool>(json, place),
        OptionKind.Count => GoldenJson.Count(json, place),
        OptionKind.Integer => GoldenJson.Read<long>(json, place),
        OptionKind.Size => GoldenJson.Read<int>(json, place) is >= 0 and var size ? size : null,
        OptionKind.Number => GoldenJson.Read<float>(json, place),
        OptionKind.Text => OptionValue.From(GoldenJson.Read<string>(json, place)),
        _ => throw new GoldenException($"{place} is a {kind}, which needs a reader of its own."),
    };
}
