using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Reads the messages of a chat request.</summary>
internal sealed class ChatMessages
{
    private readonly int _mostImages;
    private int _images;

    private ChatMessages(int mostImages) => _mostImages = mostImages;

    /// <exception cref="ApiException">The list is empty, or a message is invalid in the official API.</exception>
    internal static IReadOnlyList<AIChatMessage> Read(IReadOnlyList<ChatRequestMessage?>? messages, OpenVinoOpenAIOptions limits)
    {
        if (messages is null or { Count: 0 })
        {
            throw ApiException.Missing("messages");
        }

        var reader = new ChatMessages(limits.MaxInputImages);
        return [.. messages.Select((message, i) => reader.Read(message, FormattableString.Invariant($"messages[{i}]")))];
    }

    private AIChatMessage Read(ChatRequestMessage? message, string name)
    {
        switch (message?.Role)
        {
            case "system" or "developer":
                return new AIChatMessage(ChatRole.System, ReadContent(message.Content, name));
            case "user":
                return new AIChatMessage(ChatRole.User, ReadContent(message.Content, name));
            case "assistant":
                return new AIChatMessage(ChatRole.Assistant, ReadAssistant(message, name));
            case "tool":
                return new AIChatMessage(ChatRole.Tool, [ReadToolResult(message, name)]);
            case null:
                throw ApiException.Missing($"{name}.role");
            default:
                throw ApiException.Invalid($"{name}.role", $"The role '{message.Role}' is unknown: use system, developer, user, assistant or tool.");
        }
    }

    private List<AIContent> ReadAssistant(ChatRequestMessage message, string name)
    {
        List<AIContent> contents = message.Content is { ValueKind: not JsonValueKind.Null } ? ReadContent(message.Content, name) : [];
        if (!string.IsNullOrEmpty(message.ReasoningContent))
        {
            contents.Insert(0, new TextReasoningContent(message.ReasoningContent));
        }

        foreach (ChatToolCall? call in message.ToolCalls ?? [])
        {
            contents.Add(ReadCall(call, $"{name}.tool_calls"));
        }

        return contents;
    }

    private static FunctionCallContent ReadCall(ChatToolCall? call, string name)
    {
        if (call is not { Id.Length: > 0, Function.Name.Length: > 0 })
        {
            throw ApiException.Invalid(name, $"A call in '{name}' has no 'id' or no 'function.name'.");
        }

        // A chat may have to go on after a model has written arguments that are not JSON.
        return FunctionCallContent.CreateFromParsedArguments(call.Function.Arguments ?? string.Empty, call.Id, call.Function.Name, ToolArguments.Read);
    }

    private static FunctionResultContent ReadToolResult(ChatRequestMessage message, string name) => new(
        message.ToolCallId ?? throw ApiException.Missing($"{name}.tool_call_id"), TextOf(message.Content, name));

    private static string TextOf(JsonElement? content, string name)
    {
        var text = new StringBuilder();
        foreach (ChatRequestPart part in PartsOf(content, name))
        {
            text.Append(part.Type == "text" ? part.Text : throw ApiException.Unsupported($"{name}.content", "The result of a tool must be text."));
        }

        return text.ToString();
    }

    private List<AIContent> ReadContent(JsonElement? content, string name) =>
        [.. PartsOf(content, name).Select(part => ReadPart(part, $"{name}.content"))];

    private static IEnumerable<ChatRequestPart> PartsOf(JsonElement? content, string name) => content switch
    {
        null or { ValueKind: JsonValueKind.Null } => throw ApiException.Missing($"{name}.content"),
        { ValueKind: JsonValueKind.String } text => [new ChatRequestPart { Type = "text", Text = text.GetString() }],
        { ValueKind: JsonValueKind.Array } parts => parts.EnumerateArray().Select(part => PartOf(part, name)),
        _ => throw ApiException.Invalid($"{name}.content", $"'{name}.content' must be a text or a list of parts."),
    };

    private static ChatRequestPart PartOf(JsonElement part, string name)
    {
        try
        {
            return part.Deserialize(ServingJson.Default.ChatRequestPart) ?? throw ApiException.Invalid($"{name}.content", "A part of a message is null.");
        }
        catch (JsonException error)
        {
            throw ApiException.Invalid($"{name}.content", $"A part of '{name}.content' is not as it must be.", error);
        }
    }

    private AIContent ReadPart(ChatRequestPart part, string name) => part.Type switch
    {
        "text" => new TextContent(part.Text ?? throw ApiException.Missing($"{name}.text")),
        "refusal" => new TextContent(part.Refusal ?? throw ApiException.Missing($"{name}.refusal")),
        "image_url" => ReadImage(part.ImageUrl?.Url ?? throw ApiException.Missing($"{name}.image_url.url"), $"{name}.image_url.url"),
        "input_audio" => ReadAudio(part.InputAudio, $"{name}.input_audio"),
        null => throw ApiException.Missing($"{name}.type"),
        _ => throw ApiException.Unsupported($"{name}.type", $"A part of the type '{part.Type}' cannot be used here: use text, image_url or input_audio."),
    };

    private DataContent ReadImage(string url, string name)
    {
        if (++_images > _mostImages)
        {
            throw ApiException.Invalid("messages", FormattableString.Invariant($"The messages have more than {_mostImages} images, the most that this server takes."));
        }

        // A server that fetched addresses for its clients would reach what they cannot.
        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiException.Unsupported(name, "This server does not download images: send the image itself, as data:image/png;base64,...");
        }

        try
        {
            var data = new DataContent(url);
            return data.HasTopLevelMediaType("image") && data.Data.Length > 0
                ? data
                : throw ApiException.Invalid(name, "The data URL does not hold an image.");
        }
        catch (Exception error) when (error is UriFormatException or FormatException or ArgumentException)
        {
            throw ApiException.Invalid(name, "The data URL of an image is damaged.", error);
        }
    }

    private static DataContent ReadAudio(ChatRequestAudio? audio, string name)
    {
        string data = audio?.Data ?? throw ApiException.Missing($"{name}.data");
        if (!Base64.IsValid(data))
        {
            throw ApiException.Invalid($"{name}.data", "The audio is not valid base64.");
        }

        return new DataContent(Convert.FromBase64String(data), audio.Format is "mp3" ? "audio/mpeg" : "audio/wav");
    }
}
