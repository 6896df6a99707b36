namespace OpenVinoGenAI;

/// <summary>A row of a table: one option of a config.</summary>
/// <param name="OfficialName">The name of the field in the official API, of the native setter and getter, and of the key in JSON.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Range">Which values are allowed.</param>
/// <param name="Get">Reads the property; <see langword="null"/> if it is unset.</param>
/// <param name="With">Gives a copy of a config with another value of the property.</param>
internal sealed record ConfigOption<TConfig>(
    string OfficialName,
    string Name,
    OptionKind Kind,
    OptionRange Range,
    Func<TConfig, OptionValue?> Get,
    Func<TConfig, OptionValue, TConfig> With)
{
    /// <summary>Gives the name of a value, where values have names.</summary>
    internal Func<long, string>? NameOf { get; init; }
}
