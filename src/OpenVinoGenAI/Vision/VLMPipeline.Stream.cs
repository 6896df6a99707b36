namespace OpenVinoGenAI;

public sealed partial class VLMPipeline
{
    /// <summary>Generates the answer to a prompt about images and streams its text.</summary>
    /// <param name="prompt">The prompt, with or without tags; as a turn of the chat if <see cref="StartChat"/> was called.</param>
    /// <param name="images">The images of this prompt; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the generation at its next token; the enumeration then throws.</param>
    /// <returns>
    /// The pieces of text, always whole characters. The generation starts with the enumeration. Leaving the enumeration early stops the
    /// generation before the enumerator is disposed, and drops the turn from a chat.
    /// </returns>
    /// <exception cref="ArgumentException">A tag in the prompt has an impossible number.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        string prompt, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(Streamed(prompt, images, config), cancellationToken);

    /// <summary>Generates the answer to the last message of a chat and streams its text.</summary>
    /// <param name="history">The messages, at least one of the user, read before the method returns. The answer is not added to them.</param>
    /// <param name="images">The images that are new with the last message of the user; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">
    /// The history has no user message, a message of another role has no text, or a tag has an impossible number.
    /// </exception>
    /// <inheritdoc cref="StreamAsync(string, VisionInputs?, GenerationConfig?, CancellationToken)"
    /// path="/node()[not(self::param[@name='images'])]"/>
    public IAsyncEnumerable<string> StreamAsync(
        ChatHistory history, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.Create(Streamed(history, images, config), cancellationToken);

    /// <summary>
    /// Generates the answer to a prompt about images and streams its text, then the result with finish reason, token counts and metrics.
    /// </summary>
    /// <returns>
    /// The pieces of text, always whole characters, and last an update that carries the <see cref="GenerationUpdate.Result"/>. The generation
    /// starts with the enumeration. Leaving the enumeration before the last update stops the generation before the enumerator is disposed, and
    /// drops the turn from a chat.
    /// </returns>
    /// <inheritdoc cref="StreamAsync(string, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        string prompt, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.CreateUpdates(Streamed(prompt, images, config), cancellationToken);

    /// <summary>
    /// Generates the answer to the last message of a chat and streams its text, then the result with finish reason, token counts and metrics.
    /// </summary>
    /// <param name="history">The messages, at least one of the user, read before the method returns. The answer is not added to them.</param>
    /// <param name="images">The images that are new with the last message of the user; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">
    /// The history has no user message, a message of another role has no text, or a tag has an impossible number.
    /// </exception>
    /// <inheritdoc cref="StreamUpdatesAsync(string, VisionInputs?, GenerationConfig?, CancellationToken)"
    /// path="/node()[not(self::param[@name='images'])]"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        ChatHistory history, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        TextStream.CreateUpdates(Streamed(history, images, config), cancellationToken);

    private TextStream.Generation<GenerationResult> Streamed(string prompt, VisionInputs? images, GenerationConfig? config)
    {
        VisionTags.Check(prompt, nameof(prompt));
        return (streamer, token) => GenerateAsync(prompt, images, config, streamer, token);
    }

    private TextStream.Generation<GenerationResult> Streamed(ChatHistory history, VisionInputs? images, GenerationConfig? config)
    {
        ChatSnapshot messages = VisionHistoryCall.Read(history);
        return (streamer, token) => _core.RunAsync(
            new VisionHistoryCall(messages, history.Vision, images, _chat, StreamerFactory.ForText(streamer)), config, token);
    }
}
