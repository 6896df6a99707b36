namespace OpenVinoGenAI.Tests;

/// <summary>A file of a corpus, or one made of it by a mutation.</summary>
/// <param name="Name">The file that it was made of.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Seed">The seed of the mutation; <see langword="null"/> for the file itself.</param>
internal sealed record FuzzInput(string Name, byte[] Bytes, int? Seed)
{
    public override string ToString() => Seed is { } seed ? $"{Name}, {FuzzBudget.Replay(seed)}" : Name;
}
