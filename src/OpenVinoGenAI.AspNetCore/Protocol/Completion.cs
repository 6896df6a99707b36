using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>The continuation of a text, whole or a part of a stream.</summary>
internal sealed record Completion(string Id, long Created, string Model, IReadOnlyList<CompletionChoice> Choices, TokenUsage? Usage = null)
{
    public string Object { get; } = "text_completion";
}

/// <summary>One of the continuations.</summary>
internal sealed record CompletionChoice(
    int Index,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] CompletionLogProbabilities? Logprobs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FinishReason);

/// <summary>The log probabilities of a continuation.</summary>
internal sealed record CompletionLogProbabilities(IReadOnlyList<string> Tokens, IReadOnlyList<float> TokenLogprobs, IReadOnlyList<int> TextOffset);
