namespace OpenVinoGenAI.Inference;

/// <summary>The output of a <see cref="TextGenerator"/>.</summary>
public sealed class TextGenerationResult
{
    /// <summary>Creates a result, for instance for a test.</summary>
    /// <param name="sequences">The answers, at least one.</param>
    /// <param name="metrics">Counts and times.</param>
    /// <exception cref="ArgumentException">The list of answers is empty.</exception>
    public TextGenerationResult(IReadOnlyList<GeneratedText> sequences, TextGenerationMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentOutOfRangeException.ThrowIfZero(sequences.Count, nameof(sequences));
        Sequences = sequences;
        Metrics = metrics;
    }

    /// <summary>
    /// The answers: for each prompt as many as <see cref="GenerationConfig.NumReturnSequences"/>, the answers to one prompt after each other and,
    /// with beams, the best first.
    /// </summary>
    public IReadOnlyList<GeneratedText> Sequences { get; }

    /// <summary>The text of the first answer.</summary>
    public string Text => Sequences[0].Text;

    /// <summary>Counts and times.</summary>
    public TextGenerationMetrics Metrics { get; }

    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
