using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Names the option in the library's messages about a generation of pictures as this API names it.</summary>
internal static class ImageGenerationErrors
{
    // Of a model that was not trained for inpainting the library keeps the unmasked part by itself, and does so for one picture alone.
    private const string OnePictureMark = "initial image latents";

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
        (OnePictureMark, nameof(ImageGenerationConfig.NumImagesPerPrompt)),
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
                $"{nameof(ImageGenerationConfig)}.{option} is not allowed: {error.Message}{AdviceOn(error)}", error.InnerException)
            {
                Option = option,
                Status = error.Status,
                NativeMessage = error.NativeMessage,
                NativeType = error.NativeType,
            };
        }
    }

    private static string AdviceOn(OpenVinoGenAIException error) => error.Message.Contains(OnePictureMark, StringComparison.Ordinal)
        ? " A model that was not trained for inpainting changes one picture in a call: make a call for each."
        : string.Empty;

    private static string? OptionOf(OpenVinoGenAIException error) =>
        Marks.Where(mark => error.Message.Contains(mark.Mark, StringComparison.OrdinalIgnoreCase))
            .Select(mark => mark.Option)
            .FirstOrDefault();
}
