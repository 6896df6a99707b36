using System.Text.Json.Nodes;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// The answers to one or several prompts (official: <c>DecodedResults</c>). With several prompts or sequences, the sequences of the first
/// prompt come first; those of beam search are in falling order of their scores.
/// </summary>
public sealed class GenerationResult
{
    internal GenerationResult(
        IReadOnlyList<string> texts,
        IReadOnlyList<float> scores,
        IReadOnlyList<FinishReason> finishReasons,
        PerfMetrics perfMetrics,
        SpeculativeMetrics? speculativeMetrics,
        IReadOnlyList<JsonObject>? parsedMessages = null,
        IReadOnlyList<IReadOnlyList<TokenLogProbability>>? logProbabilities = null)
    {
        Texts = texts;
        Scores = scores;
        FinishReasons = finishReasons;
        PerfMetrics = perfMetrics;
        SpeculativeMetrics = speculativeMetrics;
        ParsedMessages = parsedMessages ?? [];
        LogProbabilities = logProbabilities ?? [];
    }

    /// <summary>The text of the first sequence.</summary>
    public string Text => Texts[0];

    /// <summary>The texts of all sequences.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The score of each sequence: in beam search the sum of log probabilities under the length penalty, otherwise 0.</summary>
    public IReadOnlyList<float> Scores { get; }

    /// <summary>Why each sequence ended.</summary>
    public IReadOnlyList<FinishReason> FinishReasons { get; }

    /// <summary>How long the parts of the generation took.</summary>
    public PerfMetrics PerfMetrics { get; }

    /// <summary>What speculative decoding measured besides; <see langword="null"/> without a draft model.</summary>
    public SpeculativeMetrics? SpeculativeMetrics { get; }

    /// <summary>The message that <see cref="GenerationConfig.Parsers"/> made of each sequence; empty without parsers. Official: <c>parsed</c>.</summary>
    public IReadOnlyList<JsonObject> ParsedMessages { get; }

    /// <summary>
    /// The tokens of each sequence with their log probabilities; empty unless <see cref="GenerationConfig.Logprobs"/> asked for them. Official:
    /// <c>generated_log_probs</c>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<TokenLogProbability>> LogProbabilities { get; }

    /// <summary>Cuts the texts at a stop string.</summary>
    internal GenerationResult EndAt(StopStringRule rule, IReadOnlyList<Parser>? parsers)
    {
        string[] texts = [.. Texts];
        FinishReason[] reasons = [.. FinishReasons];
        StopStringCut.Apply(rule, texts, reasons);
        IReadOnlyList<JsonObject> messages = ParsedMessages.Count == 0
            ? ParsedMessages
            : Array.ConvertAll(texts, text => MessageParser.Parse(text, parsers ?? []));
        return new GenerationResult(texts, Scores, reasons, PerfMetrics, SpeculativeMetrics, messages, LogProbabilities);
    }

    /// <summary>Gives the text of a single sequence, as the official API does.</summary>
    /// <param name="result">A result.</param>
    public static implicit operator string(GenerationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.ToString();
    }

    /// <summary>Gives the text of a single sequence; of several, a line "score: text" each (as the official <c>str()</c>).</summary>
    /// <returns>The text or texts.</returns>
    public override string ToString() => Texts.Count == 1
        ? Texts[0]
        : string.Join('\n', Texts.Select((text, i) => FormattableString.Invariant($"{Scores[i]:0.000000}: {text}")));
}
