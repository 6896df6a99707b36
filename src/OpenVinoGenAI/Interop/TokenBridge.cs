namespace OpenVinoGenAI.Interop;

/// <summary>Hands tokens to a <see cref="StreamerBase"/>.</summary>
internal sealed class TokenBridge(StreamerBase streamer, object pipeline, CancellationToken cancellationToken)
    : StreamerBridge(pipeline, cancellationToken)
{
    protected override bool WantsTokens => true;

    protected override StreamingStatus OnTokens(ReadOnlySpan<long> tokens) =>
        tokens.Length == 1 ? streamer.Write(tokens[0]) : streamer.Write(tokens);

    protected override void OnEnd() => streamer.End();
}
