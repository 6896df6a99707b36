using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Names the option in the library's messages about a generation of pictures as this API names it.</summary>
internal static class ImageGenerationErrors
{
    private static readonly (string Mark, string Option)[] Marks =
    [
        ("Negative prompt 2", nameof(ImageGenerationConfig.NegativePrompt2)),
        ("Negative prompt 3", nameof(ImageGenerationConfig.NegativePrompt3)),
        ("Prompt 2", nameof(ImageGenerationConfig.Prompt2)),
        ("Prompt 3", nameof(ImageGenerationConfig.Prompt3)),
        ("Guidance scale", nameof(ImageGenerationConfig.GuidanceScale)),
        ("negative prompt", nameof(ImageGenerationConfig.NegativePrompt)),
        ("max_sequence_length", nameof(ImageGenerationConfig.MaxSequenceLength)),
        ("Max sequence length", nameof(ImageGenerationConfig.MaxSequenceLength)),
        ("num_inference_steps", nameof(ImageGenerationConfig.NumInferenceSteps)),
        ("strength", nameof(ImageGenerationConfig.Strength)),
        ("'width' and 'height'", nameof(ImageGenerationConfig.Height)),
    ];

    internal static void ThrowIfFailed(ov_status_e status)
    {
        try
        {
            NativeStatus.ThrowIfFailed(status);
        }
        catch (OpenVinoGenAIException error) when (OptionOf(error) is { } option)
        {
            throw new InvalidConfigurationException(
                $"{nameof(ImageGenerationConfig)}.{option} is not allowed: {error.Message}", error.InnerException)
            {
                Option = option,
                Status = error.Status,
                NativeMessage = error.NativeMessage,
                NativeType = error.NativeType,
            };
        }
    }

    private static string? OptionOf(OpenVinoGenAIException error) =>
        Marks.Where(mark => error.Message.Contains(mark.Mark, StringComparison.OrdinalIgnoreCase))
            .Select(mark => mark.Option)
            .FirstOrDefault();
}
