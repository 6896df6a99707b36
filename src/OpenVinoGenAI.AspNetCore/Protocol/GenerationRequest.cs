using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>What requests for chats and for completions have in common.</summary>
internal abstract record GenerationRequest
{
    public string? Model { get; init; }

    public float? Temperature { get; init; }

    public float? TopP { get; init; }

    public int? TopK { get; init; }

    public float? FrequencyPenalty { get; init; }

    public float? PresencePenalty { get; init; }

    public long? Seed { get; init; }

    /// <summary>A text or a list of texts.</summary>
    public JsonElement? Stop { get; init; }

    public int? MaxTokens { get; init; }

    public int? N { get; init; }

    public bool? Stream { get; init; }

    public StreamOptions? StreamOptions { get; init; }

    /// <summary>Everything that has no property: further options, and what this server does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>What a stream has besides the answer.</summary>
internal sealed record StreamOptions
{
    public bool? IncludeUsage { get; init; }
}
