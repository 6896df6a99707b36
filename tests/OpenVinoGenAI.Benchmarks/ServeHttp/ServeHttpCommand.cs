using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenVinoGenAI.Benchmarks.Compare;
using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.ServeHttp;

/// <summary>Compares concurrent chats over HTTP with the engine below them called directly, in turns.</summary>
internal static class ServeHttpCommand
{
    private const string Model = "tiny-chat";
    private const int BufferSize = 4096;

    internal static Command Create()
    {
        var chats = new Option<int>("--chats") { Description = "How many chats run at once", DefaultValueFactory = _ => 200 };
        var tokens = new Option<int>("--tokens") { Description = "How many tokens each answer has", DefaultValueFactory = _ => 64 };
        var rounds = new Option<int>("--rounds") { Description = "How many rounds of each, after one to warm up", DefaultValueFactory = _ => 5 };
        var command = new Command("serve-http", "Measures what the endpoints of OpenVinoGenAI.AspNetCore add to ContinuousBatchingEngine") { chats, tokens, rounds };
        command.SetAction((result, _) => RunAsync(result.GetValue(chats), result.GetValue(tokens), result.GetValue(rounds)));
        return command;
    }

    private static async Task<int> RunAsync(int chats, int tokens, int rounds)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenVinoOpenAI().AddChatModel(
            Model, options => options.ModelPath = Path.Combine(Repository.Root, "samples", "models", Model), maxActiveRequests: chats);
        WebApplication app = builder.Build();
        await using (app.ConfigureAwait(false))
        {
            app.MapOpenVinoOpenAI();
            await app.StartAsync().ConfigureAwait(false);
            using var http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
            ContinuousBatchingEngine engine = app.Services.GetRequiredKeyedService<IChatClient>(Model).GetRequiredService<ContinuousBatchingEngine>();
            var direct = new List<LoadRun>();
            var served = new List<LoadRun>();
            for (int round = -1; round < rounds; round++)
            {
                LoadRun below = await LoadRun.MeasureAsync(chats, tokens, chat => AskEngineAsync(engine, chat, tokens)).ConfigureAwait(false);
                LoadRun above = await LoadRun.MeasureAsync(chats, tokens, chat => AskServerAsync(http, chat, tokens)).ConfigureAwait(false);
                if (round >= 0)
                {
                    direct.Add(below);
                    served.Add(above);
                }
            }

            Write("engine", direct);
            Write("HTTP", served);
            Console.WriteLine($"HTTP has {Median(served.Select(run => run.TokensPerSecond)) / Median(direct.Select(run => run.TokensPerSecond)):P0} of the engine's tokens per second.");
        }

        return 0;
    }

    private static string Question(int chat) => $"Write a poem about the number {chat}.";

    private static async Task<long> AskEngineAsync(ContinuousBatchingEngine engine, int chat, int tokens)
    {
        var history = new ChatHistory([OpenVinoGenAI.ChatMessage.User(Question(chat))]);
        long first = 0;
        await foreach (GenerationUpdate _ in engine.StreamUpdatesAsync(history, new() { MaxNewTokens = tokens, IgnoreEos = true, DoSample = false }).ConfigureAwait(false))
        {
            first = first == 0 ? Stopwatch.GetTimestamp() : first;
        }

        return first;
    }

    // Reads bytes only: what a client does with them is not the server's time, but shares the processor with it here.
    private static async Task<long> AskServerAsync(HttpClient http, int chat, int tokens)
    {
        string body = $$"""{"model":"{{Model}}","stream":true,"temperature":0,"ignore_eos":true,"max_tokens":{{tokens}},"messages":[{"role":"user","content":"{{Question(chat)}}"}]}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            byte[] buffer = new byte[BufferSize];
            long first = 0;
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) > 0)
            {
                first = first == 0 ? Stopwatch.GetTimestamp() : first;
            }

            return first;
        }
    }

    private static void Write(string name, List<LoadRun> runs) => Console.WriteLine(
        $"{name}: first token p50 {Median(runs.Select(run => run.FirstToken(0.5))):0} ms, p95 {Median(runs.Select(run => run.FirstToken(0.95))):0} ms, "
        + $"{Median(runs.Select(run => run.TokensPerSecond)):0} tokens/s (best {runs.Max(run => run.TokensPerSecond):0})");

    private static double Median(IEnumerable<double> values) => new Series(values).Median;
}
