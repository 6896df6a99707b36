using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Names the option in the library's messages about a generation of pictures as this API names it.</summary>
internal static class ImageGenerationErrors
{
    private static readonly Mark[] Marks =
    [
        new("Negative prompt 2", nameof(ImageGenerationConfig.NegativePrompt2)),
        new("Negative prompt 3", nameof(ImageGenerationConfig.NegativePrompt3)),
        new("Prompt 2", nameof(ImageGenerationConfig.Prompt2)),
        new("Prompt 3", nameof(ImageGenerationConfig.Prompt3)),
        new("Guidance scale", nameof(ImageGenerationConfig.GuidanceScale)),
        new("negative prompt", nameof(ImageGenerationConfig.NegativePrompt)),
        new("max_sequence_length", nameof(ImageGenerationConfig.MaxSequenceLength)),
        new("Max sequence length", nameof(ImageGenerationConfig.MaxSequenceLength)),
        new("num_inference_steps", nameof(ImageGenerationConfig.NumInferenceSteps)),
        new("strength", nameof(ImageGenerationConfig.Strength)),
        new("'width' and 'height'", nameof(ImageGenerationConfig.Height)),

        // Of a model that was not trained for inpainting the library keeps the unmasked part by itself, and does so for one picture alone.
        new(
            "initial image latents",
            nameof(ImageGenerationConfig.NumImagesPerPrompt),
            " A model that was not trained for inpainting changes one picture in a call: make a call for each."),
    ];

    internal static void ThrowIfFailed(ov_status_e status)
    {
        try
        {
            NativeStatus.ThrowIfFailed(status);
        }
        catch (OpenVinoGenAIException error) when (MarkIn(error) is { } mark)
        {
            throw new InvalidConfigurationException(
                $"{nameof(ImageGenerationConfig)}.{mark.Option} is not allowed: {error.Message}{mark.Advice}", error.InnerException)
            {
                Option = mark.Option,
                Status = error.Status,
                NativeMessage = error.NativeMessage,
                NativeType = error.NativeType,
            };
        }
    }

    private static Mark? MarkIn(OpenVinoGenAIException error) =>
        Array.Find(Marks, mark => error.Message.Contains(mark.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>A part of a message, the option that it is about, and what to do where the message does not say.</summary>
    private sealed record Mark(string Text, string Option, string Advice = "");
}
