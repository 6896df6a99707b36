using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A request that has been checked and encoded, ready for the native pipeline.</summary>
internal sealed class PreparedRequest : IDisposable
{
    /// <summary>The prompt's tokens.</summary>
    internal required long[] Tokens { get; init; }

    /// <summary>How to decode. The request owns it.</summary>
    internal required GenerationConfigHandle Config { get; init; }

    /// <summary>What the caller asked for, with the changes that the engine needs.</summary>
    internal required GenerationConfig Given { get; init; }

    /// <summary>How many sequences the answer has at most.</summary>
    internal required int Sequences { get; init; }

    /// <summary>Whether the tokens come with their log probabilities.</summary>
    internal required bool HasLogProbabilities { get; init; }

    /// <summary>How long it took to encode the prompt, in microseconds.</summary>
    internal required float TokenizationDuration { get; init; }

    public void Dispose() => Config.Dispose();
}
