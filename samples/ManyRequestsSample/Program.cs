using System.CommandLine;
using System.Diagnostics;

var command = new SampleCommand("Many requests over one model: one after another with a pipeline, and all at once with the engine.");
Argument<string> model = command.Model();
Argument<int> requests = command.Argument("REQUESTS", "The number of requests", 8);
Argument<int> tokens = command.Argument("TOKENS", "The number of tokens of each answer", 100);
Argument<string> device = command.Argument("DEVICE", "The device, for instance CPU or GPU", "CPU");

return command.Run(args, async (arguments, cancellationToken) =>
{
    string path = arguments.GetRequiredValue(model);
    int count = arguments.GetValue(requests);
    string[] prompts = [.. Enumerable.Range(1, count).Select(i => $"Tell me a story about the number {i}.")];

    // Without the end token, all answers have the same length, and both ways do the same work.
    var config = new GenerationConfig { MaxNewTokens = arguments.GetValue(tokens), IgnoreEos = true };

    Measurement sequential;
    using (LLMPipeline pipe = await LLMPipeline.LoadAsync(path, arguments.GetRequiredValue(device), cancellationToken: cancellationToken))
    {
        sequential = await MeasureAsync(() => Task.FromResult(prompts.Sum(prompt => pipe.Generate(prompt, config, cancellationToken).PerfMetrics.NumGeneratedTokens)));
    }

    await using ContinuousBatchingEngine engine = await ContinuousBatchingEngine.LoadAsync(
        path, arguments.GetRequiredValue(device), cancellationToken: cancellationToken);
    Measurement concurrent = await MeasureAsync(async () =>
    {
        GenerationResult[] results = await Task.WhenAll(prompts.Select(prompt => engine.GenerateAsync(prompt, config, cancellationToken)));
        return results.Sum(result => result.PerfMetrics.NumGeneratedTokens);
    });

    Print("sequential", sequential);
    Print("concurrent", concurrent);
    Console.WriteLine($"ratio       {concurrent.Tokens / concurrent.Seconds / (sequential.Tokens / sequential.Seconds),8:0.00}");

    void Print(string name, Measurement measured) => Console.WriteLine(
        $"{name}  {count / measured.Seconds,8:0.00} requests/s  {measured.Tokens / measured.Seconds,8:0} tokens/s");
});

// The first run warms up.
static async Task<Measurement> MeasureAsync(Func<Task<long>> work)
{
    await work();
    long start = Stopwatch.GetTimestamp();
    long tokens = await work();
    return new(tokens, Stopwatch.GetElapsedTime(start).TotalSeconds);
}

internal sealed record Measurement(long Tokens, double Seconds);
