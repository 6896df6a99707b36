using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenVinoGenAI.Extensions.AI;

namespace OpenVinoGenAI.Samples.WebChat.ModelServer;

/// <summary>Re-ranking by a model server, which the official client does not have.</summary>
internal sealed class ModelServerReranker : IReranker
{
    private readonly HttpClient _http;
    private readonly string _model;

    internal ModelServerReranker(Uri endpoint, string model)
    {
        _http = new HttpClient { BaseAddress = new Uri(endpoint.ToString().TrimEnd('/') + "/") };
        _model = model;
    }

    public async Task<IReadOnlyList<RerankedDocument>> RerankAsync(
        string query, IEnumerable<string> documents, RerankOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. documents];
        using HttpResponseMessage response = await _http
            .PostAsJsonAsync("rerank", new RerankBody(_model, query, texts, options?.TopN), RerankJson.Default.RerankBody, cancellationToken)
            .ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        RerankAnswer? answer = await response.Content.ReadFromJsonAsync(RerankJson.Default.RerankAnswer, cancellationToken).ConfigureAwait(false);
        return [.. (answer?.Results ?? throw new JsonException("The model server's answer has no results."))
            .Select(result => new RerankedDocument(result.Index, result.RelevanceScore, texts[result.Index]))];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => _http.Dispose();
}

/// <summary>A request to re-rank.</summary>
internal sealed record RerankBody(string Model, string Query, IReadOnlyList<string> Documents, int? TopN);

/// <summary>The answer.</summary>
internal sealed record RerankAnswer(IReadOnlyList<RerankResultItem>? Results);

/// <summary>A document's place in the answer.</summary>
internal sealed record RerankResultItem(int Index, float RelevanceScore);

/// <summary>How both are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RerankBody))]
[JsonSerializable(typeof(RerankAnswer))]
internal sealed partial class RerankJson : JsonSerializerContext;
