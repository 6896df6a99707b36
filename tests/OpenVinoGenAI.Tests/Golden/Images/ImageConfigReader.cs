namespace OpenVinoGenAI.Tests;

/// <summary>Reads configs of generations of pictures by their official keys.</summary>
internal static class ImageConfigReader
{
    public static ImageGenerationConfig Read(GoldenObject json)
    {
        var config = new ImageGenerationConfig
        {
            Prompt2 = json.TakeOptional<string>("prompt_2"),
            Prompt3 = json.TakeOptional<string>("prompt_3"),
            NegativePrompt = json.TakeOptional<string>("negative_prompt"),
            NegativePrompt2 = json.TakeOptional<string>("negative_prompt_2"),
            NegativePrompt3 = json.TakeOptional<string>("negative_prompt_3"),
            NumImagesPerPrompt = json.TakeOptional<int?>("num_images_per_prompt"),
            RngSeed = json.TakeOptional<long?>("rng_seed"),
            GuidanceScale = json.TakeOptional<float?>("guidance_scale"),
            Height = Size(json, "height"),
            Width = Size(json, "width"),
            NumInferenceSteps = json.TakeOptional<int?>("num_inference_steps"),
            MaxSequenceLength = Size(json, "max_sequence_length"),
            Strength = json.TakeOptional<float?>("strength"),
        };
        json.ThrowIfAnyLeft();
        return config;
    }

    // Officially a negative number leaves the choice to the model.
    private static int? Size(GoldenObject json, string key) => json.TakeOptional<int?>(key) is { } size and >= 0 ? size : null;
}
