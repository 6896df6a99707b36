using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Writes a whole answer as JSON.</summary>
internal static class JsonAnswer
{
    internal static async Task WriteAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        Utf8JsonWriter writer = new(context.Response.BodyWriter, ServingJson.WriterOptions);
        await using (writer.ConfigureAwait(false))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
