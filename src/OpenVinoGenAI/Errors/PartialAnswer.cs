namespace OpenVinoGenAI;

/// <summary>The text that had been generated when a generation failed.</summary>
/// <param name="Tokens">The ids of the tokens.</param>
/// <param name="Text">Their text.</param>
internal sealed record PartialAnswer(IReadOnlyList<long> Tokens, string Text)
{
    /// <summary>Nothing, or nothing that is known.</summary>
    internal static PartialAnswer None { get; } = new([], string.Empty);
}
