using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A request that has been checked and encoded, ready for the native pipeline.</summary>
internal sealed class PreparedRequest : IDisposable
{
    /// <summary>The tokens of the prompt's text.</summary>
    internal required long[] Tokens { get; init; }

    /// <summary>The prompt for a model that sees; otherwise <see langword="null"/>.</summary>
    internal VisionPrompt? Vision { get; init; }

    /// <summary>The number of tokens of the prompt, with those that its images become, as far as that is known.</summary>
    internal required int PromptTokens { get; init; }

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
