namespace OpenVinoGenAI;

/// <summary>The transcript of an audio clip (official: <c>WhisperDecodedResults</c>).</summary>
public sealed partial class WhisperResult : IRecognitionResult<WhisperResult>
{
    /// <summary>Creates a result, for instance for a test of code that takes one.</summary>
    /// <param name="texts">The texts, at least one.</param>
    /// <exception cref="ArgumentException">The list is empty, or a text is null.</exception>
    public WhisperResult(IReadOnlyList<string> texts)
    {
        Texts = Prompts.Copy(texts, nameof(texts));
        Scores = [.. Enumerable.Repeat(1f, Texts.Count)];
    }

    /// <summary>The whole text, as a rule with a space before it.</summary>
    public string Text => Texts[0];

    /// <summary>The texts; the library always gives one.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The score of each text; the library always gives 1.</summary>
    public IReadOnlyList<float> Scores { get; init; }

    /// <summary>The language that was spoken, given or detected, without marks: <c>en</c>.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>
    /// The pieces with their times, in order; <see langword="null"/> without <see cref="WhisperGenerationConfig.ReturnTimestamps"/>.
    /// </summary>
    public IReadOnlyList<WhisperChunk>? Chunks { get; init; }

    /// <summary>
    /// The words with their times, in order; <see langword="null"/> without <see cref="WhisperGenerationConfig.WordTimestamps"/>.
    /// </summary>
    public IReadOnlyList<WhisperWord>? Words { get; init; }

    /// <summary>How long the parts of the recognition took.</summary>
    public WhisperPerfMetrics PerfMetrics { get; init; } = new();

    /// <summary>The duration of the audio.</summary>
    public TimeSpan Duration { get; init; }

    WhisperResult IRecognitionResult<WhisperResult>.EndAt(StopStringRule rule) => new([.. Texts.Select(text => text[..(rule.FindEnd(text) ?? text.Length)])])
    {
        Scores = Scores,
        Language = Language,
        Chunks = Chunks is null ? null : StopStringCut.Segments(rule, Chunks, chunk => chunk.Text, (chunk, text) => chunk with { Text = text }),
        Words = Words is null ? null : StopStringCut.Segments(rule, Words, word => word.Text, (word, text) => word with { Text = text }),
        PerfMetrics = PerfMetrics,
        Duration = Duration,
    };

    /// <summary>Returns the text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
