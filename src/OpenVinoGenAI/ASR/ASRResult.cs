namespace OpenVinoGenAI;

/// <summary>What was recognised (official: <c>ASRDecodedResults</c>). The lists have an element for each text; the library always gives one text.</summary>
public sealed class ASRResult : IRecognitionResult<ASRResult>
{
    /// <summary>Creates a result, for instance for a test of code that takes one.</summary>
    /// <param name="texts">The texts, at least one.</param>
    /// <exception cref="ArgumentException">The list is empty, or a text is null.</exception>
    public ASRResult(IReadOnlyList<string> texts)
    {
        Texts = Prompts.Copy(texts, nameof(texts));
        Scores = [.. Enumerable.Repeat(1f, Texts.Count)];
        Languages = [.. Enumerable.Repeat(string.Empty, Texts.Count)];
    }

    /// <summary>The first text, as a rule with a space before it.</summary>
    public string Text => Texts[0];

    /// <summary>The language of the first text, given or detected: <c>en</c> with Whisper models, <c>English</c> with Qwen3-ASR models.</summary>
    public string Language => Languages.Count > 0 ? Languages[0] : string.Empty;

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The score of each text; the library gives the same for all.</summary>
    public IReadOnlyList<float> Scores { get; init; }

    /// <summary>The language of each text; see <see cref="Language"/>.</summary>
    public IReadOnlyList<string> Languages { get; init; }

    /// <summary>
    /// The pieces of each text with their times, in order; <see langword="null"/> without <see cref="WhisperGenerationConfig.ReturnTimestamps"/>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<ASRChunk>>? Chunks { get; init; }

    /// <summary>
    /// The words of each text with their times, in order; <see langword="null"/> without <see cref="WhisperGenerationConfig.WordTimestamps"/>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<ASRChunk>>? Words { get; init; }

    /// <summary>How long the parts of the recognition took (official: <c>ASRPerfMetrics</c>).</summary>
    public WhisperPerfMetrics PerfMetrics { get; init; } = new();

    /// <summary>The duration of the audio.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Returns the first text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    ASRResult IRecognitionResult<ASRResult>.EndAt(StopStringRule rule) => new([.. Texts.Select(text => text[..(rule.FindEnd(text) ?? text.Length)])])
    {
        Scores = Scores,
        Languages = Languages,
        Chunks = EndAt(rule, Chunks),
        Words = EndAt(rule, Words),
        PerfMetrics = PerfMetrics,
        Duration = Duration,
    };

    private static IReadOnlyList<ASRChunk>[]? EndAt(StopStringRule rule, IReadOnlyList<IReadOnlyList<ASRChunk>>? texts) => texts is null
        ? null
        : [.. texts.Select(pieces => StopStringCut.Segments(rule, pieces, piece => piece.Text, (piece, text) => piece with { Text = text }))];
}
