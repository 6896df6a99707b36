namespace OpenVinoGenAI.Interop;

/// <summary>Hands pieces of text to a function.</summary>
internal sealed class TextBridge(Func<string, StreamingStatus> streamer, object pipeline, CancellationToken cancellationToken)
    : StreamerBridge(pipeline, cancellationToken)
{
    protected override bool WantsTokens => false;

    protected override StreamingStatus OnText(string text) => streamer(text);
}
