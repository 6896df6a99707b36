using System.Text.Json.Nodes;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// The answers to one or several prompts (official: <c>DecodedResults</c>). With several prompts or sequences, the sequences of the first
/// prompt come first; those of beam search are in falling order of their scores.
/// </summary>
public sealed class GenerationResult
{
    /// <summary>Creates a result, for instance for a test of code that takes one.</summary>
    /// <param name="texts">The texts of all sequences, at least one.</param>
    /// <exception cref="ArgumentException">The list is empty, or a text is null.</exception>
    public GenerationResult(IReadOnlyList<string> texts)
    {
        Texts = Prompts.Copy(texts, nameof(texts));
        Scores = new float[Texts.Count];
        FinishReasons = new FinishReason[Texts.Count];
    }

    /// <summary>The text of the first sequence.</summary>
    public string Text => Texts[0];

    /// <summary>The texts of all sequences.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The score of each sequence: in beam search the sum of log probabilities under the length penalty, otherwise 0.</summary>
    public IReadOnlyList<float> Scores { get; init; }

    /// <summary>Why each sequence ended.</summary>
    public IReadOnlyList<FinishReason> FinishReasons { get; init; }

    /// <summary>How long the parts of the generation took.</summary>
    public PerfMetrics PerfMetrics { get; init; } = new();

    /// <summary>The additional measurements of speculative decoding; <see langword="null"/> without a draft model.</summary>
    public SpeculativeMetrics? SpeculativeMetrics { get; init; }

    /// <summary>The message that <see cref="GenerationConfig.Parsers"/> made of each sequence; empty without parsers. Official: <c>parsed</c>.</summary>
    public IReadOnlyList<JsonObject> ParsedMessages { get; init; } = [];

    /// <summary>
    /// The tokens of each sequence with their log probabilities; empty unless <see cref="GenerationConfig.Logprobs"/> asked for them. Official:
    /// <c>generated_log_probs</c>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<TokenLogProbability>> LogProbabilities { get; init; } = [];

    /// <summary>Cuts the texts at a stop string.</summary>
    internal GenerationResult EndAt(StopStringRule rule, IReadOnlyList<Parser>? parsers)
    {
        string[] texts = [.. Texts];
        FinishReason[] reasons = [.. FinishReasons];
        StopStringCut.Apply(rule, texts, reasons);
        IReadOnlyList<JsonObject> messages = ParsedMessages.Count == 0
            ? ParsedMessages
            : Array.ConvertAll(texts, text => MessageParser.Parse(text, parsers ?? []));
        return new GenerationResult(texts)
        {
            Scores = Scores,
            FinishReasons = reasons,
            PerfMetrics = PerfMetrics,
            SpeculativeMetrics = SpeculativeMetrics,
            ParsedMessages = messages,
            LogProbabilities = LogProbabilities,
        };
    }

    /// <summary>The same result with another text of its only sequence.</summary>
    internal GenerationResult WithText(string text) => new([text])
    {
        Scores = Scores,
        FinishReasons = FinishReasons,
        PerfMetrics = PerfMetrics,
        SpeculativeMetrics = SpeculativeMetrics,
        ParsedMessages = ParsedMessages,
        LogProbabilities = LogProbabilities,
    };

    /// <summary>Returns the text of a single sequence, or a line "score: text" for each of several, like the official <c>str()</c>.</summary>
    /// <returns>The text or texts.</returns>
    public override string ToString() => Texts.Count == 1
        ? Texts[0]
        : string.Join('\n', Texts.Select((text, i) => FormattableString.Invariant($"{Scores[i]:0.000000}: {text}")));
}
