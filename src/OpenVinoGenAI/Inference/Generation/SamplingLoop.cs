namespace OpenVinoGenAI.Inference;

/// <summary>Generates sequences token by token, by greedy or multinomial decoding or a sampler of the caller. Rows that have ended leave the batch.</summary>
internal sealed class SamplingLoop(CausalModel model, GenerationPlan plan, SequenceDecoder[] sequences)
{
    private readonly int[] _active = [.. Enumerable.Range(0, sequences.Length)];
    private readonly int[] _rows = new int[sequences.Length];
    private readonly long[] _tokens = new long[sequences.Length];

    /// <summary>Generates until all sequences have ended.</summary>
    /// <param name="logits">The logits after the prompts.</param>
    /// <param name="sequencesPerPrompt">How many sequences continue each prompt.</param>
    /// <param name="onFirstToken">Called when all sequences have their first token.</param>
    /// <param name="cancellationToken">Ends the generation at the next token.</param>
    internal void Run(Span<float> logits, int sequencesPerPrompt, Action onFirstToken, CancellationToken cancellationToken)
    {
        int count = SampleFirst(logits, sequencesPerPrompt);
        onFirstToken();
        while (count > 0)
        {
            GenerationEnd.Check(cancellationToken);
            logits = model.Step(_tokens.AsSpan(0, count), _rows.AsSpan(0, count));
            int next = 0;
            for (int row = 0; row < count; row++)
            {
                Span<float> own = logits.Slice(row * model.VocabularySize, model.VocabularySize);
                next = Sample(own, _active[row], row, next);
            }

            count = next;
        }
    }

    // Several sequences begin with the same logits, which processors change: each gets a copy.
    private int SampleFirst(Span<float> logits, int sequencesPerPrompt)
    {
        int size = model.VocabularySize;
        Span<float> copy = sequencesPerPrompt > 1 ? new float[size] : [];
        int next = 0;
        for (int i = 0; i < sequences.Length; i++)
        {
            int row = i / sequencesPerPrompt;
            Span<float> own = logits.Slice(row * size, size);
            if (sequencesPerPrompt > 1)
            {
                own.CopyTo(copy);
                own = copy;
            }

            next = Sample(own, i, row, next);
        }

        return next;
    }

    private int Sample(Span<float> logits, int index, int row, int next)
    {
        SequenceDecoder sequence = sequences[index];
        long token = TokenChoice.Make(plan, index, logits, sequence.History);
        sequence.Accept(token);
        if (sequence.FinishReason is null)
        {
            _tokens[next] = token;
            _rows[next] = row;
            _active[next++] = index;
        }

        return next;
    }
}
