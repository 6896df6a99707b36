using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>The answer to a chat.</summary>
internal sealed record ChatCompletion(string Id, long Created, string Model, IReadOnlyList<ChatChoice> Choices, TokenUsage Usage)
{
    public string Object { get; } = "chat.completion";
}

/// <summary>One of the answers to a chat.</summary>
internal sealed record ChatChoice(
    int Index,
    ChatAnswerMessage Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ChatLogProbabilities? Logprobs,
    string FinishReason);

/// <summary>The message of an answer.</summary>
internal sealed record ChatAnswerMessage(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Content,
    string? ReasoningContent,
    IReadOnlyList<ChatToolCall>? ToolCalls)
{
    public string Role { get; } = "assistant";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Refusal { get; }
}

/// <summary>A call of a tool, whole or, in a stream, a part of one.</summary>
internal sealed record ChatToolCall(int? Index, string? Id, string? Type, ChatFunctionCall? Function);

/// <summary>The function that is called, with its arguments as the text of a JSON object.</summary>
internal sealed record ChatFunctionCall(string? Name, string? Arguments);

/// <summary>The log probabilities of an answer.</summary>
internal sealed record ChatLogProbabilities(IReadOnlyList<ChatTokenLogProbability> Content);

/// <summary>A token of an answer, with its probability.</summary>
internal sealed record ChatTokenLogProbability(
    string Token,
    float Logprob,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<int>? Bytes,
    IReadOnlyList<ChatTokenLogProbability> TopLogprobs);

/// <summary>The tokens of a request and its answers.</summary>
internal sealed record TokenUsage(long PromptTokens, long CompletionTokens, long TotalTokens, CompletionTokenDetails? CompletionTokensDetails);

/// <summary>What kind of tokens the answers have.</summary>
internal sealed record CompletionTokenDetails(long ReasoningTokens);
