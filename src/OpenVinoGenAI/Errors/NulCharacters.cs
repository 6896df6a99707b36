namespace OpenVinoGenAI;

/// <summary>Refuses NUL characters, at which native code would cut a text without a word.</summary>
internal static class NulCharacters
{
    /// <param name="text">The text; <see langword="null"/> contains none.</param>
    /// <param name="expression">The parameter or option that the text comes from, or an expression that ends with its name.</param>
    /// <exception cref="ArgumentException">The text contains a NUL.</exception>
    internal static void ThrowIfAny(string? text, string expression)
    {
        if (text?.Contains('\0', StringComparison.Ordinal) == true)
        {
            throw Error(expression);
        }
    }

    /// <inheritdoc cref="ThrowIfAny(string, string)"/>
    internal static void ThrowIfAny(ReadOnlySpan<byte> text, string expression)
    {
        if (text.Contains((byte)0))
        {
            throw Error(expression);
        }
    }

    // An option of a record comes as an expression such as draft.ModelsPath.
    private static ArgumentException Error(string expression)
    {
        string name = expression[(expression.LastIndexOf('.') + 1)..];
        return new ArgumentException(
            $"{name} contains a NUL character, at which the native library would cut it off. Remove the character.", name);
    }
}
