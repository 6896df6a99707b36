using System.Text;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// Turns tokens into text with their special tokens, which the library's own text streamer leaves out; hands the pieces to a function, and
/// ends the generation at a stop string.
/// </summary>
/// <param name="streamer">The function; <see langword="null"/> if nobody streams.</param>
/// <param name="stops">Where the text ends, if the call has stop strings.</param>
/// <param name="context">The call.</param>
internal sealed class DetokenizingStreamerAdapter(Func<string, StreamingStatus>? streamer, StopStringRule? stops, CallContext context)
    : StreamerAdapter(context)
{
    private readonly IncrementalDetokenizer _detokenizer = new(tokens => context.Tokenizer.Decode(tokens, skipSpecialTokens: false));
    private readonly StopStringTextStreamer? _stops = stops is null ? null : new(stops, streamer);
    private readonly StringBuilder _text = new();

    internal override bool WantsTokens => true;

    // The result is made before the held text is handed out.
    internal override string Text => _text + Rest;

    private string Rest => field ??= _detokenizer.End();

    protected override StreamingStatus OnData(StreamedData data)
    {
        string piece = _detokenizer.Write(data.Tokens);
        _text.Append(piece);
        return Give(piece);
    }

    protected override void OnComplete()
    {
        Give(Rest);
        _stops?.Finish();
    }

    private StreamingStatus Give(string piece) => piece.Length == 0 ? StreamingStatus.Running
        : _stops is not null ? _stops.Write(piece)
        : streamer?.Invoke(piece) ?? StreamingStatus.Running;
}
