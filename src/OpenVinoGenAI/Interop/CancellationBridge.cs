namespace OpenVinoGenAI.Interop;

/// <summary>Watches the cancellation token of a generation that nobody streams.</summary>
internal sealed class CancellationBridge(object pipeline, CancellationToken cancellationToken) : StreamerBridge(pipeline, cancellationToken)
{
    protected override bool WantsTokens => true;
}
