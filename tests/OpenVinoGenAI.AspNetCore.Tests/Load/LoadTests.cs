using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>
/// Many clients at once, a third of which leave early. The environment variable OPENVINO_GENAI_LOAD_CLIENTS sets another number of clients than the
/// 24 of the short form, for instance 200.
/// </summary>
internal sealed class LoadTests
{
    private const int Tokens = 64;
    private const int MostRounds = 40;
    private const int FlatRounds = 4;
    private const long MemoryTolerance = 4L * 1024 * 1024;
    private static readonly string[] Questions = ["What is OpenVINO?", "Write a poem.", "What is the capital of France?", "Tell me a story"];

    private static int Clients => int.TryParse(
        Environment.GetEnvironmentVariable("OPENVINO_GENAI_LOAD_CLIENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int clients) ? clients : 24;

    [Test]
    public async Task NothingIsLostAndNothingStays()
    {
        // Fewer places than clients, so that some are refused and come again.
        int clients = Clients;
        await using TestServer server = await TestServer.StartAsync(
            models: models => models.AddChatModel("tiny-chat", TestServer.Path<Extensions.AI.OpenVinoChatModelOptions>("tiny-chat"), maxActiveRequests: (clients / 2) + 1));
        IChatClient chat = server.App.Services.GetRequiredKeyedService<IChatClient>("tiny-chat");
        string[] expected = await Task.WhenAll(Questions.Select(async question =>
            (await chat.GetResponseAsync(question, new ChatOptions { Temperature = 0, MaxOutputTokens = Tokens })).Text));

        Outcome[] outcomes = await RunAsync(server, clients);
        Assert.That(outcomes.Count(outcome => outcome.HasLeft), Is.EqualTo(clients / 3));
        foreach (Outcome outcome in outcomes.Where(outcome => !outcome.HasLeft))
        {
            Assert.That(outcome.Text, Is.EqualTo(expected[outcome.Question]));
        }

        await EngineIdle.WaitAsync(server);
        await AssertMemoryIsFlat(server, clients);
    }

    // The library keeps what it made for each size of batch that it met, and there are fewer new ones from round to round.
    private static async Task AssertMemoryIsFlat(TestServer server, int clients)
    {
        List<long> memory = [];
        do
        {
            Assert.That(memory, Has.Count.LessThan(MostRounds), $"Memory grows: {string.Join(", ", memory)}");
            await RunAsync(server, clients);
            memory.Add(await MemoryAsync(server));
        }
        while (memory.Count <= FlatRounds || memory[^1] - memory[^(FlatRounds + 1)] > MemoryTolerance);
    }

    private static async Task<long> MemoryAsync(TestServer server)
    {
        await EngineIdle.WaitAsync(server);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }

    private static Task<Outcome[]> RunAsync(TestServer server, int clients) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(i => Task.Run(() => AskAsync(server, i))));

    private static async Task<Outcome> AskAsync(TestServer server, int client)
    {
        int question = client % Questions.Length;
        bool leaves = client % 3 == 2;
        string body = $$"""{"model":"tiny-chat","stream":true,"temperature":0,"max_tokens":{{Tokens}},"messages":[{"role":"user","content":"{{Questions[question]}}"}]}""";
        HttpResponseMessage response = await HttpRequests.PostAsync(server.Http, "/v1/chat/completions", body);
        while (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Assert.That(response.Headers.RetryAfter?.Delta, Is.Not.Null);
            response.Dispose();

            // Sooner than the server says, so that the queue is full more often.
            await Task.Delay(30);
            response = await HttpRequests.PostAsync(server.Http, "/v1/chat/completions", body);
        }

        using (response)
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            string text = string.Empty;
            int chunks = 0;
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line is "data: [DONE]")
                {
                    return new Outcome(question, leaves, text);
                }

                text += TextOf(line);
                if (leaves && ++chunks > client % 7)
                {
                    return new Outcome(question, HasLeft: true, text);
                }
            }

            throw new AssertionException($"The stream of client {client} ended without [DONE] after: {text}");
        }
    }

    private static string TextOf(string line) => line.Length == 0 ? string.Empty
        : JsonDocument.Parse(line["data: ".Length..]).RootElement.GetProperty("choices")[0].GetProperty("delta").TryGetProperty("content", out JsonElement content)
            ? content.GetString()!
            : string.Empty;

    private sealed record Outcome(int Question, bool HasLeft, string Text);
}
