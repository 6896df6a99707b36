using static OpenVinoGenAI.OptionRows<OpenVinoGenAI.ImageGenerationConfig>;

namespace OpenVinoGenAI;

/// <summary>The options of <see cref="ImageGenerationConfig"/>.</summary>
internal static class ImageGenerationConfigOptions
{
    internal static OptionTable<ImageGenerationConfig> Table { get; } = new(
        nameof(ImageGenerationConfig),
        Text("prompt_2", nameof(ImageGenerationConfig.Prompt2), c => c.Prompt2, (c, v) => c with { Prompt2 = v }),
        Text("prompt_3", nameof(ImageGenerationConfig.Prompt3), c => c.Prompt3, (c, v) => c with { Prompt3 = v }),
        Text(
            "negative_prompt",
            nameof(ImageGenerationConfig.NegativePrompt),
            c => c.NegativePrompt,
            (c, v) => c with { NegativePrompt = v }),
        Text(
            "negative_prompt_2",
            nameof(ImageGenerationConfig.NegativePrompt2),
            c => c.NegativePrompt2,
            (c, v) => c with { NegativePrompt2 = v }),
        Text(
            "negative_prompt_3",
            nameof(ImageGenerationConfig.NegativePrompt3),
            c => c.NegativePrompt3,
            (c, v) => c with { NegativePrompt3 = v }),
        Integer(
            "num_images_per_prompt",
            nameof(ImageGenerationConfig.NumImagesPerPrompt),
            c => c.NumImagesPerPrompt,
            (c, v) => c with { NumImagesPerPrompt = v },
            OptionRange.AtLeast(1)),
        Object("generator", nameof(ImageGenerationConfig.Generator), c => c.Generator, (c, v) => c with { Generator = v }),
        Long(
            "rng_seed",
            nameof(ImageGenerationConfig.RngSeed),
            c => c.RngSeed,
            (c, v) => c with { RngSeed = v },
            OptionRange.Between(0, uint.MaxValue)),
        Number("guidance_scale", nameof(ImageGenerationConfig.GuidanceScale), c => c.GuidanceScale, (c, v) => c with { GuidanceScale = v }),
        Size(
            "height",
            nameof(ImageGenerationConfig.Height),
            c => c.Height,
            (c, v) => c with { Height = v },
            OptionRange.Side(ImageGenerationConfigRules.SizeStep, ImageGenerationConfigRules.MaxSide)),
        Size(
            "width",
            nameof(ImageGenerationConfig.Width),
            c => c.Width,
            (c, v) => c with { Width = v },
            OptionRange.Side(ImageGenerationConfigRules.SizeStep, ImageGenerationConfigRules.MaxSide)),
        Integer(
            "num_inference_steps",
            nameof(ImageGenerationConfig.NumInferenceSteps),
            c => c.NumInferenceSteps,
            (c, v) => c with { NumInferenceSteps = v },
            OptionRange.AtLeast(1)),
        Size(
            "max_sequence_length",
            nameof(ImageGenerationConfig.MaxSequenceLength),
            c => c.MaxSequenceLength,
            (c, v) => c with { MaxSequenceLength = v },
            OptionRange.AtLeast(1)),
        Number("strength", nameof(ImageGenerationConfig.Strength), c => c.Strength, (c, v) => c with { Strength = v }, OptionRange.Share),
        Object("adapters", nameof(ImageGenerationConfig.Adapters), c => c.Adapters, (c, v) => c with { Adapters = v }),
        Object(
            "taylorseer_config",
            nameof(ImageGenerationConfig.TaylorSeerCache),
            c => c.TaylorSeerCache,
            (c, v) => c with { TaylorSeerCache = v }));
}
