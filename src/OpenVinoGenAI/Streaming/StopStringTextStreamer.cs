namespace OpenVinoGenAI;

/// <summary>
/// Ends a generation at a stop string, and hands a caller's function the text before it and nothing of what comes after.
/// </summary>
/// <param name="rule">The stop strings.</param>
/// <param name="streamer">The caller's function; <see langword="null"/> if nobody streams.</param>
internal sealed class StopStringTextStreamer(StopStringRule rule, Func<string, StreamingStatus>? streamer)
{
    private readonly StopStringFilter _filter = new(rule);

    /// <summary>Takes a piece of text.</summary>
    /// <returns>What the generation is to do.</returns>
    internal StreamingStatus Write(string piece)
    {
        StreamingStatus status = Give(_filter.Write(piece));
        return status == StreamingStatus.Running && _filter.HasStopped && rule.EndsGeneration ? StreamingStatus.Stop : status;
    }

    /// <summary>Hands out what was held back: no text follows.</summary>
    internal StreamingStatus Finish() => Give(_filter.Finish());

    private StreamingStatus Give(string text) => text.Length > 0 && streamer is not null ? streamer(text) : StreamingStatus.Running;
}
