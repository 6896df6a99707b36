using System.Text.Json;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A tool call as the model wrote it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Arguments">The arguments as the text of a JSON object, which need not be valid.</param>
internal sealed record ParsedToolCall(string Name, string Arguments)
{
    // Some chat templates accept only identifiers of nine letters and digits.
    private const int IdLength = 9;
    private const string IdCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>
    /// Makes the content that consumers see. Arguments that are not valid JSON are reported in its <see cref="FunctionCallContent.Exception"/>; their
    /// text is its <see cref="AIContent.RawRepresentation"/>.
    /// </summary>
    internal FunctionCallContent ToContent()
    {
        FunctionCallContent content = FunctionCallContent.CreateFromParsedArguments(
            Arguments, System.Security.Cryptography.RandomNumberGenerator.GetString(IdCharacters, IdLength), Name, ReadArguments);
        content.RawRepresentation = Arguments;
        return content;
    }

    private static Dictionary<string, object?> ReadArguments(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(property => property.Name, object? (property) => property.Value.Clone())
            : throw new JsonException($"The arguments of a tool call must be a JSON object, but the model wrote a value of kind {document.RootElement.ValueKind}.");
    }
}
