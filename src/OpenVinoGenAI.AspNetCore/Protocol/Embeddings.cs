using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request for embeddings.</summary>
internal sealed record EmbeddingRequest
{
    public string? Model { get; init; }

    /// <summary>A text or a list of texts.</summary>
    public JsonElement? Input { get; init; }

    /// <summary><c>float</c>, the default, or <c>base64</c>.</summary>
    public string? EncodingFormat { get; init; }

    public int? Dimensions { get; init; }

    public string? User { get; init; }

    /// <summary><c>document</c>, the default, or <c>query</c>: an addition to the official API.</summary>
    public string? InputType { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>Embeddings.</summary>
internal sealed record EmbeddingResponse(IReadOnlyList<EmbeddingItem> Data, string Model, EmbeddingUsage Usage)
{
    public string Object { get; } = "list";
}

/// <summary>The embedding of a text.</summary>
internal sealed record EmbeddingItem(int Index, [property: JsonConverter(typeof(EmbeddingVectorConverter))] EmbeddingVector Embedding)
{
    public string Object { get; } = "embedding";
}

/// <summary>The tokens of the texts.</summary>
internal sealed record EmbeddingUsage(long PromptTokens, long TotalTokens);
