using System.Runtime.ExceptionServices;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// Carries the callbacks of one call from the native side to managed code. Nothing ever leaves a callback: an exception that reached a native
/// thread would end the process. It is kept, stops the call, and is rethrown when the native function has returned.
/// </summary>
internal abstract class CallbackAdapter(CallContext context) : IDisposable
{
    private volatile ExceptionDispatchInfo? _error;

    protected CallContext Context { get; } = context;

    /// <summary>Whether a callback has thrown.</summary>
    protected bool HasFailed => _error is not null;

    /// <summary>What the callbacks have brought so far, where that is kept.</summary>
    internal virtual PartialAnswer Partial => PartialAnswer.None;

    public virtual void Dispose()
    {
    }

    /// <summary>Ends the callbacks after the native function has succeeded, and reports what interrupted it all the same.</summary>
    internal virtual void Complete() => ThrowIfInterrupted();

    /// <summary>Rethrows what a callback threw, with its own stack trace, or reports the cancellation.</summary>
    internal abstract void ThrowIfInterrupted();

    /// <summary>Keeps what a callback threw; the first exception counts.</summary>
    protected void Keep(Exception error) => _error ??= ExceptionDispatchInfo.Capture(error);

    protected void ThrowIfFailed() => _error?.Throw();

    /// <summary>Runs a callback as the caller would, and keeps what it throws.</summary>
    protected void RunGuarded(ContextCallback callback)
    {
        using CallbackScope scope = CallbackScope.Enter(Context.Pipeline);
        try
        {
            Context.RunAsCaller(callback, this);
        }
        catch (Exception error)
        {
            Keep(error);
        }
    }
}
