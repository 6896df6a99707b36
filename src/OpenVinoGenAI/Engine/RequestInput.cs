namespace OpenVinoGenAI;

/// <summary>The prompt of a request: a text, a chat or tokens, and the images that go with it.</summary>
internal sealed class RequestInput
{
    private RequestInput(VisionInputs? images) => Images = images ?? VisionInputs.None;

    internal string? Prompt { get; private init; }

    internal ChatHistory? History { get; private init; }

    internal long[]? Tokens { get; private init; }

    internal VisionInputs Images { get; }

    internal static RequestInput Of(string prompt, VisionInputs? images = null)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return new RequestInput(images) { Prompt = prompt };
    }

    internal static RequestInput Of(ChatHistory history, VisionInputs? images = null)
    {
        Prompts.Check(history);
        return new RequestInput(images) { History = history };
    }

    /// <exception cref="ArgumentException">There are no tokens, or one is not in the vocabulary.</exception>
    internal static RequestInput Of(IReadOnlyList<long> tokens, Tokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        long[] ids = [.. tokens];
        TokenIds.Check(ids, tokenizer, nameof(tokens));
        return new RequestInput(null) { Tokens = ids };
    }
}
