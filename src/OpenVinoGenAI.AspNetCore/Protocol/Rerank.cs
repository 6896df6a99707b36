using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request to order documents by how well they answer a query, in the form that OpenVINO Model Server and others share.</summary>
internal sealed record RerankRequest
{
    public string? Model { get; init; }

    public string? Query { get; init; }

    public IReadOnlyList<string?>? Documents { get; init; }

    public int? TopN { get; init; }

    public bool? ReturnDocuments { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>The documents in their order, the best first.</summary>
internal sealed record RerankResponse(string Id, string Model, IReadOnlyList<RerankItem> Results);

/// <summary>A document with its score.</summary>
internal sealed record RerankItem(int Index, float RelevanceScore, RerankText? Document);

/// <summary>The text of a document.</summary>
internal sealed record RerankText(string Text);
