namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>What a way of streaming allocates for each token.</summary>
/// <param name="Name">The way.</param>
/// <param name="BytesPerToken">Managed bytes, the pieces of text included.</param>
/// <param name="TextBytesPerToken">The part of them that is the pieces of text.</param>
internal sealed record AllocationRow(string Name, double BytesPerToken, double TextBytesPerToken)
{
    /// <summary>Asks a process of this library for all ways.</summary>
    internal static IReadOnlyList<AllocationRow> Measure(Launch ours, Inputs inputs)
    {
        using Side side = Side.Start("C#", ours, inputs);
        return
        [
            Ask(side, "Generate with a callback for text", "allocation"),
            Ask(side, "StreamAsync", "async-allocation"),
            .. Workload.Batches.Select(batch => Ask(side, $"{batch.Value.Title}, read after each step", $"{batch.Value.Name}-allocation")),
        ];
    }

    private static AllocationRow Ask(Side side, string name, string request)
    {
        (double bytes, double text) = side.Ask(request);
        return new AllocationRow(name, bytes, text);
    }
}
