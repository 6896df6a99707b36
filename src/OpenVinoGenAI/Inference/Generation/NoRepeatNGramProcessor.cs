namespace OpenVinoGenAI.Inference;

/// <summary>
/// Lets no run of tokens occur twice, in prompt and answer together (official: <c>no_repeat_ngram_size</c>). The option of a
/// <see cref="GenerationConfig"/> has an effect on beam search only, as in the official library; add this processor for other ways of decoding.
/// </summary>
public sealed class NoRepeatNGramProcessor : LogitsProcessor
{
    private readonly int _size;

    /// <summary>Creates a processor.</summary>
    /// <param name="size">The length of the runs, at least 1.</param>
    public NoRepeatNGramProcessor(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        _size = size;
    }

    /// <inheritdoc/>
    public override void Process(Span<float> logits, TokenHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        Process(logits, history.All, _size);
    }

    internal static void Process(Span<float> logits, ReadOnlySpan<long> tokens, int size)
    {
        int length = size - 1;
        if (tokens.Length < 2 || tokens.Length < size)
        {
            return;
        }

        ReadOnlySpan<long> end = tokens[^length..];
        for (int i = 0; i + length < tokens.Length; i++)
        {
            if (tokens.Slice(i, length).SequenceEqual(end))
            {
                logits[(int)tokens[i + length]] = float.NegativeInfinity;
            }
        }
    }
}
