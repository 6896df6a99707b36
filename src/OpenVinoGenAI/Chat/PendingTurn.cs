using System.Text;

namespace OpenVinoGenAI;

/// <summary>A question that is taken back unless it gets its answer.</summary>
internal sealed class PendingTurn : IDisposable
{
    private readonly ChatHistory _history;
    private readonly Action _over;
    private readonly StringBuilder _streamed = new();
    private bool _isStopped;
    private bool _isCancelled;
    private bool _isAnswered;

    internal PendingTurn(ChatHistory history, string message, Action over)
    {
        _history = history;
        _over = over;
        history.AddUser(message);
    }

    /// <summary>Follows what a streamer gets: the library generates ahead, and the text past a stop was never shown.</summary>
    internal Func<string, StreamingStatus>? Watch(Func<string, StreamingStatus>? streamer) => streamer is null
        ? null
        : piece =>
        {
            StreamingStatus status = streamer(piece);
            _streamed.Append(piece);
            _isStopped |= status != StreamingStatus.Running;
            _isCancelled |= status == StreamingStatus.Cancel;
            return status;
        };

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
        _history.AddAssistant(answer);
        _isAnswered = true;
    }

    public void Dispose()
    {
        if (!_isAnswered)
        {
            _history.RemoveLast();
        }

        _over();
    }
}
