using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

public sealed partial class LLMPipeline
{
    /// <summary>Generates the answer to a prompt.</summary>
    /// <param name="prompt">The prompt. It may only be empty if the chat template adds to it.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, and cancelling only has an effect before the generation starts.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public GenerationResult Generate(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(new TextCall(prompt, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Generates the answer to a prompt, and streams its text.</summary>
    /// <param name="streamer">
    /// Receives each piece of text, always whole characters, and decides whether to continue; <see langword="null"/> for no streaming.
    /// </param>
    /// <remarks>An exception thrown by the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public GenerationResult Generate(
        string prompt,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(new TextCall(prompt, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        string prompt, GenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(new TextCall(prompt, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Generates the answer to a prompt, and streams its tokens.</summary>
    /// <param name="streamer">Receives the tokens and decides whether to continue; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        string prompt, GenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(new TextCall(prompt, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <summary>Generates the answers to several independent prompts.</summary>
    /// <param name="prompts">The prompts, at least one.</param>
    /// <returns>The answers, in the order of the prompts.</returns>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, CancellationToken)"/>
    public GenerationResult Generate(
        IReadOnlyList<string> prompts, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(new TextsCall(prompts, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat.</summary>
    /// <param name="history">The messages, at least one. The answer is not added to them.</param>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, CancellationToken)"/>
    public GenerationResult Generate(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat, and streams its text.</summary>
    /// <param name="history">The messages, at least one. The answer is not added to them.</param>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public GenerationResult Generate(
        ChatHistory history,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.Run(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        ChatHistory history, GenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat, and streams its tokens.</summary>
    /// <param name="streamer">Receives the tokens and decides whether to continue; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Generate(
        ChatHistory history, GenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <summary>Generates the answers to prompts given as tokens. The chat template is not applied.</summary>
    /// <param name="inputs">The prompts' tokens, at least one in each row; every id must be in the vocabulary.</param>
    /// <returns>The tokens of the answers.</returns>
    /// <exception cref="ArgumentException">There are no tokens, or an id is outside the vocabulary.</exception>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, CancellationToken)"/>
    public EncodedGenerationResult Generate(
        TokenizedInputs inputs, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.Run(TokensCall.Create(inputs, Tokenizer, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Generates the answer to a prompt given as tokens, and streams its tokens. The chat template is not applied.</summary>
    /// <param name="streamer">Receives the tokens and decides whether to continue; <see langword="null"/> for no streaming.</param>
    /// <remarks>An exception thrown by the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    /// <inheritdoc cref="Generate(TokenizedInputs, GenerationConfig?, CancellationToken)"/>
    public EncodedGenerationResult Generate(
        TokenizedInputs inputs, GenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.Run(TokensCall.Create(inputs, Tokenizer, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);
}
