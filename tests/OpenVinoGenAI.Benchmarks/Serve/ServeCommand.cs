using System.CommandLine;
using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Benchmarks.Serve;

/// <summary>This library's side of the comparison, in a process of its own as the other sides are.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var models = new Argument<string>("models") { Description = "The folder of the models" };
        var speech = new Argument<string>("speech") { Description = "16 kHz samples as 32-bit floats" };
        var image = new Argument<string>("image") { Description = "RGB bytes" };
        var width = new Argument<int>("width") { Description = "The image's width in pixels" };
        var height = new Argument<int>("height") { Description = "The image's height in pixels" };
        var command = new Command("serve", "Answers each line of standard input, a workload's name, with its seconds; 'compare' runs it")
        {
            models,
            speech,
            image,
            width,
            height,
        };
        command.SetAction(result =>
        {
            float[] samples = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(result.GetRequiredValue(speech))).ToArray();
            byte[] pixels = File.ReadAllBytes(result.GetRequiredValue(image));
            using var workloads = new Workloads(
                result.GetRequiredValue(models),
                AudioClip.FromSamples(samples, 16_000),
                RgbImage.FromPixels(result.GetRequiredValue(width), result.GetRequiredValue(height), pixels));
            Answer(workloads);
        });
        return command;
    }

    private static void Answer(Workloads workloads)
    {
        Console.WriteLine("ready");
        while (Console.ReadLine() is { } name)
        {
            Console.WriteLine(name switch
            {
                "allocation" => Pair(Allocation.Of((config, onPiece) => Stream(workloads, config, onPiece))),
                "async-allocation" => Pair(Allocation.Of((config, onPiece) => StreamAsync(workloads, config, onPiece).GetAwaiter().GetResult())),
                _ when BatchLoop.TryParse(name, BatchLoop.AllocationSuffix, out int requests) =>
                    Pair(Allocation.Of((config, _) => workloads.Batch.Run(requests, config), requests)),
                _ => workloads.Measure(name) is var timing ? $"{timing.Total:R} {timing.FirstToken:R}" : null,
            });
        }
    }

    private static string Pair(Allocation allocation) => $"{allocation.BytesPerToken:R} {allocation.TextBytesPerToken:R}";

    private static void Stream(Workloads workloads, GenerationConfig config, Action<string> onPiece) =>
        workloads.TextPipeline.Generate(Workloads.Prompt, config, piece =>
        {
            onPiece(piece);
            return StreamingStatus.Running;
        });

    private static async Task StreamAsync(Workloads workloads, GenerationConfig config, Action<string> onPiece)
    {
        await foreach (string piece in workloads.TextPipeline.StreamAsync(Workloads.Prompt, config).ConfigureAwait(false))
        {
            onPiece(piece);
        }
    }
}
