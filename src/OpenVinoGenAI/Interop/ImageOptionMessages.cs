namespace OpenVinoGenAI.Interop;

/// <summary>Which option of an image generation a native message is about.</summary>
internal static class ImageOptionMessages
{
    private static readonly (string Text, string Option, string Advice)[] Known =
    [
        ("Negative prompt 2", nameof(ImageGenerationConfig.NegativePrompt2), string.Empty),
        ("Negative prompt 3", nameof(ImageGenerationConfig.NegativePrompt3), string.Empty),
        ("Prompt 2", nameof(ImageGenerationConfig.Prompt2), string.Empty),
        ("Prompt 3", nameof(ImageGenerationConfig.Prompt3), string.Empty),
        ("Guidance scale", nameof(ImageGenerationConfig.GuidanceScale), string.Empty),
        ("negative prompt", nameof(ImageGenerationConfig.NegativePrompt), string.Empty),
        ("max_sequence_length", nameof(ImageGenerationConfig.MaxSequenceLength), string.Empty),
        ("Max sequence length", nameof(ImageGenerationConfig.MaxSequenceLength), string.Empty),
        ("num_inference_steps", nameof(ImageGenerationConfig.NumInferenceSteps), string.Empty),
        ("strength", nameof(ImageGenerationConfig.Strength), string.Empty),
        ("'width' and 'height'", nameof(ImageGenerationConfig.Height), string.Empty),

        // For a model that was not trained for inpainting, the library restores the unmasked part itself, which works for one image only.
        (
            "initial image latents",
            nameof(ImageGenerationConfig.NumImagesPerPrompt),
            " A model that was not trained for inpainting changes one image per call: make a call for each."),
    ];

    internal static (string Option, string Advice)? Find(OpenVinoGenAIException error)
    {
        foreach ((string text, string option, string advice) in Known)
        {
            if (error.Message.Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return (option, advice);
            }
        }

        return null;
    }
}
