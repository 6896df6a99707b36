namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A piece of work that every side knows by its name.</summary>
/// <param name="Name">Its name in the protocol of the sides.</param>
/// <param name="PerRound">How often it is measured in a round: the shorter it is, the more the machine's noise is in it.</param>
/// <param name="Title">What the tables call it; empty where each figure has a name of its own.</param>
internal sealed record Workload(string Name, int PerRound = 1, string Title = "")
{
    internal static readonly Workload Load = new("load");
    internal static readonly Workload Tokens = new("tokens", 10);
    internal static readonly Workload Text = new("text", 10);
    internal static readonly Workload Pieces = new("pieces", 10);
    internal static readonly Workload Speech = new("speech", 3);
    internal static readonly Workload Vision = new("vision", 20);
    internal static readonly Workload Image = new("image", 10);

    /// <summary>Requests that are stepped together, by their number.</summary>
    internal static IReadOnlyDictionary<int, Workload> Batches { get; } = new SortedDictionary<int, Workload>
    {
        [1] = new("batch-1", 10, "1 request stepped alone"),
        [8] = new("batch-8", 5, "8 requests stepped together"),
        [32] = new("batch-32", 3, "32 requests stepped together"),
        [64] = new("batch-64", 3, "64 requests stepped together"),
    };

    /// <summary>All of them, in the order in which they are done.</summary>
    internal static IReadOnlyList<Workload> All { get; } = [Load, Tokens, Text, Pieces, Speech, Vision, Image, .. Batches.Values];
}
