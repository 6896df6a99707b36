namespace OpenVinoGenAI.AspNetCore;

/// <summary>The call of a client that gives one of the answers to a request.</summary>
internal readonly record struct ChoiceCall(IReadOnlyList<AIChatMessage> Messages, ChatOptions Options)
{
    /// <summary>Makes the calls for several answers to the same messages, each with a seed of its own.</summary>
    internal static IEnumerable<ChoiceCall> Repeat(IReadOnlyList<AIChatMessage> messages, ChatOptions options, long? seed, int count)
    {
        for (int i = 0; i < count; i++)
        {
            ChatOptions own = options.Clone();
            own.Seed = seed is { } first ? first + i : null;
            yield return new ChoiceCall(messages, own);
        }
    }
}
