namespace OpenVinoGenAI;

/// <summary>What was heard (official: <c>WhisperDecodedResults</c>).</summary>
public sealed partial class WhisperResult
{
    internal WhisperResult(
        IReadOnlyList<string> texts,
        IReadOnlyList<float> scores,
        string language,
        IReadOnlyList<WhisperChunk>? chunks,
        IReadOnlyList<WhisperWord>? words,
        WhisperPerfMetrics perfMetrics,
        TimeSpan duration)
    {
        Texts = texts;
        Scores = scores;
        Language = language;
        Chunks = chunks;
        Words = words;
        PerfMetrics = perfMetrics;
        Duration = duration;
    }

    /// <summary>The whole text, as a rule with a space before it.</summary>
    public string Text => Texts[0];

    /// <summary>The texts; the library always gives one.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The score of each text; the library always gives 1.</summary>
    public IReadOnlyList<float> Scores { get; }

    /// <summary>The language that was spoken, given or detected, without marks: <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>
    /// The pieces with their times, in order; <see langword="null"/> without <see cref="WhisperGenerationConfig.ReturnTimestamps"/>.
    /// </summary>
    public IReadOnlyList<WhisperChunk>? Chunks { get; }

    /// <summary>
    /// The words with their times, in order; <see langword="null"/> without <see cref="WhisperGenerationConfig.WordTimestamps"/>.
    /// </summary>
    public IReadOnlyList<WhisperWord>? Words { get; }

    /// <summary>How long the parts of the recognition took.</summary>
    public WhisperPerfMetrics PerfMetrics { get; }

    /// <summary>How long the sound is.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Ends the text, the chunks and the words at a stop string.</summary>
    internal WhisperResult EndAt(StopStringRule rule) => new(
        [.. Texts.Select(text => text[..(rule.FindEnd(text) ?? text.Length)])],
        Scores,
        Language,
        Chunks is null ? null : StopStringCut.Segments(rule, Chunks, chunk => chunk.Text, (chunk, text) => chunk with { Text = text }),
        Words is null ? null : StopStringCut.Segments(rule, Words, word => word.Text, (word, text) => word with { Text = text }),
        PerfMetrics,
        Duration);

    /// <summary>Gives the text, as the official API does.</summary>
    /// <param name="result">A result.</param>
    public static implicit operator string(WhisperResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.ToString();
    }

    /// <summary>Gives the text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
