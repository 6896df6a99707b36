namespace OpenVinoGenAI;

/// <summary>
/// A chat about pictures that keeps its own history: each turn is asked and answered, and both are added. The pictures of earlier turns stay
/// known. Several sessions can share a pipeline.
/// </summary>
/// <remarks>
/// A turn that is cancelled or fails leaves the history as it was before it. A turn that a streamer ends with
/// <see cref="StreamingStatus.Stop"/> stays, with the text that had come by then. One turn at a time. Sessions that take turns on a pipeline
/// with <see cref="AttentionBackend.ScaledDotProduct"/> cost more, because its memory holds one of them at a time.
/// </remarks>
public sealed class VisionChatSession
{
    private readonly VLMPipeline _pipeline;
    private readonly ChatTurns _turns;

    /// <summary>Starts a chat.</summary>
    /// <param name="pipeline">The vision language model. The session does not dispose it.</param>
    /// <param name="systemMessage">What sets the model's behaviour; <see langword="null"/> for none.</param>
    public VisionChatSession(VLMPipeline pipeline, string? systemMessage = null)
        : this(pipeline, systemMessage is null ? new ChatHistory() : [ChatMessage.System(systemMessage)])
    {
    }

    /// <summary>Goes on with a chat.</summary>
    /// <param name="pipeline">The vision language model. The session does not dispose it.</param>
    /// <param name="history">The messages so far; the session adds to them.</param>
    public VisionChatSession(VLMPipeline pipeline, ChatHistory history)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(history);
        _pipeline = pipeline;
        _turns = new ChatTurns(history);
        History = history;
    }

    /// <summary>The messages so far. Change it only between turns.</summary>
    public ChatHistory History { get; }

    /// <summary>How to decode where a turn does not say; <see langword="null"/> for the pipeline's own config.</summary>
    public GenerationConfig? GenerationConfig { get; set; }

    /// <summary>Asks and waits for the answer.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="images">The pictures that are new with this message; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public GenerationResult Send(
        string message, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using ChatTurn turn = _turns.Begin(message);
        return turn.End(_pipeline.Generate(History, images, config ?? GenerationConfig, cancellationToken));
    }

    /// <summary>Asks, and hands over the answer while it comes.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="images">The pictures that are new with this message; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="streamer">Receives each piece of text and says whether to go on.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public GenerationResult Send(
        string message,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default)
    {
        using ChatTurn turn = _turns.Begin(message);
        return turn.End(_pipeline.Generate(History, images, config ?? GenerationConfig, turn.Watch(streamer), cancellationToken));
    }

    /// <summary>Asks without blocking the caller.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="images">The pictures that are new with this message; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<GenerationResult> SendAsync(
        string message, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using ChatTurn turn = _turns.Begin(message);
        return turn.End(
            await _pipeline.GenerateAsync(History, images, config ?? GenerationConfig, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Asks, and gives the answer piece by piece.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="images">The pictures that are new with this message; <see langword="null"/> for none.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The pieces of text. The turn starts with the enumeration; leaving it early cancels the turn.</returns>
    public IAsyncEnumerable<string> StreamAsync(
        string message, VisionInputs? images = null, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _turns.StreamAsync(
            message, token => _pipeline.StreamAsync(History, images, config ?? GenerationConfig, token), cancellationToken);
    }
}
