namespace OpenVinoGenAI.Interop;

/// <summary>Hands pieces of text to a function, and ends the generation at a stop string.</summary>
/// <param name="streamer">The function; <see langword="null"/> if nobody streams.</param>
/// <param name="stops">Where the text ends, if the call has stop strings.</param>
/// <param name="context">The call.</param>
internal sealed class TextStreamerAdapter(Func<string, StreamingStatus>? streamer, StopStringRule? stops, CallContext context)
    : StreamerAdapter(context)
{
    private readonly StopStringTextStreamer? _stops = stops is null ? null : new(stops, streamer);

    internal override bool WantsTokens => false;

    protected override StreamingStatus OnData(StreamedData data) =>
        _stops is not null ? _stops.Write(data.Text) : streamer?.Invoke(data.Text) ?? StreamingStatus.Running;

    protected override void OnComplete() => _stops?.Finish();
}
