namespace OpenVinoGenAI;

/// <summary>A piece of speech with its times: about a sentence, or a word (official: <c>ASRDecodedResultChunk</c>).</summary>
/// <param name="Start">When it starts, from the beginning of the audio (official: <c>start_ts</c>).</param>
/// <param name="End">When it ends, or <see langword="null"/> if the model did not close it (official: <c>end_ts</c>, which is then -1).</param>
/// <param name="Text">What was said, as a rule with a space before it.</param>
/// <param name="TokenIds">The tokens of a word; the library gives none for a sentence (official: <c>token_ids</c>).</param>
public sealed record ASRChunk(TimeSpan Start, TimeSpan? End, string Text, IReadOnlyList<long> TokenIds)
{
    /// <summary>The piece with its times in seconds.</summary>
    /// <returns>A line such as <c>[0.10, 0.34] are</c>; -1 stands for an open end.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"[{Start.TotalSeconds:0.00}, {End?.TotalSeconds ?? -1:0.00}]{Text}");
}
