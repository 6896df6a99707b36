using System.CommandLine;
using System.Globalization;

var command = new SampleCommand("Measures how fast a language model loads, reads a prompt and generates text.");
Argument<string> model = command.Model();
Argument<string> prompt = command.Argument("PROMPT", "The prompt", "Why is the Sun yellow?");
Option<string> device = command.Device();
Option<int> warmUps = command.Option("--num_warmup", "The number of generations before the measurement", 1);
Option<int> iterations = command.Option("--num_iter", "The number of measured generations", 3);
Option<int> tokens = command.Option("--max_new_tokens", "The number of tokens of each generation", 20);

return command.Run(args, async (arguments, cancellationToken) =>
{
    using LLMPipeline pipe = await LLMPipeline.LoadAsync(
        arguments.GetRequiredValue(model), arguments.GetRequiredValue(device), cancellationToken: cancellationToken);

    // Without the end token, every generation has the same length.
    var config = new GenerationConfig { MaxNewTokens = arguments.GetValue(tokens), IgnoreEos = true };
    for (int i = 0; i < arguments.GetValue(warmUps); i++)
    {
        pipe.Generate(arguments.GetRequiredValue(prompt), config, cancellationToken);
    }

    PerfMetrics? metrics = null;
    for (int i = 0; i < arguments.GetValue(iterations); i++)
    {
        PerfMetrics next = pipe.Generate(arguments.GetRequiredValue(prompt), config, cancellationToken).PerfMetrics;
        metrics = metrics is null ? next : metrics + next;
    }

    if (metrics is not null)
    {
        Print("Tokens per generation", $"{metrics.NumGeneratedTokens}");
        Print("Load time", $"{metrics.LoadTime.TotalMilliseconds:0.00} ms");
        Print("Generate time", Milliseconds(metrics.GenerateDuration));
        Print("Tokenization time", Milliseconds(metrics.TokenizationDuration));
        Print("Detokenization time", Milliseconds(metrics.DetokenizationDuration));
        Print("Time to first token", Milliseconds(metrics.TimeToFirstToken));
        Print("Time per output token", Milliseconds(metrics.TimePerOutputToken));
        Print("Throughput", metrics.Throughput is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed.Mean:0.00} ± {speed.Std:0.00} tokens/s") : "-");
    }
});

static void Print(string name, string value) => Console.WriteLine($"{name + ":",-23}{value}");

static string Milliseconds(MeanStdDuration? duration) => duration is { } value
    ? string.Create(CultureInfo.InvariantCulture, $"{value.Mean.TotalMilliseconds:0.00} ± {value.Std.TotalMilliseconds:0.00} ms")
    : "-";
