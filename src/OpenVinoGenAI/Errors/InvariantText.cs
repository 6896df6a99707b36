using System.Globalization;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

/// <summary>
/// A text for a message, whose numbers are written in the invariant culture. An interpolated string that is passed where one of these is
/// expected never uses the current culture.
/// </summary>
[InterpolatedStringHandler]
internal ref struct InvariantText
{
    private DefaultInterpolatedStringHandler _text;
    private readonly string? _literal;

    public InvariantText(int literalLength, int formattedCount) =>
        _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

    private InvariantText(string literal) => _literal = literal;

    public static implicit operator InvariantText(string literal) => new(literal);

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    public override string ToString() => _literal ?? _text.ToStringAndClear();
}
