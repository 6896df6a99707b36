namespace OpenVinoGenAI.Bindings.Generator.Documentation;

/// <summary>A Doxygen comment, its texts already XML.</summary>
/// <param name="Summary">The brief description; null when there is none.</param>
/// <param name="Parameters">In the order of the comment.</param>
/// <param name="Returns">Null when there is none.</param>
/// <param name="Remarks">Blocks: <c>para</c> and <c>code</c> elements.</param>
internal sealed record DocComment(
    string? Summary,
    IReadOnlyList<DocParameter> Parameters,
    string? Returns,
    IReadOnlyList<string> Remarks)
{
    public static DocComment Empty { get; } = new(null, [], null, []);
}
