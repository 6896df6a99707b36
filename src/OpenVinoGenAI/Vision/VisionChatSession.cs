using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

/// <summary>
/// A chat about images that keeps its own history: each turn is asked and answered, and both are added. The images of earlier turns stay
/// known. Several sessions can share a pipeline.
/// </summary>
/// <remarks>
/// A turn that is cancelled or fails leaves the history as it was before it. A turn that a streamer ends with
/// <see cref="StreamingStatus.Stop"/> stays, with the text that had come by then. One turn at a time. Sessions that take turns on a pipeline
/// with <see cref="AttentionBackend.ScaledDotProduct"/> cost more, because its memory holds one of them at a time.
/// </remarks>
public sealed class VisionChatSession : IDisposable
{
    private readonly VLMPipeline _pipeline;
    private readonly ChatTurnCoordinator _turns;
    private readonly SessionConfig _config = new();
    private readonly bool _ownsHistory;

    /// <summary>Starts a chat.</summary>
    /// <param name="pipeline">The vision language model. The session does not dispose it.</param>
    /// <param name="systemMessage">What sets the model's behaviour; <see langword="null"/> for none.</param>
    [OverloadResolutionPriority(1)]
    public VisionChatSession(VLMPipeline pipeline, string? systemMessage = null)
        : this(pipeline, systemMessage is null ? new ChatHistory() : [ChatMessage.System(systemMessage)])
    {
        _ownsHistory = true;
    }

    /// <summary>Goes on with a chat.</summary>
    /// <param name="pipeline">The vision language model. The session does not dispose it.</param>
    /// <param name="history">The messages so far; the session adds to them.</param>
    public VisionChatSession(VLMPipeline pipeline, ChatHistory history)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(history);
        _pipeline = pipeline;
        _turns = new ChatTurnCoordinator(history);
        History = history;
    }

    /// <summary>The messages so far. Change it only between turns.</summary>
    public ChatHistory History { get; }

    /// <summary>
    /// How to decode: options that a turn sets count before these, and options that are unset here are the pipeline's own. Default:
    /// <see langword="null"/>, which leaves all to the pipeline.
    /// </summary>
    public GenerationConfig? GenerationConfig
    {
        get => _config.Default;
        set => _config.Default = value;
    }

    /// <inheritdoc cref="ChatSession.EscapeSpecialTokens"/>
    public bool EscapeSpecialTokens { get; init; }

    /// <summary>Frees the native memory of the history, unless the history was given to the session.</summary>
    public void Dispose()
    {
        if (_ownsHistory)
        {
            History.Dispose();
        }
    }

    /// <summary>Asks and waits for the answer.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="images">The images that are new with this message; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode this turn, on top of <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public GenerationResult Send(
        string message, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using PendingTurn turn = _turns.Begin(Plain(message));
        return turn.End(_pipeline.Generate(History, images, _config.For(config), cancellationToken));
    }

    /// <summary>Asks and hands over the text of the answer meanwhile.</summary>
    /// <param name="streamer">
    /// Receives each piece of text, always whole characters, and decides whether to continue; <see langword="null"/> for no streaming.
    /// </param>
    /// <inheritdoc cref="Send(string, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public GenerationResult Send(
        string message,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default)
    {
        using PendingTurn turn = _turns.Begin(Plain(message));
        return turn.End(_pipeline.Generate(History, images, _config.For(config), turn.Watch(streamer), cancellationToken));
    }

    /// <param name="streamer">Receives each piece of text, always whole characters; <see langword="null"/> for no streaming.</param>
    /// <inheritdoc cref="Send(string, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"
    /// path="/node()[not(self::param[@name='streamer'])]"/>
    public GenerationResult Send(
        string message,
        VisionInputs? images,
        GenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        Send(message, images, config, StreamerFactory.KeepRunning(streamer), cancellationToken);

    /// <inheritdoc cref="Send(string, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    public async Task<GenerationResult> SendAsync(
        string message, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using PendingTurn turn = _turns.Begin(Plain(message));
        return turn.End(
            await _pipeline.GenerateAsync(History, images, _config.For(config), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Asks, and streams the text of the answer.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="images">The images that are new with this message; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode this turn, on top of <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The pieces of text. The turn starts with the enumeration; leaving it early cancels the turn.</returns>
    public IAsyncEnumerable<string> StreamAsync(
        string message, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _turns.StreamAsync(
            Plain(message), () => _pipeline.StreamAsync(History, images, _config.For(config), cancellationToken), CancellationToken.None);

    /// <summary>Asks, and streams the text of the answer, then the result with finish reason, token counts and metrics.</summary>
    /// <returns>
    /// The pieces of text and last an update that carries the <see cref="GenerationUpdate.Result"/>. The turn starts with the enumeration;
    /// leaving it before the last update cancels the turn.
    /// </returns>
    /// <inheritdoc cref="StreamAsync(string, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        string message, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _turns.StreamUpdatesAsync(
            Plain(message),
            () => _pipeline.StreamUpdatesAsync(History, images, _config.For(config), cancellationToken),
            CancellationToken.None);

    private string Plain(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return EscapeSpecialTokens ? _pipeline.Tokenizer.EscapeSpecialTokens(message) : message;
    }
}
