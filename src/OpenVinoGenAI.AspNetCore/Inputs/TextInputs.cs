using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads what may be one text or a list of texts.</summary>
internal static class TextInputs
{
    /// <exception cref="ApiException">The input is empty, or is not text.</exception>
    internal static IReadOnlyList<string> Read(JsonElement? value, string name)
    {
        string[] texts = value switch
        {
            null or { ValueKind: JsonValueKind.Null } => throw ApiException.Missing(name),
            { ValueKind: JsonValueKind.String } text => [text.GetString()!],
            { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                [.. list.EnumerateArray().Select(item => item.GetString()!)],
            { ValueKind: JsonValueKind.Array } => throw ApiException.Unsupported(name, $"'{name}' must be a text or a list of texts: tokens cannot be sent."),
            _ => throw ApiException.Invalid(name, $"'{name}' must be a text or a list of texts."),
        };
        return texts.Length > 0 && Array.TrueForAll(texts, text => text.Length > 0) ? texts : throw ApiException.Invalid(name, $"'{name}' has an empty text, or none.");
    }
}
