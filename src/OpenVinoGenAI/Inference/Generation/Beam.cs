namespace OpenVinoGenAI.Inference;

/// <summary>A beam: the tokens that it has, and the one that it is about to get.</summary>
/// <param name="Tokens">The tokens that were generated.</param>
/// <param name="Score">The sum of their log probabilities; of a finished beam, divided by its length.</param>
/// <param name="Row">The row of the model's cache that it continues.</param>
/// <param name="NextToken">The token that it gets.</param>
/// <param name="FinishReason">Why it has ended.</param>
internal sealed record Beam(long[] Tokens, float Score, int Row, long NextToken = -1, FinishReason FinishReason = FinishReason.None)
{
    /// <summary>The beam with its next token, in another row.</summary>
    internal Beam Grow(int row) => new([.. Tokens, NextToken], Score, row);
}
