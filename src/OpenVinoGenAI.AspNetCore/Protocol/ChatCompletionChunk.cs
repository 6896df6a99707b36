using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A part of a streamed answer to a chat.</summary>
internal sealed record ChatCompletionChunk(string Id, long Created, string Model, IReadOnlyList<ChatChunkChoice> Choices, TokenUsage? Usage = null)
{
    public string Object { get; } = "chat.completion.chunk";
}

/// <summary>What a chunk adds to one of the answers.</summary>
internal sealed record ChatChunkChoice(
    int Index,
    ChatDelta Delta,
    ChatLogProbabilities? Logprobs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FinishReason);

/// <summary>What a chunk adds to a message.</summary>
internal sealed record ChatDelta(
    string? Role = null, string? Content = null, string? ReasoningContent = null, IReadOnlyList<ChatToolCall>? ToolCalls = null);
