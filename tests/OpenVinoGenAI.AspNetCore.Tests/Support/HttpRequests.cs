using System.Text;
using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Requests as curl sends them.</summary>
internal static class HttpRequests
{
    internal static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string json, CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    /// <summary>The data of the events of a stream.</summary>
    internal static async Task<IReadOnlyList<string>> EventsAsync(HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync();
        Assert.That(text, Does.EndWith("\n\n"));
        string[] events = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(events, Has.All.StartsWith("data: "));
        return [.. events.Select(item => item["data: ".Length..])];
    }

    internal static string AudioFile(string name) => Path.Combine(TestData.Audio, name);

    internal static string ImageFile(string name) => Path.Combine(TestData.Images, name);
}
