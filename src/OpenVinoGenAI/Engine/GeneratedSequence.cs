using System.Runtime.InteropServices;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>One sequence of a request while it grows.</summary>
internal sealed class GeneratedSequence
{
    private readonly List<long> _tokens = [];
    private readonly List<float> _logProbabilities = [];

    internal ReadOnlySpan<long> Tokens => CollectionsMarshal.AsSpan(_tokens);

    internal ReadOnlySpan<float> LogProbabilities => CollectionsMarshal.AsSpan(_logProbabilities);

    internal float Score { get; private set; }

    internal FinishReason FinishReason { get; private set; }

    internal void Append(in SequenceUpdate update)
    {
        _tokens.AddRange(update.Tokens);
        _logProbabilities.AddRange(update.LogProbabilities);
        Score = update.Score;
        FinishReason = update.FinishReason;
    }
}
