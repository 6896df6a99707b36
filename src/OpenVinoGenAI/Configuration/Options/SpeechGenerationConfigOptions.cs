using static OpenVinoGenAI.OptionRows<OpenVinoGenAI.SpeechGenerationConfig>;

namespace OpenVinoGenAI;

/// <summary>The options of <see cref="SpeechGenerationConfig"/>.</summary>
internal static class SpeechGenerationConfigOptions
{
    private static readonly OptionRange NotNegative = new("be a finite number of at least 0", static value => float.IsFinite(value.Number) && value.Number >= 0);
    private static readonly OptionRange Positive = new("be a finite number above 0", static value => float.IsFinite(value.Number) && value.Number > 0);

    internal static OptionTable<SpeechGenerationConfig> Table { get; } = new(
        nameof(SpeechGenerationConfig),
        Number(
            "minlenratio",
            nameof(SpeechGenerationConfig.MinLengthRatio),
            c => c.MinLengthRatio,
            (c, v) => c with { MinLengthRatio = v },
            NotNegative),
        Number(
            "maxlenratio",
            nameof(SpeechGenerationConfig.MaxLengthRatio),
            c => c.MaxLengthRatio,
            (c, v) => c with { MaxLengthRatio = v },
            Positive),
        Number("threshold", nameof(SpeechGenerationConfig.Threshold), c => c.Threshold, (c, v) => c with { Threshold = v }, OptionRange.Share),
        Number("speed", nameof(SpeechGenerationConfig.Speed), c => c.Speed, (c, v) => c with { Speed = v }, Positive),
        Text("language", nameof(SpeechGenerationConfig.Language), c => c.Language, (c, v) => c with { Language = v }),
        Size(
            "max_phoneme_length",
            nameof(SpeechGenerationConfig.MaxPhonemeLength),
            c => c.MaxPhonemeLength,
            (c, v) => c with { MaxPhonemeLength = v },
            OptionRange.AtLeast(1)),
        Text(
            "phonemize_fallback_model_dir",
            nameof(SpeechGenerationConfig.PhonemizeFallbackModelDir),
            c => c.PhonemizeFallbackModelDir,
            (c, v) => c with { PhonemizeFallbackModelDir = v }));
}
