namespace OpenVinoGenAI;

/// <summary>Ends an attempt when nothing arrives for a while.</summary>
internal sealed class SilenceTimeout : IDisposable
{
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _caller;
    private readonly TimeSpan _limit;

    internal SilenceTimeout(HubSettings settings, CancellationToken caller)
    {
        _limit = settings.ResponseTimeout;
        _caller = caller;
        _silence = new CancellationTokenSource(_limit, settings.TimeProvider);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_silence.Token, caller);
    }

    /// <summary>Is cancelled after the silence, or by the caller.</summary>
    internal CancellationToken Token => _either.Token;

    /// <summary>Whether the silence, and not the caller, cancelled the token.</summary>
    internal bool HasElapsed => _silence.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Starts waiting again after something arrived.</summary>
    internal void Restart() => _silence.CancelAfter(_limit);

    public void Dispose()
    {
        _either.Dispose();
        _silence.Dispose();
    }
}
