// ManyRequestsSample [MODEL_DIR] [REQUESTS] [TOKENS] [DEVICE]: many chats over one model, one after the other and all at once.
using System.Diagnostics;
using OpenVinoGenAI.Samples;

if (args.Length > 4 || args.Contains("--help") || args.Skip(1).Take(2).Any(text => !int.TryParse(text, out int number) || number < 1))
{
    Console.Error.WriteLine("Usage: ManyRequestsSample [MODEL_DIR] [REQUESTS] [TOKENS] [DEVICE]");
    return 1;
}

string modelsPath = args.ElementAtOrDefault(0) ?? SampleModels.Find("tiny-chat");
int requests = int.Parse(args.ElementAtOrDefault(1) ?? "8");
int tokens = int.Parse(args.ElementAtOrDefault(2) ?? "100");
string device = args.ElementAtOrDefault(3) ?? "CPU";
string[] prompts = [.. Enumerable.Range(1, requests).Select(i => $"Tell me a story about the number {i}.")];

// Answers of one length, so that the two ways do the same work.
var config = new GenerationConfig { MaxNewTokens = tokens, IgnoreEos = true };

return SampleProgram.Run(cancellationToken =>
{
    Measurement sequential;
    using (var pipe = new LLMPipeline(modelsPath, device))
    {
        sequential = Measure(() => prompts.Sum(prompt => pipe.Generate(prompt, config, cancellationToken).PerfMetrics.NumGeneratedTokens));
    }

    using var engine = new ContinuousBatchingEngine(modelsPath, device);
    Measurement concurrent = Measure(() =>
    {
        Task<GenerationResult>[] calls = [.. prompts.Select(prompt => engine.GenerateAsync(prompt, config, cancellationToken))];
        return Task.WhenAll(calls).GetAwaiter().GetResult().Sum(result => result.PerfMetrics.NumGeneratedTokens);
    });

    Print("sequential", sequential);
    Print("concurrent", concurrent);
    Console.WriteLine($"ratio       {concurrent.Tokens / concurrent.Seconds / (sequential.Tokens / sequential.Seconds),8:0.00}");
});

void Print(string name, Measurement measured) => Console.WriteLine(
    $"{name}  {requests / measured.Seconds,8:0.00} requests/s  {measured.Tokens / measured.Seconds,8:0} tokens/s");

// The first run warms up.
static Measurement Measure(Func<long> work)
{
    work();
    long start = Stopwatch.GetTimestamp();
    long tokens = work();
    return new(tokens, Stopwatch.GetElapsedTime(start).TotalSeconds);
}

internal sealed record Measurement(long Tokens, double Seconds);
