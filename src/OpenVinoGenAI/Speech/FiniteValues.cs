namespace OpenVinoGenAI;

internal static class FiniteValues
{
    /// <summary>The index of the first value that is NaN or infinite; -1 if there is none.</summary>
    internal static int IndexOfAnyExceptFinite(this ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
