namespace OpenVinoGenAI;

/// <summary>A piece of speech, about a sentence, with its times (official: <c>WhisperDecodedResultChunk</c>).</summary>
/// <param name="Start">When it starts, from the beginning of the audio; in steps of 20 ms.</param>
/// <param name="End">When it ends, or <see langword="null"/> if the model did not close it, for instance at the limit of tokens.</param>
/// <param name="Text">What was said, as a rule with a space before it.</param>
public sealed record WhisperChunk(TimeSpan Start, TimeSpan? End, string Text)
{
    /// <summary>The chunk as the official sample prints it: <c>timestamps: [start, end] text: …</c>, in seconds; -1 for an open end.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"timestamps: [{Start.TotalSeconds:0.00}, {End?.TotalSeconds ?? -1:0.00}] text: {Text}");
}
