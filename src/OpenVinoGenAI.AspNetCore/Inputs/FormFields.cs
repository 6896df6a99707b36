using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads the fields of a form, which are all texts.</summary>
internal sealed class FormFields(IFormCollection form)
{
    /// <returns>The text; <see langword="null"/> if there is none, or if it is empty.</returns>
    internal string? Text(string name) => form[name] is [{ Length: > 0 } text] ? text : null;

    /// <exception cref="ApiException">The field is not a whole number of at least 0.</exception>
    internal long? Whole(string name) => Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
        : throw Wrong(name, text, "a whole number of at least 0");

    /// <inheritdoc cref="Whole"/>
    internal int? Count(string name) => Whole(name) switch
    {
        null => null,
        <= int.MaxValue and var number => (int)number,
        var number => throw Wrong(name, number.Value.ToString(CultureInfo.InvariantCulture), "a smaller number"),
    };

    /// <exception cref="ApiException">The field is not a number.</exception>
    internal float? Number(string name) => Text(name) is not { } text ? null
        : float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) ? number
        : throw Wrong(name, text, "a number");

    /// <exception cref="ApiException">The field is neither true nor false.</exception>
    internal bool? Flag(string name) => Text(name) is not { } text ? null
        : bool.TryParse(text, out bool flag) ? flag
        : throw Wrong(name, text, "true or false");

    /// <summary>The names of fields that have a value and that an endpoint does not know.</summary>
    internal IEnumerable<string> Except(IReadOnlySet<string> known) => form.Keys.Where(name => !known.Contains(name) && !StringValues.IsNullOrEmpty(form[name]));

    private static ApiException Wrong(string name, string text, string expected) => ApiException.Invalid(name, $"'{name}' is '{text}': it must be {expected}.");
}
