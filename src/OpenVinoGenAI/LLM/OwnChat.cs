namespace OpenVinoGenAI;

/// <summary>The chat that a pipeline keeps itself. Used only inside the pipeline's gate.</summary>
/// <param name="isPaged">Whether the pipeline is known to work with paged attention, which keeps no tokens from one call to the next.</param>
internal sealed class OwnChat(bool isPaged)
{
    private bool _hasLeftovers;

    /// <summary>Whether the chat was started and not finished.</summary>
    internal bool IsRunning { get; private set; }

    internal void Start()
    {
        IsRunning = true;
        _hasLeftovers = false;
    }

    internal void Finish() => IsRunning = false;

    /// <exception cref="InvalidOperationException">The chat cannot take this input.</exception>
    internal void Check(LLMInputKind input)
    {
        if (!IsRunning)
        {
            return;
        }

        if (input == LLMInputKind.History)
        {
            throw new InvalidOperationException(
                "StartChat was called, so the pipeline keeps a history of its own: call FinishChat before you pass a ChatHistory.");
        }

        if (_hasLeftovers)
        {
            throw new InvalidOperationException(
                "StartChat was called, and a turn of tokens was cancelled or failed, which the library cannot take out of its chat again: " +
                "call FinishChat and start anew.");
        }
    }

    /// <summary>Runs a turn and sees what it leaves behind.</summary>
    internal TResult Turn<TResult>(LLMInputKind input, Func<TResult> turn, Func<bool> wasCancelled)
    {
        // A stateful pipeline removes a cancelled turn of tokens from its cache at the next turn, counts wrongly, and writes beyond it.
        bool mayLeave = IsRunning && input == LLMInputKind.Tokens && !isPaged;
        _hasLeftovers = mayLeave;
        TResult result = turn();
        _hasLeftovers = mayLeave && wasCancelled();
        return result;
    }
}
