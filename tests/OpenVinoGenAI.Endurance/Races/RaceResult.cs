namespace OpenVinoGenAI.Endurance;

/// <summary>How an interleaving ended, without anything that it used.</summary>
/// <param name="Disposed">Whether somebody disposed the pipeline.</param>
/// <param name="Outcomes">How its acts ended.</param>
/// <param name="Description">Its threads and what they did.</param>
internal sealed record RaceResult(bool Disposed, IReadOnlyList<Outcomes> Outcomes, string Description);
