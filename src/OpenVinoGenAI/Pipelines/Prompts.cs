namespace OpenVinoGenAI;

/// <summary>Copies and checks lists of texts and chats that a caller passes, which may change them afterwards.</summary>
internal static class Prompts
{
    /// <summary>Reads a list once.</summary>
    /// <exception cref="ArgumentException">The list is empty, or a text is null.</exception>
    internal static string[] Copy(IReadOnlyList<string> texts, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(texts, parameterName);
        string[] copy = [.. texts];
        if (copy.Length == 0)
        {
            throw new ArgumentException("The list of prompts is empty.", parameterName);
        }

        return Array.IndexOf(copy, null) < 0 ? copy : throw new ArgumentException("A text is null.", parameterName);
    }

    /// <exception cref="ArgumentException">The history has no messages.</exception>
    internal static ChatSnapshot Copy(ChatHistory history)
    {
        Check(history);
        return history.Snapshot();
    }

    /// <exception cref="ArgumentException">The history has no messages.</exception>
    internal static void Check(ChatHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0)
        {
            throw new ArgumentException("The chat history has no message to answer.", nameof(history));
        }
    }
}
