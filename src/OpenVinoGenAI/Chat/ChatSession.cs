using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

/// <summary>
/// A chat with a language model that keeps its history: each question and each answer is added to it. Several sessions can share a pipeline.
/// </summary>
/// <remarks>
/// A turn that is cancelled or fails leaves the history as it was before. A turn that a streamer ends with <see cref="StreamingStatus.Stop"/>
/// is kept, with the text generated so far. A session runs one turn at a time.
/// </remarks>
public sealed class ChatSession
{
    private readonly LLMPipeline _pipeline;
    private readonly ChatTurnCoordinator _turns;
    private readonly SessionConfig _config = new();

    /// <summary>Starts a chat.</summary>
    /// <param name="pipeline">The language model. The session does not dispose it.</param>
    /// <param name="systemMessage">The system message, which sets the model's behaviour; <see langword="null"/> for none.</param>
    [OverloadResolutionPriority(1)]
    public ChatSession(LLMPipeline pipeline, string? systemMessage = null)
        : this(pipeline, systemMessage is null ? new ChatHistory() : [ChatMessage.System(systemMessage)])
    {
    }

    /// <summary>Continues a chat.</summary>
    /// <param name="pipeline">The language model. The session does not dispose it.</param>
    /// <param name="history">The messages so far; the session adds to them.</param>
    public ChatSession(LLMPipeline pipeline, ChatHistory history)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(history);
        _pipeline = pipeline;
        History = history;
        _turns = new ChatTurnCoordinator(history);
    }

    /// <summary>The messages so far. Change it only between turns.</summary>
    public ChatHistory History { get; }

    /// <summary>
    /// How to decode. Options that a turn sets override these, and options that are unset here come from the pipeline. Default:
    /// <see langword="null"/>, which uses the pipeline's options.
    /// </summary>
    public GenerationConfig? GenerationConfig
    {
        get => _config.Default;
        set => _config.Default = value;
    }

    /// <summary>
    /// Whether special tokens in user messages remain plain text. Otherwise they become control tokens, and a user can end the turn and write
    /// in the name of another role. Default <see langword="false"/>, as in the official API; set it if you do not trust your users.
    /// </summary>
    /// <remarks>The history holds the messages as changed by <see cref="Tokenizer.EscapeSpecialTokens"/>.</remarks>
    public bool EscapeSpecialTokens { get; init; }

    /// <summary>Sends a message and waits for the answer.</summary>
    /// <param name="message">The user's message.</param>
    /// <param name="config">How to decode this turn, on top of <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public GenerationResult Send(string message, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using PendingTurn turn = _turns.Begin(Plain(message));
        return turn.End(_pipeline.Generate(History, _config.For(config), cancellationToken));
    }

    /// <summary>Sends a message, and streams the text of the answer to a callback.</summary>
    /// <param name="streamer">
    /// Receives each piece of text, always whole characters, and decides whether to continue; <see langword="null"/> for no streaming.
    /// </param>
    /// <inheritdoc cref="Send(string, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public GenerationResult Send(
        string message, GenerationConfig? config, Func<string, StreamingStatus>? streamer, CancellationToken cancellationToken = default)
    {
        using PendingTurn turn = _turns.Begin(Plain(message));
        return turn.End(_pipeline.Generate(History, _config.For(config), turn.Watch(streamer), cancellationToken));
    }

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Send(string, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Send(
        string message, GenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        Send(message, config, StreamerFactory.KeepRunning(streamer), cancellationToken);

    /// <inheritdoc cref="Send(string, GenerationConfig?, CancellationToken)"/>
    public async Task<GenerationResult> SendAsync(
        string message, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using PendingTurn turn = _turns.Begin(Plain(message));
        return turn.End(await _pipeline.GenerateAsync(History, _config.For(config), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Sends a message, and streams the text of the answer.</summary>
    /// <param name="message">The user's message.</param>
    /// <param name="config">How to decode this turn, on top of <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The text in pieces. The turn starts with the enumeration; leaving it early cancels the turn.</returns>
    public IAsyncEnumerable<string> StreamAsync(
        string message, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _turns.StreamAsync(
            Plain(message), () => _pipeline.StreamAsync(History, _config.For(config), cancellationToken), CancellationToken.None);

    /// <summary>Sends a message, and streams the text of the answer, followed by the result with finish reason, token counts and metrics.</summary>
    /// <returns>
    /// The text in pieces, and finally an update that carries the <see cref="GenerationUpdate.Result"/>. The turn starts with the enumeration;
    /// leaving it before the last update cancels the turn.
    /// </returns>
    /// <inheritdoc cref="StreamAsync(string, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        string message, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _turns.StreamUpdatesAsync(
            Plain(message), () => _pipeline.StreamUpdatesAsync(History, _config.For(config), cancellationToken), CancellationToken.None);

    private string Plain(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return EscapeSpecialTokens ? _pipeline.Tokenizer.EscapeSpecialTokens(message) : message;
    }
}
