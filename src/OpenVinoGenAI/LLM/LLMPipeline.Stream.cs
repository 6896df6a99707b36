namespace OpenVinoGenAI;

public sealed partial class LLMPipeline
{
    /// <summary>Answers a prompt piece by piece.</summary>
    /// <param name="prompt">The prompt, as a turn of the chat if <see cref="StartChat"/> was called.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the generation at its next token; the enumeration then throws.</param>
    /// <returns>
    /// The pieces of text, always whole characters. The generation starts with the enumeration. Leaving the enumeration early stops the
    /// generation before the enumerator is disposed, and drops the turn from a chat.
    /// </returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return TextStream.Create((streamer, token) => GenerateAsync(prompt, config, streamer, token), cancellationToken);
    }

    /// <summary>Answers the last message of a chat piece by piece.</summary>
    /// <param name="history">The messages, at least one, read before the method returns. The answer is not added to them.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the generation at its next token; the enumeration then throws.</param>
    /// <returns>The pieces of text, as in the other overload.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ChatSnapshot messages = Prompts.Copy(history);
        return TextStream.Create(
            (streamer, token) => _core.RunAsync(new HistoryCall(messages, _chat, StreamerFactory.ForText(streamer)), config, token),
            cancellationToken);
    }
}
