namespace OpenVinoGenAI.Inference;

/// <summary>Optional settings for loading a <see cref="TextGenerator"/>.</summary>
public sealed record TextGeneratorOptions
{
    /// <summary>How the model is compiled. Default: the device's choice.</summary>
    public CompileOptions? CompileOptions { get; init; }

    /// <summary>The draft model of speculative decoding. Default: none.</summary>
    public DraftModel? DraftModel { get; init; }

    /// <summary>
    /// Whether a prompt that begins as the last one and its answer reads only what is new, as the turns of a chat do. Default
    /// <see langword="true"/>.
    /// </summary>
    public bool KeepPromptCache { get; init; } = true;
}
