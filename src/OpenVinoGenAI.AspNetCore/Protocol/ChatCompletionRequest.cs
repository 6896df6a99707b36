using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request for an answer to a chat.</summary>
internal sealed record ChatCompletionRequest : GenerationRequest
{
    public IReadOnlyList<ChatRequestMessage?>? Messages { get; init; }

    public IReadOnlyList<ChatTool?>? Tools { get; init; }

    /// <summary><c>auto</c>, <c>none</c>, <c>required</c>, or an object that names a function.</summary>
    public JsonElement? ToolChoice { get; init; }

    public bool? ParallelToolCalls { get; init; }

    public ChatResponseFormatRequest? ResponseFormat { get; init; }

    public int? MaxCompletionTokens { get; init; }

    public string? ReasoningEffort { get; init; }

    public bool? Logprobs { get; init; }

    public int? TopLogprobs { get; init; }
}

/// <summary>A message of a chat.</summary>
internal sealed record ChatRequestMessage
{
    public string? Role { get; init; }

    /// <summary>A text, a list of parts, or nothing.</summary>
    public JsonElement? Content { get; init; }

    public string? ReasoningContent { get; init; }

    public IReadOnlyList<ChatToolCall?>? ToolCalls { get; init; }

    public string? ToolCallId { get; init; }
}

/// <summary>A part of a message.</summary>
internal sealed record ChatRequestPart
{
    public string? Type { get; init; }

    public string? Text { get; init; }

    public string? Refusal { get; init; }

    public ChatRequestImage? ImageUrl { get; init; }

    public ChatRequestAudio? InputAudio { get; init; }
}

/// <summary>An image of a message.</summary>
internal sealed record ChatRequestImage(string? Url);

/// <summary>Audio of a message, in base64.</summary>
internal sealed record ChatRequestAudio(string? Data, string? Format);

/// <summary>A tool that the model may call.</summary>
internal sealed record ChatTool(string? Type, ChatFunction? Function);

/// <summary>A function that the model may call.</summary>
internal sealed record ChatFunction(string? Name, string? Description, JsonElement? Parameters);

/// <summary>The form that an answer must have.</summary>
internal sealed record ChatResponseFormatRequest(string? Type, ChatJsonSchema? JsonSchema);

/// <summary>The schema that an answer must follow.</summary>
internal sealed record ChatJsonSchema(string? Name, string? Description, JsonElement? Schema);
