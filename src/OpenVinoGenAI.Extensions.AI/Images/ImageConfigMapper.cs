using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Turns image options into the config of a generation, and images into files.</summary>
[Experimental("MEAI001")]
internal static class ImageConfigMapper
{
    internal const string ProgressName = "progress";

    private static readonly Dictionary<string, ImageFileFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/png"] = ImageFileFormat.Png,
        ["image/jpeg"] = ImageFileFormat.Jpeg,
        ["image/webp"] = ImageFileFormat.Webp,
        ["image/bmp"] = ImageFileFormat.Bmp,
    };

    private static readonly Dictionary<string, Func<ImageGenerationConfig, string, object, ImageGenerationConfig>> Options = new(StringComparer.Ordinal)
    {
        ["adapters"] = (c, k, v) => v is AdapterConfig adapters
            ? c with { Adapters = c.Adapters ?? adapters }
            : throw new ArgumentException($"The additional property '{k}' must be an {nameof(AdapterConfig)}."),
        ["guidance_scale"] = (c, k, v) => c with { GuidanceScale = c.GuidanceScale ?? OptionValue.Number(k, v) },
        ["max_sequence_length"] = (c, k, v) => c with { MaxSequenceLength = c.MaxSequenceLength ?? OptionValue.Count(k, v) },
        ["negative_prompt"] = (c, k, v) => c with { NegativePrompt = c.NegativePrompt ?? OptionValue.Text(k, v) },
        ["num_inference_steps"] = (c, k, v) => c with { NumInferenceSteps = c.NumInferenceSteps ?? OptionValue.Count(k, v) },
        ["rng_seed"] = (c, k, v) => c with { RngSeed = c.RngSeed ?? OptionValue.Long(k, v) },
        ["strength"] = (c, k, v) => c with { Strength = c.Strength ?? OptionValue.Number(k, v) },
    };

    internal static ImageGenerationConfig Map(ImageGenerationOptions? options, IImageGenerator generator)
    {
        ImageGenerationConfig config = options?.RawRepresentationFactory?.Invoke(generator) as ImageGenerationConfig ?? new ImageGenerationConfig();
        if (options is not null)
        {
            if (options.ResponseFormat is { } format and not ImageGenerationResponseFormat.Data)
            {
                throw new NotSupportedException($"ImageGenerationOptions.ResponseFormat is {format}, but this generator returns data only.");
            }

            if (options.Count is < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(options), options.Count, "ImageGenerationOptions.Count must be at least 1.");
            }

            config = Apply(config, options.AdditionalProperties);
            config = config with
            {
                NumImagesPerPrompt = config.NumImagesPerPrompt ?? options.Count,
                Width = config.Width ?? options.ImageSize?.Width,
                Height = config.Height ?? options.ImageSize?.Height,
            };
        }

        // Without a seed, every call of the library would make the same image.
        return config.RngSeed is null && config.Generator is null ? config with { RngSeed = Random.Shared.Next() } : config;
    }

    /// <summary>What receives the steps; <see langword="null"/> if nothing does.</summary>
    /// <exception cref="ArgumentException">It is of another type.</exception>
    internal static IProgress<ImageGenerationStep>? ProgressOf(ImageGenerationOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(ProgressName, out object? given) != true || given is null ? null
        : given as IProgress<ImageGenerationStep>
            ?? throw new ArgumentException($"The additional property '{ProgressName}' must be an IProgress<{nameof(ImageGenerationStep)}>.");

    internal static string MediaTypeOf(ImageGenerationOptions? options) => options?.MediaType is not { } type ? "image/png"
        : Formats.ContainsKey(type) ? type
        : throw new NotSupportedException($"ImageGenerationOptions.MediaType is '{type}', but this generator writes {string.Join(", ", Formats.Keys)} only.");

    internal static DataContent Encode(RgbImage image, string mediaType)
    {
        using var file = new MemoryStream();
        ImageFile.Save(image, file, Formats[mediaType]);
        return new DataContent(file.ToArray(), mediaType);
    }

    private static ImageGenerationConfig Apply(ImageGenerationConfig config, AdditionalPropertiesDictionary? properties)
    {
        foreach ((string key, object? value) in properties ?? [])
        {
            if (value is not null && key is not (OriginalImages.MaskName or ProgressName))
            {
                config = Options.TryGetValue(key, out var apply)
                    ? apply(config, key, value)
                    : throw new NotSupportedException(
                        $"The additional property '{key}' is unknown. Known are {string.Join(", ", Options.Keys.Append(OriginalImages.MaskName).Append(ProgressName).Order(StringComparer.Ordinal))}.");
            }
        }

        return config;
    }
}
