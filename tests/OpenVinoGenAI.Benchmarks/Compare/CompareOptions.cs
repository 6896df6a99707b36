namespace OpenVinoGenAI.Benchmarks.Compare;

/// <summary>How much is measured, and where the tables go.</summary>
/// <param name="Processes">Processes of each side, one after the other.</param>
/// <param name="Rounds">Rounds of each workload in each process.</param>
/// <param name="WarmUps">Rounds before them that are not measured.</param>
/// <param name="StartRounds">Starts of each program; 0 leaves these figures out.</param>
/// <param name="Markdown">A page for the tables, or <see langword="null"/>.</param>
/// <param name="Json">A file for the figures, or <see langword="null"/>.</param>
internal sealed record CompareOptions(int Processes, int Rounds, int WarmUps, int StartRounds, FileInfo? Markdown, FileInfo? Json);
