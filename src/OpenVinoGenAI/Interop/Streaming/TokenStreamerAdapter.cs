namespace OpenVinoGenAI.Interop;

/// <summary>Hands tokens to a <see cref="StreamerBase"/>, and ends the generation when their text comes to a stop string.</summary>
/// <param name="streamer">The streamer.</param>
/// <param name="stops">Where the text ends, if the call has stop strings.</param>
/// <param name="context">The call.</param>
internal sealed class TokenStreamerAdapter(StreamerBase streamer, StopStringRule? stops, CallContext context) : StreamerAdapter(context)
{
    private readonly StopStringTokenWatch? _stops = stops is null ? null : new(stops, tokens => context.Tokenizer.Decode(tokens));

    internal override bool WantsTokens => true;

    protected override StreamingStatus OnData(StreamedData data)
    {
        StreamingStatus status = data.Tokens.Length == 1 ? streamer.Write(data.Tokens[0]) : streamer.Write(data.Tokens);
        bool isAtStop = _stops is not null && _stops.Write(data.Tokens);
        return isAtStop && status == StreamingStatus.Running ? StreamingStatus.Stop : status;
    }

    protected override void OnEnd() => streamer.End();
}
