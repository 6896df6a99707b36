using System.CommandLine;
using System.Diagnostics;
using OpenVinoGenAI.Benchmarks.Compare;
using OpenVinoGenAI.Inference;
using OpenVinoGenAI.Tests;

namespace OpenVinoGenAI.Benchmarks.NativeGeneration;

/// <summary>Measures native generation against an <see cref="LLMPipeline"/> with the same attention, and the time of a token as the context grows.</summary>
internal static class NativeGenerationCommand
{
    private const string Prompt = "Count from 1 to 30.";
    private const int Tokens = 128;
    private const int ShortContext = 100;
    private const int LongContext = 1000;
    private const int StepsMeasured = 50;

    private static readonly string ModelPath = Path.Combine(Repository.Root, "samples", "models", "tiny-chat");

    internal static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each side is measured, one after the other", DefaultValueFactory = _ => 7 };
        var command = new Command("native", "Measures native generation against an LLMPipeline (SDPA) in one run, and time per token from 100 to 1,000 tokens of context")
        {
            rounds,
        };
        command.SetAction(result => Run(result.GetValue(rounds)));
        return command;
    }

    private static int Run(int rounds)
    {
        var options = new TextGeneratorOptions { KeepPromptCache = false };
        using var generator = new TextGenerator(ModelPath, "CPU", options);
        using var pipeline = new LLMPipeline(ModelPath, "CPU", new PipelineOptions { AttentionBackend = AttentionBackend.ScaledDotProduct });
        var config = new GenerationConfig { MaxNewTokens = Tokens, IgnoreEos = true };
        var native = new List<double>();
        var official = new List<double>();

        // The first round of each side warms up.
        for (int i = 0; i <= rounds; i++)
        {
            double pipelineSpeed = SpeedOf(() => pipeline.Generate(Prompt, config));
            double nativeSpeed = SpeedOf(() => generator.Generate(Prompt, config));
            if (i > 0)
            {
                official.Add(pipelineSpeed);
                native.Add(nativeSpeed);
            }
        }

        Console.WriteLine($"LLMPipeline (SDPA)   {Median(official),8:F1} tokens/s");
        Console.WriteLine($"Native generation    {Median(native),8:F1} tokens/s");
        Console.WriteLine($"Ratio                {Median(native) / Median(official),8:F2}");
        using var model = new CausalModel(ModelPath);
        foreach (int length in new[] { ShortContext, (ShortContext + LongContext) / 2, LongContext })
        {
            Console.WriteLine($"Token at {length,5} tokens of context  {StepTime(model, length).TotalMicroseconds,8:F0} µs");
        }

        return 0;
    }

    private static double SpeedOf(Action generate)
    {
        long start = Stopwatch.GetTimestamp();
        generate();
        return Tokens / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static TimeSpan StepTime(CausalModel model, int context)
    {
        long[] prompt = [.. Enumerable.Range(0, context).Select(i => (long)(300 + (i % 1000)))];
        model.Prefill(prompt);
        var times = new List<double>();
        for (int i = 0; i < StepsMeasured; i++)
        {
            long start = Stopwatch.GetTimestamp();
            model.Step([300 + i]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return TimeSpan.FromMicroseconds(Median(times));
    }

    private static double Median(IEnumerable<double> values) => new Series(values).Median;
}
