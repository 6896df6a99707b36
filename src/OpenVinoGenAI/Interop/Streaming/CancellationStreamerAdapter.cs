namespace OpenVinoGenAI.Interop;

/// <summary>Watches the cancellation token of a generation that nobody streams, and keeps its tokens where they may be asked for.</summary>
internal sealed class CancellationStreamerAdapter(CallContext context) : StreamerAdapter(context)
{
    internal override bool WantsTokens => true;

    protected override StreamingStatus OnData(StreamedData data) => StreamingStatus.Running;
}
