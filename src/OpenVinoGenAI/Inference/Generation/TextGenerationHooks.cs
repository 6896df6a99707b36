namespace OpenVinoGenAI.Inference;

/// <summary>Your own components for a call of a <see cref="TextGenerator"/>, which replace or extend those of its config.</summary>
/// <remarks>The members are called on the thread of the generation. They must not call the generator.</remarks>
public sealed record TextGenerationHooks
{
    /// <summary>Processors that come after those of the config, in this order. Default: none.</summary>
    public IReadOnlyList<LogitsProcessor>? LogitsProcessors { get; init; }

    /// <summary>Chooses the tokens instead of the sampler of the config. Cannot be combined with beam search or a draft model. Default: none.</summary>
    public TokenSampler? Sampler { get; init; }

    /// <summary>Conditions that end a sequence besides those of the config. Not together with beams. Default: none.</summary>
    public IReadOnlyList<StopCondition>? StopConditions { get; init; }

    /// <summary>Called after each token was chosen, with the logits that it was chosen from. Not together with beams. Default: none.</summary>
    public GenerationStepAction? OnStep { get; init; }
}
