namespace OpenVinoGenAI.Interop;

/// <summary>Checks lists of texts and chats that a caller hands over.</summary>
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

    internal static void Check(ChatHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0)
        {
            throw new ArgumentException("The chat history has no message to answer.", nameof(history));
        }
    }
}
