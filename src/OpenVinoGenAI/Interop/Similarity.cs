namespace OpenVinoGenAI.Interop;

/// <summary>Finds the name that somebody meant who wrote another.</summary>
internal static class Similarity
{
    /// <summary>The candidate with the fewest changed letters, underscores aside; <see langword="null"/> where none is near.</summary>
    internal static string? Closest(string name, IEnumerable<string> candidates)
    {
        string wanted = Normalize(name);
        int allowed = Math.Max(1, wanted.Length / 4);
        return candidates.Select(candidate => (Candidate: candidate, Distance: Distance(wanted, Normalize(candidate))))
            .Where(found => found.Distance <= allowed).OrderBy(found => found.Distance).Select(found => found.Candidate).FirstOrDefault();
    }

    private static string Normalize(string name) => name.Replace("_", string.Empty, StringComparison.Ordinal).ToUpperInvariant();

    private static int Distance(string one, string two)
    {
        int[] row = [.. Enumerable.Range(0, two.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.Length; j++)
            {
                int replaced = diagonal + (one[i - 1] == two[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
