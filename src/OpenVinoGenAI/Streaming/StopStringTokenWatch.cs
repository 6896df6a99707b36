namespace OpenVinoGenAI;

/// <summary>Looks for a stop string in tokens while they come.</summary>
/// <param name="rule">The stop strings.</param>
/// <param name="decode">Gives the text of tokens.</param>
internal sealed class StopStringTokenWatch(StopStringRule rule, Func<long[], string> decode)
{
    private readonly IncrementalDetokenizer _text = new(decode);
    private readonly StopStringFilter _filter = new(rule);

    /// <summary>Takes tokens.</summary>
    /// <returns>Whether their text has come to a stop string that ends the generation.</returns>
    internal bool Write(ReadOnlySpan<long> tokens)
    {
        _filter.Write(_text.Write(tokens));
        return _filter.HasStopped && rule.EndsGeneration;
    }
}
