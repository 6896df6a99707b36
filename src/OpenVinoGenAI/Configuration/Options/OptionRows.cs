namespace OpenVinoGenAI;

/// <summary>Makes the rows of the table of <typeparamref name="TConfig"/>. The lambdas stand for the property: no reflection at run time.</summary>
internal static class OptionRows<TConfig>
{
    internal static ConfigOption<TConfig> Flag(string officialName, string name, Func<TConfig, bool?> get, Func<TConfig, bool, TConfig> with) =>
        new(officialName, name, OptionKind.Flag, OptionRange.Any, config => get(config), (config, value) => with(config, value.Flag));

    internal static ConfigOption<TConfig> Count(
        string officialName, string name, Func<TConfig, int?> get, Func<TConfig, int, TConfig> with, int least = 0) =>
        Integer(officialName, name, get, with, OptionRange.AtLeast(least)) with { Kind = OptionKind.Count };

    internal static ConfigOption<TConfig> Size(
        string officialName, string name, Func<TConfig, int?> get, Func<TConfig, int, TConfig> with, OptionRange range) =>
        Integer(officialName, name, get, with, range) with { Kind = OptionKind.Size };

    internal static ConfigOption<TConfig> Integer(
        string officialName, string name, Func<TConfig, int?> get, Func<TConfig, int, TConfig> with, OptionRange range) =>
        new(officialName, name, OptionKind.Integer, range, config => get(config), (config, value) => with(config, checked((int)value.Integer)));

    internal static ConfigOption<TConfig> Long(
        string officialName, string name, Func<TConfig, long?> get, Func<TConfig, long, TConfig> with, OptionRange? range = null) =>
        new(
            officialName,
            name,
            OptionKind.Integer,
            range ?? OptionRange.Any,
            config => get(config),
            (config, value) => with(config, value.Integer));

    internal static ConfigOption<TConfig> Number(
        string officialName, string name, Func<TConfig, float?> get, Func<TConfig, float, TConfig> with, OptionRange? range = null) =>
        new(
            officialName,
            name,
            OptionKind.Number,
            range ?? OptionRange.Finite,
            config => get(config),
            (config, value) => with(config, value.Number));

    internal static ConfigOption<TConfig> Choice<TEnum>(
        string officialName, string name, Func<TConfig, int?> get, Func<TConfig, int, TConfig> with)
        where TEnum : struct, Enum =>
        Integer(officialName, name, get, with, OptionRange.Defined<TEnum>()) with
        {
            Kind = OptionKind.Choice,
            NameOf = static value => ((TEnum)Enum.ToObject(typeof(TEnum), value)).ToString(),
        };

    internal static ConfigOption<TConfig> Text(
        string officialName, string name, Func<TConfig, string?> get, Func<TConfig, string, TConfig> with) =>
        new(
            officialName,
            name,
            OptionKind.Text,
            OptionRange.Any,
            config => get(config) is { } value ? OptionValue.From(value) : null,
            (config, value) => with(config, value.Text));

    internal static ConfigOption<TConfig> Object<TValue>(
        string officialName, string name, Func<TConfig, TValue?> get, Func<TConfig, TValue, TConfig> with)
        where TValue : class =>
        new(
            officialName,
            name,
            OptionKind.Object,
            OptionRange.Any,
            config => get(config) is { } value ? OptionValue.From(value) : null,
            (config, value) => with(config, value.Object<TValue>()));
}
