namespace OpenVinoGenAI.Inference;

/// <summary>Which rows of a cache go on.</summary>
internal static class RowSelection
{
    /// <summary>Whether a selection leaves the rows as they are.</summary>
    /// <param name="rows">For each new row, the row that it continues.</param>
    /// <param name="count">The number of rows.</param>
    internal static bool IsAll(ReadOnlySpan<int> rows, long count)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] != i)
            {
                return false;
            }
        }

        return rows.Length == count;
    }
}
