using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using OpenVinoGenAI.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the OpenAI-compatible endpoints.</summary>
public static class OpenVinoOpenAIEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>chat/completions</c>, <c>completions</c>, <c>embeddings</c>, <c>rerank</c>, <c>audio/transcriptions</c>, <c>audio/translations</c>,
    /// <c>audio/speech</c>, <c>images/generations</c>, <c>images/edits</c> and <c>models</c> over the models that
    /// <c>services.AddOpenVinoOpenAI()</c> registered.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">The path before the endpoints.</param>
    /// <returns>The group of endpoints, for conventions such as CORS, rate limits or authorization.</returns>
    public static RouteGroupBuilder MapOpenVinoOpenAI(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/v1")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        RouteGroupBuilder group = endpoints.MapGroup(prefix);
        Post(group, "chat/completions", ChatEndpoint.AnswerAsync);
        Post(group, "completions", CompletionEndpoint.AnswerAsync);
        Post(group, "embeddings", EmbeddingEndpoint.AnswerAsync);
        Post(group, "rerank", RerankEndpoint.AnswerAsync);
        Post(group, "audio/transcriptions", call => TranscriptionEndpoint.AnswerAsync(call, translates: false));
        Post(group, "audio/translations", call => TranscriptionEndpoint.AnswerAsync(call, translates: true));
        Post(group, "audio/speech", SpeechEndpoint.AnswerAsync);
        Post(group, "images/generations", ImageEndpoint.GenerateAsync);
        Post(group, "images/edits", ImageEndpoint.EditAsync);
        group.MapGet("models", ServingEndpoint.Create("models", ModelsEndpoint.ListAsync));
        group.MapGet("models/{**id}", ServingEndpoint.Create("models", ModelsEndpoint.GetAsync));
        return group;
    }

    private static void Post(RouteGroupBuilder group, [StringSyntax("Route")] string path, Func<ServingCall, Task> answer) =>
        group.MapPost(path, ServingEndpoint.Create(path, answer));
}
