using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Answers as the documentation of OpenVINO Model Server shows it: without ids, and with content null in the first chunk of a stream.</summary>
internal sealed class StubModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubModelServer(WebApplication app) => _app = app;

    internal Uri Endpoint => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v3");

    /// <summary>The bodies of the requests so far, by path.</summary>
    internal List<(string Path, string Body)> Requests { get; } = [];

    internal static async Task<StubModelServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var server = new StubModelServer(app);
        app.MapPost("/v3/{**path}", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync();
        string path = (string)context.Request.RouteValues["path"]!;
        lock (Requests)
        {
            Requests.Add((path, body));
        }

        bool streams = body.Contains("\"stream\":true", StringComparison.Ordinal);
        bool hasTools = body.Contains("\"tools\"", StringComparison.Ordinal);
        context.Response.ContentType = streams ? "text/event-stream" : path == "audio/speech" ? "audio/wav" : "application/json";
        string answer = path switch
        {
            "chat/completions" when streams => Stream,
            "chat/completions" => hasTools ? ToolCall : Chat,
            "embeddings" => Embeddings,
            "rerank" => Rerank,
            "audio/transcriptions" => """{"text":" Hello from the model server."}""",
            "audio/speech" => "RIFF....WAVEfmt ",
            _ => """{"data":[{"b64_json":"iVBORw0KGgo="}]}""",
        };
        await context.Response.WriteAsync(answer);
    }

    private const string Chat =
        """
        {"choices":[{"finish_reason":"stop","index":0,"logprobs":null,"message":{"content":"OpenVINO is a toolkit.","role":"assistant","reasoning_content":"A short answer.","tool_calls":[]}}],
         "created":1716825108,"model":"served","object":"chat.completion","usage":{"completion_tokens":7,"prompt_tokens":22,"total_tokens":29}}
        """;

    private const string ToolCall =
        """
        {"choices":[{"finish_reason":"tool_calls","index":0,"logprobs":null,"message":{"content":"","role":"assistant","tool_calls":[{"id":"chatcmpl-tool-d3","type":"function","function":{"name":"get_weather","arguments":"{\"city\": \"Paris\"}"}}]}}],
         "created":1716825108,"model":"served","object":"chat.completion","usage":{"completion_tokens":7,"prompt_tokens":22,"total_tokens":29}}
        """;

    private const string Stream =
        """
        data: {"choices":[{"index":0,"logprobs":null,"finish_reason":null,"delta":{"content":null,"role":"assistant"}}],"created":1716825108,"model":"served","object":"chat.completion.chunk"}

        data: {"choices":[{"index":0,"logprobs":null,"finish_reason":null,"delta":{"reasoning_content":"A short answer."}}],"created":1716825108,"model":"served","object":"chat.completion.chunk"}

        data: {"choices":[{"index":0,"logprobs":null,"finish_reason":null,"delta":{"content":"OpenVINO is "}}],"created":1716825108,"model":"served","object":"chat.completion.chunk"}

        data: {"choices":[{"index":0,"logprobs":null,"finish_reason":"stop","delta":{"content":"a toolkit."}}],"created":1716825108,"model":"served","object":"chat.completion.chunk"}

        data: {"choices":[],"created":1716825108,"model":"served","object":"chat.completion.chunk","usage":{"completion_tokens":7,"prompt_tokens":22,"total_tokens":29}}

        data: [DONE]


        """;

    private const string Embeddings =
        """
        {"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPwAAAEA="}],"model":"served","usage":{"prompt_tokens":3,"total_tokens":3}}
        """;

    private const string Rerank = """{"results":[{"index":1,"relevance_score":0.98},{"index":0,"relevance_score":0.02}]}""";
}
