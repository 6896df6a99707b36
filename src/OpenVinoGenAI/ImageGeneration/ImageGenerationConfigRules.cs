namespace OpenVinoGenAI;

/// <summary>
/// The rules for a generation of images. The library checks few of them itself; of the others some end the process, and some give a
/// black image or another than was asked for.
/// </summary>
internal static class ImageGenerationConfigRules
{
    /// <summary>The divisor of every height and width.</summary>
    internal const int SizeStep = 8;

    // No model of this kind is made for more; the library would run out of memory, or overflow a size.
    internal const int MaxSide = 16_384;

    /// <summary>Checks each option that is set.</summary>
    internal static void Check(ImageGenerationConfig config)
    {
        ImageGenerationConfigOptions.Table.Check(config);
        if (config.TaylorSeerCache is { CacheInterval: < 1 } or { DisableCacheBeforeStep: < 0 })
        {
            throw Refuse(nameof(config.TaylorSeerCache), "must have a CacheInterval of at least 1 and a DisableCacheBeforeStep of at least 0");
        }
    }

    /// <summary>Checks what a generation would run with against the pipeline.</summary>
    /// <param name="config">The options of the call over those of the pipeline.</param>
    /// <param name="scheduler">The pipeline's scheduler.</param>
    /// <param name="shape">The shapes that the pipeline was fixed to; <see langword="null"/> for any.</param>
    /// <param name="hasImage">Whether the pipeline starts from an image.</param>
    internal static void CheckTogether(ImageGenerationConfig config, SchedulerSettings scheduler, ImageShape? shape, bool hasImage)
    {
        int steps = config.NumInferenceSteps ?? 1;
        if (scheduler.StepsFault(steps) is { } fault)
        {
            throw Refuse(nameof(config.NumInferenceSteps), $"is {fault}");
        }

        float strength = config.Strength ?? 1;
        if (!hasImage && strength != 1)
        {
            throw Refuse(nameof(config.Strength), FormattableString.Invariant($"is {strength}: text to image starts from nothing, so that it must be 1"));
        }

        if (hasImage && steps * strength < 1)
        {
            throw Refuse(
                nameof(config.Strength),
                FormattableString.Invariant(
                    $"is {strength}: of {nameof(config.NumInferenceSteps)} = {steps} no step is left; their product must be at least 1"));
        }

        if (config is { GuidanceScale: <= 1, NegativePrompt.Length: > 0 })
        {
            throw Refuse(
                nameof(config.NegativePrompt),
                FormattableString.Invariant(
                    $"needs a {nameof(config.GuidanceScale)} above 1, and that is {config.GuidanceScale}. Guidance scale <= 1.0 ignores negative prompt"));
        }

        if (shape is not null)
        {
            CheckShape(config, shape);
        }
    }

    /// <summary>Checks the shapes that a pipeline shall be fixed to.</summary>
    internal static void CheckReshape(ImageShape shape) => Check(new ImageGenerationConfig
    {
        NumImagesPerPrompt = shape.NumImagesPerPrompt,
        Height = shape.Height,
        Width = shape.Width,
        GuidanceScale = shape.GuidanceScale,
    });

    internal static InvalidConfigurationException Refuse(string option, InvariantText rule) =>
        new($"{nameof(ImageGenerationConfig)}.{option} {rule.ToString()}.") { Option = option };

    // The library finds out in the middle of the generation, and speaks of tensors.
    private static void CheckShape(ImageGenerationConfig config, ImageShape shape)
    {
        Same(config.NumImagesPerPrompt, shape.NumImagesPerPrompt, nameof(config.NumImagesPerPrompt));
        Same(config.Height, shape.Height, nameof(config.Height));
        Same(config.Width, shape.Width, nameof(config.Width));
        if (config.GuidanceScale is { } guidance && guidance > 1 != shape.IsGuided)
        {
            throw Refuse(
                nameof(config.GuidanceScale),
                FormattableString.Invariant(
                    $"is {guidance}, but the pipeline was reshaped for {shape.GuidanceScale}: both must be above 1, or none"));
        }
    }

    private static void Same(int? value, int reshaped, string option)
    {
        if (value is { } number && number != reshaped)
        {
            throw Refuse(option, $"is {number}, but the pipeline was reshaped for {reshaped}");
        }
    }
}
