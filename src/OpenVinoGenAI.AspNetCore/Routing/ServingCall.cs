using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>A request that an endpoint answers.</summary>
internal sealed class ServingCall(HttpContext context, string endpoint, OpenVinoOpenAIOptions options, ModelCatalog catalog, ServingMetrics metrics)
{
    internal HttpContext Context { get; } = context;

    internal OpenVinoOpenAIOptions Options { get; } = options;

    internal ModelCatalog Catalog { get; } = catalog;

    internal CancellationToken Aborted => Context.RequestAborted;

    /// <summary>The name of the model, once it is known.</summary>
    internal string? Model { get; private set; }

    internal long Start { get; } = Stopwatch.GetTimestamp();

    /// <summary>Finds the model of the request.</summary>
    /// <exception cref="ApiException">The request names no model, an unknown one, or one for another task.</exception>
    internal ServedModel Find(string? id, OpenVinoModelTask task)
    {
        ServedModel model = Catalog.Find(id, task);
        Model = model.Id;
        return model;
    }

    /// <summary>The client that runs a model.</summary>
    /// <typeparam name="T">The kind of client.</typeparam>
    internal T Client<T>(ServedModel model)
        where T : notnull => Context.RequestServices.GetRequiredKeyedService<T>(model.Id);

    /// <exception cref="ApiException">The request has a body of another kind, or none.</exception>
    /// <exception cref="JsonException">The body is not the JSON that is expected.</exception>
    internal async Task<T> ReadJsonAsync<T>(JsonTypeInfo<T> type)
        where T : class
    {
        // A page of another origin can send text to a server on this machine without asking, but not JSON.
        if (!Context.Request.HasJsonContentType())
        {
            throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", null, "The body must be JSON, with the header 'Content-Type: application/json'.");
        }

        return await JsonSerializer.DeserializeAsync(Context.Request.Body, type, Aborted).ConfigureAwait(false)
            ?? throw new ApiException(StatusCodes.Status400BadRequest, "invalid_json", null, "The body of the request must be a JSON object.");
    }

    /// <exception cref="ApiException">The request is not a form.</exception>
    internal async Task<IFormCollection> ReadFormAsync()
    {
        if (!Context.Request.HasFormContentType)
        {
            throw new ApiException(
                StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", null, "The body must be a form, with the content type multipart/form-data.");
        }

        try
        {
            return await Context.Request.ReadFormAsync(Aborted).ConfigureAwait(false);
        }
        catch (InvalidDataException error)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "invalid_form", null, "The form cannot be read: it is damaged, or a part of it is too large.", error);
        }
    }

    internal async Task WriteJsonAsync<T>(T value, JsonTypeInfo<T> type)
    {
        RecordFirstChunk();
        await JsonAnswer.WriteAsync(Context, StatusCodes.Status200OK, value, type).ConfigureAwait(false);
    }

    internal void RecordFirstChunk() => metrics.RecordFirstChunk(endpoint, Model, Start);

    internal void RecordEnd(int status) => metrics.RecordEnd(endpoint, Model, status, Start);
}
