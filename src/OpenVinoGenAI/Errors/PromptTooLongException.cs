namespace OpenVinoGenAI;

/// <summary>
/// A prompt has more tokens than the model has room for. Nothing was generated: shorten the prompt, or leave out the oldest messages of a chat.
/// </summary>
public sealed class PromptTooLongException : ArgumentException
{
    /// <summary>Creates an exception without a text.</summary>
    public PromptTooLongException()
    {
    }

    /// <summary>Creates an exception with a text.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public PromptTooLongException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a text and the exception that caused it.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public PromptTooLongException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal PromptTooLongException(int promptTokens, int contextLength)
        : base(FormattableString.Invariant(
            $"The prompt has {promptTokens} tokens, and the model's context of {contextLength} tokens must hold the prompt and at least one token of the answer. ")
            + "Shorten the prompt, leave out the oldest messages, or use a model with a longer context.")
    {
        PromptTokens = promptTokens;
        ContextLength = contextLength;
    }

    internal PromptTooLongException(string message, int promptTokens, int contextLength)
        : base(message)
    {
        PromptTokens = promptTokens;
        ContextLength = contextLength;
    }

    /// <summary>The number of tokens of the prompt, with the chat template and, as far as it is known, the images.</summary>
    public int PromptTokens { get; }

    /// <summary>The most tokens that a prompt and its answer may have together, from the model's <c>config.json</c>; for speech synthesis, of a text.</summary>
    public int ContextLength { get; }
}
