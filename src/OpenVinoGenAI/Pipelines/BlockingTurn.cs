namespace OpenVinoGenAI;

/// <summary>A caller whose own thread waits.</summary>
internal sealed class BlockingTurn : GateTurn, IDisposable
{
    private readonly ManualResetEventSlim _begun = new();

    public void Dispose() => _begun.Dispose();

    internal override void Begin() => _begun.Set();

    internal void Wait(CancellationToken cancellationToken) => _begun.Wait(cancellationToken);
}
