namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>A piece of work that every side knows by its name.</summary>
/// <param name="Name">Its name in the protocol of the sides.</param>
/// <param name="PerRound">How often it is measured in a round: the shorter it is, the more the machine's noise is in it.</param>
internal sealed record Workload(string Name, int PerRound = 1)
{
    internal static readonly Workload Load = new("load");
    internal static readonly Workload Tokens = new("tokens", 10);
    internal static readonly Workload Text = new("text", 10);
    internal static readonly Workload Pieces = new("pieces", 10);
    internal static readonly Workload Speech = new("speech", 3);
    internal static readonly Workload Vision = new("vision", 20);
    internal static readonly Workload Image = new("image", 10);

    /// <summary>All of them, in the order in which they are done.</summary>
    internal static IReadOnlyList<Workload> All { get; } = [Load, Tokens, Text, Pieces, Speech, Vision, Image];
}
