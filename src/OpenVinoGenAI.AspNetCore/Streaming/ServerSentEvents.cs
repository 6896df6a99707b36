using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Writes an answer as server-sent events, each a line of JSON.</summary>
internal sealed class ServerSentEvents : IDisposable
{
    private readonly PipeWriter _body;
    private readonly Utf8JsonWriter _json;

    private ServerSentEvents(HttpResponse response)
    {
        _body = response.BodyWriter;
        _json = new Utf8JsonWriter(_body, ServingJson.WriterOptions);
    }

    /// <summary>Starts the answer. Until then an error can still be answered with its own status.</summary>
    internal static ServerSentEvents Start(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";

        // Proxies that buffer would hold the stream back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new ServerSentEvents(response);
    }

    /// <summary>Writes to a stream that has started.</summary>
    internal static ServerSentEvents Continue(HttpContext context) => new(context.Response);

    /// <summary>Adds an event, which is sent with the next flush.</summary>
    internal void Write<T>(T value, JsonTypeInfo<T> type)
    {
        WriteRaw("data: "u8);
        _json.Reset(_body);
        JsonSerializer.Serialize(_json, value, type);
        WriteRaw("\n\n"u8);
    }

    /// <summary>Adds the event that ends a stream.</summary>
    internal void WriteDone() => WriteRaw("data: [DONE]\n\n"u8);

    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        FlushResult result = await _body.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted)
        {
            throw new OperationCanceledException("The client has left.");
        }
    }

    public void Dispose() => _json.Dispose();

    private void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_body.GetSpan(bytes.Length));
        _body.Advance(bytes.Length);
    }
}
