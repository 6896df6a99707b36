namespace OpenVinoGenAI;

/// <summary>
/// How an <see cref="ASRPipeline"/> decodes speech (official: <c>ASRGenerationConfig</c>): the options of Whisper models and what Qwen3-ASR models
/// have in addition. Every option that is <see langword="null"/> stays as the pipeline's own config has it.
/// </summary>
/// <remarks>
/// Options that the model of the pipeline has no use for are refused. Qwen3-ASR models have no timestamps, words, tasks, initial prompts, hotwords and
/// beams, and any name will do as their <see cref="WhisperGenerationConfig.Language"/>, such as <c>English</c> or <c>en</c>.
/// </remarks>
public sealed record ASRGenerationConfig : WhisperGenerationConfig
{
    /// <summary>Creates a config that leaves every option as the pipeline has it.</summary>
    public ASRGenerationConfig()
    {
    }

    /// <summary>Takes over the options of a Whisper model.</summary>
    /// <param name="common">The options.</param>
    public ASRGenerationConfig(WhisperGenerationConfig common)
        : base(common)
    {
    }

    /// <summary>
    /// What the recording is about, or names and terms that may occur in it. Only for Qwen3-ASR models. Empty for nothing (the default).
    /// </summary>
    /// <remarks>Official: <c>context</c>.</remarks>
    public string? Context { get; init; }

    /// <inheritdoc cref="WhisperGenerationConfig.FromFile(string)"/>
    public static new ASRGenerationConfig FromFile(string path) => new(WhisperGenerationConfig.FromFile(path));

    private protected override void Describe(ConfigText text)
    {
        base.Describe(text);
        text.Add(nameof(Context), Context);
    }
}
