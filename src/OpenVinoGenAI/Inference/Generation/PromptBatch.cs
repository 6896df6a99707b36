namespace OpenVinoGenAI.Inference;

/// <summary>Puts prompts of different lengths into one matrix, with padding before the shorter ones.</summary>
internal static class PromptBatch
{
    internal static TokenizedInputs Pad(IReadOnlyList<long[]> prompts, long padToken)
    {
        int columns = prompts.Max(prompt => prompt.Length);
        var ids = new long[prompts.Count * columns];
        var mask = new long[ids.Length];
        Array.Fill(ids, Math.Max(padToken, 0));
        for (int row = 0; row < prompts.Count; row++)
        {
            int first = ((row + 1) * columns) - prompts[row].Length;
            prompts[row].CopyTo(ids, first);
            mask.AsSpan(first, prompts[row].Length).Fill(1);
        }

        return new TokenizedInputs(ids, mask, prompts.Count);
    }
}
