namespace OpenVinoGenAI.Inference;

/// <summary>
/// Changes the logits of a sequence before a token is chosen. Derive from it to implement your own rules, for instance to ban a word: set the logits of
/// its tokens to <see cref="float.NegativeInfinity"/>.
/// </summary>
public abstract class LogitsProcessor
{
    /// <summary>Makes a processor of a function.</summary>
    /// <param name="process">Changes the logits in place.</param>
    /// <returns>The processor.</returns>
    public static LogitsProcessor Create(LogitsAction process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return new FunctionProcessor(process);
    }

    /// <summary>Changes the logits of a sequence in place.</summary>
    /// <param name="logits">The logits, one for each token of the vocabulary; valid only during the call.</param>
    /// <param name="history">The tokens of the sequence so far.</param>
    public abstract void Process(Span<float> logits, TokenHistory history);

    private sealed class FunctionProcessor(LogitsAction process) : LogitsProcessor
    {
        public override void Process(Span<float> logits, TokenHistory history) => process(logits, history);
    }
}
