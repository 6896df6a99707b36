namespace OpenVinoGenAI;

public sealed partial class LLMPipeline
{
    /// <summary>Generates the answer to a prompt and streams its text.</summary>
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
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(Streamed(prompt, config), cancellationToken);

    /// <summary>Generates the answer to the last message of a chat and streams its text.</summary>
    /// <param name="history">The messages, at least one, read before the method returns. The answer is not added to them.</param>
    /// <inheritdoc cref="StreamAsync(string, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<string> StreamAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(Streamed(history, config), cancellationToken);

    /// <summary>Generates the answer to a prompt and streams its text, then the result with finish reason, token counts and metrics.</summary>
    /// <returns>
    /// The pieces of text, always whole characters, and last an update that carries the <see cref="GenerationUpdate.Result"/>. The generation
    /// starts with the enumeration. Leaving the enumeration before the last update stops the generation before the enumerator is disposed, and
    /// drops the turn from a chat.
    /// </returns>
    /// <inheritdoc cref="StreamAsync(string, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.CreateUpdates(Streamed(prompt, config), cancellationToken);

    /// <summary>
    /// Generates the answer to the last message of a chat and streams its text, then the result with finish reason, token counts and metrics.
    /// </summary>
    /// <param name="history">The messages, at least one, read before the method returns. The answer is not added to them.</param>
    /// <inheritdoc cref="StreamUpdatesAsync(string, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.CreateUpdates(Streamed(history, config), cancellationToken);

    private TextStream.Generation<GenerationResult> Streamed(string prompt, GenerationConfig? config)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return (streamer, token) => GenerateAsync(prompt, config, streamer, token);
    }

    private TextStream.Generation<GenerationResult> Streamed(ChatHistory history, GenerationConfig? config)
    {
        ChatSnapshot messages = Prompts.Copy(history);
        return (streamer, token) => _core.RunAsync(new HistoryCall(messages, _chat, StreamerFactory.ForText(streamer)), config, token);
    }
}
