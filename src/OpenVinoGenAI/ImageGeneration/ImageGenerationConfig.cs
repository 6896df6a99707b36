namespace OpenVinoGenAI;

/// <summary>
/// How images are generated (official: <c>ImageGenerationConfig</c>). A property that is <see langword="null"/> leaves the choice to the
/// pipeline's own config, and that one to the model.
/// </summary>
/// <remarks>A generation refuses options that are not allowed with an <see cref="InvalidConfigurationException"/>, before it starts.</remarks>
public sealed record ImageGenerationConfig
{
    /// <summary>The prompt of the second text encoder (SDXL, SD3, FLUX). Default: the prompt. Official: <c>prompt_2</c>.</summary>
    public string? Prompt2 { get; init; }

    /// <summary>The prompt of the third text encoder (SD3). Default: the prompt. Official: <c>prompt_3</c>.</summary>
    public string? Prompt3 { get; init; }

    /// <summary>
    /// What should not be in the image. It needs a <see cref="GuidanceScale"/> above 1. Default: none; an empty text takes away that of
    /// the pipeline's config. Official: <c>negative_prompt</c>.
    /// </summary>
    public string? NegativePrompt { get; init; }

    /// <summary>The negative prompt of the second text encoder, like <see cref="NegativePrompt"/>. Official: <c>negative_prompt_2</c>.</summary>
    public string? NegativePrompt2 { get; init; }

    /// <summary>The negative prompt of the third text encoder, like <see cref="NegativePrompt"/>. Official: <c>negative_prompt_3</c>.</summary>
    public string? NegativePrompt3 { get; init; }

    /// <summary>
    /// How many images to make, at least 1; exactly 1 to inpaint with a model that was not trained for it. Default 1. Official:
    /// <c>num_images_per_prompt</c>.
    /// </summary>
    public int? NumImagesPerPrompt { get; init; }

    /// <summary>
    /// Where the noise comes from. It goes before an <see cref="RngSeed"/> in the same config; a seed in a call's config goes before a
    /// generator in the pipeline's. Default: one made from the seed. Official: <c>generator</c>.
    /// </summary>
    public NoiseGenerator? Generator { get; init; }

    /// <summary>
    /// The seed of the noise, 0 to 4294967295: the same seed gives the same image. Default 42. Official: <c>rng_seed</c>.
    /// </summary>
    public long? RngSeed { get; init; }

    /// <summary>
    /// How strongly the prompt counts, a finite number; above 1 the model runs twice a step, up to 1 the prompt is not strengthened.
    /// Default: the model's, 7.5 for Stable Diffusion. Official: <c>guidance_scale</c>.
    /// </summary>
    public float? GuidanceScale { get; init; }

    /// <summary>
    /// The height in pixels, a positive multiple of 8. Default: the model's own; for image to image that of the image, rounded down to a
    /// multiple of 8. Official: <c>height</c>.
    /// </summary>
    public int? Height { get; init; }

    /// <summary>The width in pixels, like <see cref="Height"/>. Official: <c>width</c>.</summary>
    public int? Width { get; init; }

    /// <summary>
    /// How many steps to take, from 1 to the scheduler's number of training steps (mostly 1000). Default: the model's, 50 for Stable
    /// Diffusion. Official: <c>num_inference_steps</c>.
    /// </summary>
    public int? NumInferenceSteps { get; init; }

    /// <summary>The most tokens of the prompt for a T5 text encoder (SD3, FLUX), at least 1. Default: the model's. Official: <c>max_sequence_length</c>.</summary>
    public int? MaxSequenceLength { get; init; }

    /// <summary>
    /// How far a given image is changed: from 0 to 1, and so that at least one step is left of
    /// <see cref="NumInferenceSteps"/> × strength. For text to image only 1. Default: the pipeline's, 0.8 for image to image, otherwise 1.
    /// Official: <c>strength</c>.
    /// </summary>
    public float? Strength { get; init; }

    /// <summary>
    /// The LoRA adapters of the call, among those in the options that the pipeline was made with. Default: those, with the alphas given
    /// there. Official: <c>adapters</c>.
    /// </summary>
    public AdapterConfig? Adapters { get; init; }

    /// <summary>Reuse of a transformer's blocks between steps (FLUX and relatives). Default: none. Official: <c>taylorseer_config</c>.</summary>
    public TaylorSeerCacheConfig? TaylorSeerCache { get; init; }

    /// <summary>
    /// Checks each option that is set, without a pipeline. <see cref="ImageGenerationPipeline.Validate"/> also checks them together. Official:
    /// <c>validate</c>.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    public void Validate() => ImageGenerationConfigRules.Check(this);

    /// <summary>This config with the options of another where they are set. A seed replaces a generator.</summary>
    internal ImageGenerationConfig With(ImageGenerationConfig changes) => ImageGenerationConfigOptions.Table.Merge(
        changes is { RngSeed: not null, Generator: null } ? this with { Generator = null } : this, changes);

    /// <summary>Returns the options that are set, for a log.</summary>
    /// <returns>A text such as <c>ImageGenerationConfig { Width = 512 }</c>.</returns>
    public override string ToString() => new ConfigText(nameof(ImageGenerationConfig)).Add(ImageGenerationConfigOptions.Table, this).ToString();
}
