namespace OpenVinoGenAI.Inference;

/// <summary>A property of a device or compiled model, with the type of its value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class RuntimeProperty<T>
{
    private readonly Func<string, T> _parse;

    /// <summary>Creates a property, for instance one that only a certain device has.</summary>
    /// <param name="name">The official name.</param>
    /// <param name="parse">Makes the value of the runtime's text.</param>
    public RuntimeProperty(string name, Func<string, T> parse)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(parse);
        Name = name;
        _parse = parse;
    }

    /// <summary>The official name.</summary>
    public string Name { get; }

    /// <summary>Returns <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    /// <exception cref="FormatException">The text is not such a value.</exception>
    internal T Parse(string text) => _parse(text);
}
