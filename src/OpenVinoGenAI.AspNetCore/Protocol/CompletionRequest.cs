using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request for the continuation of a text.</summary>
internal sealed record CompletionRequest : GenerationRequest
{
    /// <summary>A text or a list of texts.</summary>
    public JsonElement? Prompt { get; init; }

    public bool? Echo { get; init; }

    /// <summary>How many alternatives of each token to give; only 0, the token itself, is known.</summary>
    public int? Logprobs { get; init; }

    public int? BestOf { get; init; }

    public string? Suffix { get; init; }
}
