namespace OpenVinoGenAI;

/// <summary>All options of a config, one row each.</summary>
/// <param name="configName">The name of the config's type, for messages.</param>
/// <param name="rows">The options.</param>
internal sealed class OptionTable<TConfig>(string configName, params ConfigOption<TConfig>[] rows)
{
    internal IReadOnlyList<ConfigOption<TConfig>> Rows => rows;

    /// <summary>Checks each option that is set, whatever the others are.</summary>
    /// <exception cref="InvalidConfigurationException">An option is out of its range.</exception>
    internal void Check(TConfig config)
    {
        foreach (ConfigOption<TConfig> row in rows)
        {
            if (row.Get(config) is { } value)
            {
                row.Range.Check(value, configName, row.Name);
            }
        }
    }

    /// <summary>A copy of a config with the options of another where they are set.</summary>
    internal TConfig Merge(TConfig original, TConfig changes)
    {
        TConfig result = original;
        foreach (ConfigOption<TConfig> row in rows)
        {
            if (row.Get(changes) is { } value)
            {
                result = row.With(result, value);
            }
        }

        return result;
    }

    /// <summary>The option with an official name; <see langword="null"/> if there is none.</summary>
    internal ConfigOption<TConfig>? Find(string officialName) =>
        Array.Find(rows, row => string.Equals(row.OfficialName, officialName, StringComparison.Ordinal));
}
