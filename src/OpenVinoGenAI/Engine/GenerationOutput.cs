using System.Globalization;

namespace OpenVinoGenAI;

/// <summary>New tokens of one sequence of a request. Official: <c>GenerationOutput</c>.</summary>
public sealed class GenerationOutput
{
    /// <summary>The tokens generated since the last read, in order. Default: none. Official: <c>generated_ids</c>.</summary>
    public IReadOnlyList<long> Tokens { get; init; } = [];

    /// <summary>
    /// The log probabilities of <see cref="Tokens"/>; empty unless <see cref="GenerationConfig.Logprobs"/> asked for them. Official:
    /// <c>generated_log_probs</c>.
    /// </summary>
    public IReadOnlyList<TokenLogProbability> LogProbabilities { get; init; } = [];

    /// <summary>The score of the whole sequence so far: the sum of its log probabilities, in beam search under the length penalty. Official: <c>score</c>.</summary>
    public float Score { get; init; }

    /// <summary>Why the sequence ended; <see cref="FinishReason.None"/> while it continues. Official: <c>finish_reason</c>.</summary>
    public FinishReason FinishReason { get; init; }

    /// <summary>The tokens and the finish reason.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{nameof(GenerationOutput)} {{ {nameof(Tokens)} = [{string.Join(", ", Tokens.Select(token => token.ToString(CultureInfo.InvariantCulture)))}], {nameof(FinishReason)} = {FinishReason} }}";
}
