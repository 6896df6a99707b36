using System.Runtime.CompilerServices;
using System.Text;

namespace OpenVinoGenAI;

/// <summary>
/// A chat with a language model that keeps its own history: each turn is asked and answered, and both are added. Several sessions can share
/// a pipeline.
/// </summary>
/// <remarks>
/// A turn that is cancelled or fails leaves the history as it was before it. A turn that a streamer ends with
/// <see cref="StreamingStatus.Stop"/> stays, with the text that had come by then. One turn at a time.
/// </remarks>
public sealed class ChatSession
{
    private readonly LLMPipeline _pipeline;
    private int _isBusy;

    /// <summary>Starts a chat.</summary>
    /// <param name="pipeline">The language model. The session does not dispose it.</param>
    /// <param name="systemMessage">What sets the model's behaviour; <see langword="null"/> for none.</param>
    public ChatSession(LLMPipeline pipeline, string? systemMessage = null)
        : this(pipeline, systemMessage is null ? new ChatHistory() : [ChatMessage.System(systemMessage)])
    {
    }

    /// <summary>Goes on with a chat.</summary>
    /// <param name="pipeline">The language model. The session does not dispose it.</param>
    /// <param name="history">The messages so far; the session adds to them.</param>
    public ChatSession(LLMPipeline pipeline, ChatHistory history)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(history);
        _pipeline = pipeline;
        History = history;
    }

    /// <summary>The messages so far. Change it only between turns.</summary>
    public ChatHistory History { get; }

    /// <summary>How to decode where a turn does not say; <see langword="null"/> for the pipeline's own config.</summary>
    public GenerationConfig? GenerationConfig { get; set; }

    /// <summary>Asks and waits for the answer.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public GenerationResult Send(string message, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using Turn turn = Begin(message);
        return turn.End(_pipeline.Generate(History, config ?? GenerationConfig, cancellationToken));
    }

    /// <summary>Asks, and hands over the answer while it comes.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="streamer">Receives each piece of text and says whether to go on.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public GenerationResult Send(
        string message, GenerationConfig? config, Func<string, StreamingStatus> streamer, CancellationToken cancellationToken = default)
    {
        using Turn turn = Begin(message);
        return turn.End(_pipeline.Generate(History, config ?? GenerationConfig, turn.Watch(streamer), cancellationToken));
    }

    /// <summary>Asks without blocking the caller.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<GenerationResult> SendAsync(
        string message, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        using Turn turn = Begin(message);
        return turn.End(await _pipeline.GenerateAsync(History, config ?? GenerationConfig, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Asks, and gives the answer piece by piece.</summary>
    /// <param name="message">What the user says.</param>
    /// <param name="config">How to decode this turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The pieces of text. The turn starts with the enumeration; leaving it early cancels the turn.</returns>
    public async IAsyncEnumerable<string> StreamAsync(
        string message,
        GenerationConfig? config = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using Turn turn = Begin(message);
        var answer = new StringBuilder();
        await foreach (string piece in _pipeline.StreamAsync(History, config ?? GenerationConfig, cancellationToken).ConfigureAwait(false))
        {
            answer.Append(piece);
            yield return piece;
        }

        turn.End(answer.ToString());
    }

    private Turn Begin(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Interlocked.Exchange(ref _isBusy, 1) == 0
            ? new Turn(this, message)
            : throw new InvalidOperationException("The session is in the middle of a turn: wait until it is over.");
    }

    /// <summary>A question that is taken back unless it gets its answer.</summary>
    private sealed class Turn : IDisposable
    {
        private readonly ChatSession _session;
        private readonly StringBuilder _streamed = new();
        private bool _isStopped;
        private bool _isCancelled;
        private bool _isAnswered;

        internal Turn(ChatSession session, string message)
        {
            _session = session;
            session.History.AddUser(message);
        }

        /// <summary>Follows what a streamer gets: the library generates ahead, and the text past a stop was never shown.</summary>
        internal Func<string, StreamingStatus> Watch(Func<string, StreamingStatus> streamer)
        {
            ArgumentNullException.ThrowIfNull(streamer);
            return piece =>
            {
                StreamingStatus status = streamer(piece);
                _streamed.Append(piece);
                _isStopped |= status != StreamingStatus.Running;
                _isCancelled |= status == StreamingStatus.Cancel;
                return status;
            };
        }

        internal GenerationResult End(GenerationResult result)
        {
            if (!_isCancelled)
            {
                End(_isStopped ? _streamed.ToString() : result.Text);
            }

            return result;
        }

        internal void End(string answer)
        {
            _session.History.AddAssistant(answer);
            _isAnswered = true;
        }

        public void Dispose()
        {
            if (!_isAnswered)
            {
                _session.History.RemoveLast();
            }

            Volatile.Write(ref _session._isBusy, 0);
        }
    }
}
