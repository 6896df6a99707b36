using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>The value of an option of any kind, without boxing.</summary>
internal readonly struct OptionValue
{
    private readonly object? _reference;
    private readonly bool _hasFraction;

    private OptionValue(long integer) => Integer = integer;

    private OptionValue(float number)
    {
        Number = number;
        _hasFraction = true;
    }

    private OptionValue(object reference) => _reference = reference;

    internal bool Flag => Integer != 0;

    internal long Integer { get; }

    internal float Number { get; }

    internal string Text => (string)_reference!;

    public static implicit operator OptionValue(bool value) => new(value ? 1L : 0L);

    public static implicit operator OptionValue(int value) => new((long)value);

    public static implicit operator OptionValue(long value) => new(value);

    public static implicit operator OptionValue(float value) => new(value);

    /// <summary>A text, list or other object.</summary>
    internal static OptionValue From(object value) => new(value);

    internal T Object<T>()
        where T : class => (T)_reference!;

    /// <summary>The value for a message, in the invariant culture.</summary>
    public override string ToString() => _hasFraction
        ? Number.ToString(CultureInfo.InvariantCulture)
        : _reference?.ToString() ?? Integer.ToString(CultureInfo.InvariantCulture);
}
