namespace OpenVinoGenAI.Interop.Options;

/// <summary>
/// Carries the regular options of a config between the managed record and the native object: those of its table that have a native setter
/// and getter of a plain type. The mapper of the config carries the others.
/// </summary>
internal sealed unsafe class NativeOptionTable<TConfig, TNative>
    where TNative : unmanaged
{
    private readonly (ConfigOption<TConfig> Row, NativeOption<TNative> Native)[] _options;

    /// <param name="table">The options of the config.</param>
    /// <param name="natives">The native setters and getters; each must have a row.</param>
    internal NativeOptionTable(OptionTable<TConfig> table, NativeOption<TNative>[] natives) =>
        _options = Array.ConvertAll(natives, native => (
            table.Find(native.OfficialName)
                ?? throw new InvalidOperationException($"The option {native.OfficialName} has no row in the table of {typeof(TConfig).Name}."),
            native));

    /// <summary>The official names of the options that are carried.</summary>
    internal IEnumerable<string> OfficialNames => _options.Select(option => option.Row.OfficialName);

    /// <summary>Sets every option that a record has; the others stay as they are.</summary>
    internal void Write(TConfig source, TNative* target)
    {
        foreach ((ConfigOption<TConfig> row, NativeOption<TNative> native) in _options)
        {
            if (row.Get(source) is { } value)
            {
                native.Set(target, value, row.Kind, row.Name);
            }
        }
    }

    /// <summary>A copy of a record with every option that the native object has.</summary>
    internal TConfig Read(TNative* source, TConfig original)
    {
        TConfig result = original;
        foreach ((ConfigOption<TConfig> row, NativeOption<TNative> native) in _options)
        {
            if (native.Get(source, row.Kind) is { } value)
            {
                result = row.With(result, value);
            }
        }

        return result;
    }
}
