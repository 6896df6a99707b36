using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Benchmarks.Compare;
using OpenVinoGenAI.Extensions.AI;
using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.ChatClient;

/// <summary>Measures what a chat client adds to the engine below it: the same answer, in turns from either.</summary>
internal static class ChatClientCommand
{
    private const string Prompt = "Write a poem.";
    private const int WarmUps = 3;

    internal static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How many answers of each", DefaultValueFactory = _ => 15 };
        var tokens = new Option<int>("--tokens") { Description = "How many tokens an answer has", DefaultValueFactory = _ => 400 };
        var threads = new Option<int?>("--threads") { Description = "How many threads the model has; by default the device decides" };
        var command = new Command("chat-client", "Measures the overhead of OpenVinoChatClient over ContinuousBatchingEngine") { rounds, tokens, threads };
        command.SetAction((result, _) => RunAsync(result.GetValue(rounds), result.GetValue(tokens), result.GetValue(threads)));
        return command;
    }

    private static async Task<int> RunAsync(int rounds, int tokens, int? threads)
    {
        var options = new PipelineOptions { Properties = new() { NumThreads = threads }, SchedulerConfig = new() { EnablePrefixCaching = true } };
        await using var engine = new ContinuousBatchingEngine(Path.Combine(Repository.Root, "samples", "models", "tiny-chat"), "CPU", options);
        using var client = new OpenVinoChatClient(engine);
        var history = new ChatHistory([OpenVinoGenAI.ChatMessage.User(Prompt)]);
        GenerationConfig config = new() { MaxNewTokens = tokens, IgnoreEos = true };
        ChatOptions chat = new() { MaxOutputTokens = tokens, AdditionalProperties = new() { ["ignore_eos"] = true } };
        Task<double> AskEngineAsync() => TimeAsync(engine.StreamUpdatesAsync(history, config), tokens);
        Task<double> AskClientAsync() => TimeAsync(client.GetStreamingResponseAsync(Prompt, chat), tokens);
        var below = new List<double>();
        var above = new List<double>();
        for (int round = -WarmUps; round < rounds; round++)
        {
            // In turns, so that neither always follows the other's work.
            bool isClientFirst = round % 2 != 0;
            double first = isClientFirst ? await AskClientAsync().ConfigureAwait(false) : 0;
            double engineTime = await AskEngineAsync().ConfigureAwait(false);
            double clientTime = isClientFirst ? first : await AskClientAsync().ConfigureAwait(false);
            if (round >= 0)
            {
                below.Add(engineTime);
                above.Add(clientTime);
            }
        }

        // Two answers of a round follow each other within a second, in which a machine's speed changes less than from round to round.
        Series paired = Series.Ratios([[.. above]], [[.. below]]);
        Write("median", new Series(below).Median, new Series(above).Median);
        Write("best", below.Min(), above.Min());
        Console.WriteLine($"median of the overheads of the rounds: {paired.Median - 1:P1}");
        return 0;
    }

    private static async Task<double> TimeAsync<T>(IAsyncEnumerable<T> answer, int tokens)
    {
        long start = Stopwatch.GetTimestamp();
        await foreach (T _ in answer.ConfigureAwait(false))
        {
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / tokens;
    }

    private static void Write(string name, double engine, double client) =>
        Console.WriteLine($"{name}: engine {engine:0.0} us/token, chat client {client:0.0} us/token, overhead {(client / engine) - 1:P1}");
}
