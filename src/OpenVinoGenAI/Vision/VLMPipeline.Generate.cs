using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

public sealed partial class VLMPipeline
{
    /// <summary>Generates the answer to a prompt about images.</summary>
    /// <param name="prompt">The prompt, with or without tags; as a turn of the chat if <see cref="StartChat"/> was called.</param>
    /// <param name="images">The images of this prompt; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several beams or sequences the library cannot be
    /// interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">A tag in the prompt has an impossible number.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed, for instance because tags and images do not match.</exception>
    public GenerationResult Generate(
        string prompt,
        VisionInputs? images = null,
        GenerationConfig? config = null,
        CancellationToken cancellationToken = default) =>
        _core.Run(new VisionTextCall(prompt, images, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Generates the answer to a prompt about images and hands over its text meanwhile.</summary>
    /// <param name="streamer">
    /// Receives each piece of text, always whole characters, and decides whether to continue; <see langword="null"/> for no streaming.
    /// </param>
    /// <remarks>An exception thrown by the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public GenerationResult Generate(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Generates the answer to a prompt about images and hands over its tokens meanwhile.</summary>
    /// <param name="streamer">Receives the tokens and decides whether to continue; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat.</summary>
    /// <param name="history">The messages, at least one of the user. The answer is not added to them.</param>
    /// <param name="images">
    /// The images that are new with the last message of the user; <see langword="null"/> for none. They stay with that message: later
    /// turns, and asking it again, need not give them again.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The history has no user message, a message of another role has no text, or a tag has an impossible number.
    /// </exception>
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, CancellationToken)"
    /// path="/node()[not(self::param[@name='images'])]"/>
    public GenerationResult Generate(
        ChatHistory history,
        VisionInputs? images = null,
        GenerationConfig? config = null,
        CancellationToken cancellationToken = default) =>
        _core.Run(NewCall(history, images, StreamerFactory.None), config, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat and hands over its text meanwhile.</summary>
    /// <param name="streamer">
    /// Receives each piece of text, always whole characters, and decides whether to continue; <see langword="null"/> for no streaming.
    /// </param>
    /// <remarks>An exception thrown by the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public GenerationResult Generate(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(NewCall(history, images, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(NewCall(history, images, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat and hands over its tokens meanwhile.</summary>
    /// <param name="streamer">Receives the tokens and decides whether to continue; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(NewCall(history, images, StreamerFactory.ForTokens(streamer)), config, cancellationToken);
}
