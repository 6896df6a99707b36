using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OpenVinoGenAI;

/// <summary>A model by its name, from a Hub that serves one folder.</summary>
internal static class HubProgram
{
    private const string Repository = "owner/tiny-chat";

    internal static async Task RunAsync(string model)
    {
        string cache = Directory.CreateTempSubdirectory("openvino-genai-hub-").FullName;
        try
        {
            using var client = new HttpClient(new FolderServer(model));
            var hub = new ModelHub(new() { Endpoint = new("http://hub.test"), CacheDirectory = cache, HttpClient = client });
            using LLMPipeline pipe = await LLMPipeline.FromHubAsync(Repository, hub: hub);
            Console.WriteLine(pipe.Generate("What is the capital of Spain?", new() { MaxNewTokens = 20 }).Text);
            Console.WriteLine(hub.TryFind(Repository) is null ? "not cached" : "cached");
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    private sealed class FolderServer(string folder) : HttpMessageHandler
    {
        private static readonly string Commit = new('a', 40);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
            byte[] content = path.StartsWith("/api/", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(Answer(path).ToJsonString())
                : File.ReadAllBytes(Path.Combine(folder, path[$"/{Repository}/resolve/{Commit}/".Length..]));
            return Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(content), RequestMessage = request });
        }

        private JsonNode Answer(string path) =>
            path.Contains("/tree/", StringComparison.Ordinal) ? Files() : new JsonObject { ["sha"] = Commit };

        private JsonArray Files() => new([.. Directory.GetFiles(folder).Select(file => Entry(Path.GetFileName(file), File.ReadAllBytes(file)))]);

        private static JsonObject Entry(string name, byte[] content) => new()
        {
            ["type"] = "file",
            ["path"] = name,
            ["size"] = content.Length,
            ["lfs"] = new JsonObject { ["oid"] = Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant(), ["size"] = content.Length },
        };
    }
}
