using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>
/// How speech is generated (official: <c>SpeechGenerationConfig</c>). A property that is <see langword="null"/> takes the value of the pipeline's own
/// config, which comes from the model's <c>generation_config.json</c>.
/// </summary>
/// <remarks>The official class inherits the options of text generation, but speech models use none of them.</remarks>
public sealed record SpeechGenerationConfig
{
    private const float DefaultMinLengthRatio = 0;
    private const float DefaultMaxLengthRatio = 20;

    /// <summary>
    /// SpeechT5: the least length of the speech as a multiple of the text's length in tokens, at least 0. Library default 0. Official:
    /// <c>minlenratio</c>.
    /// </summary>
    public float? MinLengthRatio { get; init; }

    /// <summary>
    /// SpeechT5: the greatest length of the speech as a multiple of the text's length in tokens, above <see cref="MinLengthRatio"/>. It bounds the time of a
    /// call; a speech ends at the model's last position in any case. Library default 20. Official: <c>maxlenratio</c>.
    /// </summary>
    public float? MaxLengthRatio { get; init; }

    /// <summary>SpeechT5: the probability of the end at which the speech ends, from 0 to 1. Library default 0.5. Official: <c>threshold</c>.</summary>
    public float? Threshold { get; init; }

    /// <summary>Kokoro: the speed of the speech, above 0; 2 is twice as fast. Library default 1. Official: <c>speed</c>.</summary>
    public float? Speed { get; init; }

    /// <summary>
    /// Kokoro: the language of the text. <c>en-us</c> and <c>en-gb</c> are built in; <c>es</c>, <c>fr-fr</c>, <c>hi</c>, <c>it</c> and <c>pt-br</c> need
    /// espeak-ng on the machine. Library default <c>en-us</c>. Official: <c>language</c>.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Kokoro: the most phonemes that are generated at once, at least 1. Library default 510. Official: <c>max_phoneme_length</c>.</summary>
    public int? MaxPhonemeLength { get; init; }

    /// <summary>
    /// Kokoro: the folder of a model that turns words outside of the built-in dictionary into phonemes, instead of espeak-ng. Official:
    /// <c>phonemize_fallback_model_dir</c>.
    /// </summary>
    public string? PhonemizeFallbackModelDir { get; init; }

    /// <summary>Reads a speech synthesis model's <c>generation_config.json</c> (official: the constructor with a path).</summary>
    /// <inheritdoc cref="GenerationConfig.FromFile(string)"/>
    public static SpeechGenerationConfig FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SpeechConfigMapper.Load(path);
    }

    /// <inheritdoc cref="GenerationConfig.Validate"/>
    public void Validate() =>
        SpeechGenerationConfigRules.Check(this, Over(new() { MinLengthRatio = DefaultMinLengthRatio, MaxLengthRatio = DefaultMaxLengthRatio }));

    /// <summary>Returns the options that are set, for a log.</summary>
    /// <returns>A text such as <c>SpeechGenerationConfig { Speed = 1.5 }</c>.</returns>
    public override string ToString() =>
        new ConfigText(nameof(SpeechGenerationConfig)).Add(SpeechGenerationConfigOptions.Table, this).ToString();

    /// <summary>These options where they are set, and others where they are not.</summary>
    internal SpeechGenerationConfig Over(SpeechGenerationConfig other) => new()
    {
        MinLengthRatio = MinLengthRatio ?? other.MinLengthRatio,
        MaxLengthRatio = MaxLengthRatio ?? other.MaxLengthRatio,
        Threshold = Threshold ?? other.Threshold,
        Speed = Speed ?? other.Speed,
        Language = Language ?? other.Language,
        MaxPhonemeLength = MaxPhonemeLength ?? other.MaxPhonemeLength,
        PhonemizeFallbackModelDir = PhonemizeFallbackModelDir ?? other.PhonemizeFallbackModelDir,
    };
}
