namespace OpenVinoGenAI.Benchmarks;

/// <summary>A piece of work that both sides do, and how its seconds become a figure.</summary>
/// <param name="Name">Its name there and in the table.</param>
/// <param name="Figure">What the figure says.</param>
/// <param name="Run">Does it once with this library.</param>
/// <param name="ToFigure">Turns seconds into the figure.</param>
internal sealed record Workload(string Name, string Figure, Action Run, Func<double, double> ToFigure);
