namespace OpenVinoGenAI.Interop;

/// <summary>Checks lists of texts that a caller hands over.</summary>
internal static class Prompts
{
    internal static void Check(IReadOnlyList<string> texts, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(texts, parameterName);
        if (texts.Count == 0)
        {
            throw new ArgumentException("There is no text.", parameterName);
        }

        if (texts.Contains(null))
        {
            throw new ArgumentException("A text is null.", parameterName);
        }
    }
}
