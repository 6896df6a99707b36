using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Writes what a tool returned for the model to read.</summary>
internal static class ToolResultText
{
    internal static string Of(FunctionResultContent result) => result switch
    {
        { Result: null, Exception: { } error } => $"Error: {error.Message}",
        { Result: null } => "null",
        { Result: string text } => text,
        { Result: JsonElement { ValueKind: JsonValueKind.String } json } => json.GetString()!,
        { Result: JsonElement json } => SpacedJson.Write(json),
        { Result: TextContent text } => text.Text,
        { Result: IEnumerable<AIContent> contents } => string.Join('\n', contents.Select(Text)),
        { Result: var value } => AIJsonUtilities.DefaultOptions.TryGetTypeInfo(value.GetType(), out var type)
            ? SpacedJson.Write(JsonSerializer.SerializeToElement(value, type))
            : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "null",
    };

    private static string Text(AIContent content) => content is TextContent text
        ? text.Text
        : throw new NotSupportedException($"A tool returned content of the type {content.GetType().Name}, which this client cannot render. Return text or JSON.");
}
