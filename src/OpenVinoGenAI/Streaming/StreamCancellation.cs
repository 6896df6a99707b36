namespace OpenVinoGenAI;

/// <summary>
/// What ends the enumeration of a stream: the token of the call, the token of the enumeration, or leaving it early. Exceptions about a
/// cancellation name the caller's token, not the one that links them.
/// </summary>
internal sealed class StreamCancellation(CancellationToken callToken, CancellationToken enumeratorToken) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(callToken, enumeratorToken);

    /// <summary>Ends what works for the stream.</summary>
    internal CancellationToken Token => _stop.Token;

    public void Dispose() => _stop.Dispose();

    internal Task StopAsync() => _stop.CancelAsync();

    /// <summary>Awaits what works for the stream.</summary>
    /// <exception cref="OperationCanceledException">A token of the caller was cancelled; the exception carries it.</exception>
    internal async Task CompleteAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (error.CancellationToken == Token)
        {
            CancellationToken cancelled = callToken.IsCancellationRequested ? callToken : enumeratorToken;
            throw new OperationCanceledException(error.Message, error, cancelled);
        }
    }
}
