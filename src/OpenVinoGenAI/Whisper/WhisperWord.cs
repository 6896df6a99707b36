namespace OpenVinoGenAI;

/// <summary>A word with its times (official: <c>WhisperWordTiming</c>).</summary>
/// <param name="Start">When it starts, from the beginning of the audio; in steps of 20 ms.</param>
/// <param name="End">When it ends.</param>
/// <param name="Text">The word, as a rule with a space before it and with the punctuation after it (official: <c>word</c>).</param>
/// <param name="TokenIds">The ids of its tokens (official: <c>token_ids</c>).</param>
public sealed record WhisperWord(TimeSpan Start, TimeSpan End, string Text, IReadOnlyList<long> TokenIds)
{
    /// <summary>The word with its times in seconds.</summary>
    /// <returns>A line such as <c>[0.10, 0.34] are</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"[{Start.TotalSeconds:0.00}, {End.TotalSeconds:0.00}]{Text}");
}
