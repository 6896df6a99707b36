using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Carries configs of generations of pictures between the managed record and the native object.</summary>
internal static unsafe class ImageGenerationConfigMapper
{
    /// <summary>
    /// Copies a native config and sets every option that a record has, but for the generator, which belongs to a call, and among the
    /// adapters those that it chooses.
    /// </summary>
    internal static ImageGenerationConfigHandle Merge(
        ImageGenerationConfigHandle original, ImageGenerationConfig? changes = null, AdapterChoices? adapters = null)
    {
        using var source = original.Acquire();
        ov_genai_image_generation_config* copy;
        NativeStatus.ThrowIfFailed(ov_genai_image_generation_config_copy(source.Pointer, &copy));
        var result = new ImageGenerationConfigHandle(copy);
        try
        {
            if (changes is not null)
            {
                Apply(changes, copy);
                adapters?.Choose(
                    copy, changes.Adapters, &ov_genai_image_generation_config_get_adapters, &ov_genai_image_generation_config_set_adapters);
            }

            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Reads every option but the generator and the adapters, which the caller keeps.</summary>
    internal static ImageGenerationConfig Read(ImageGenerationConfigHandle handle)
    {
        using var native = handle.Acquire();
        ov_genai_image_generation_config* source = native.Pointer;
        return new ImageGenerationConfig
        {
            Prompt2 = Text(source, &ov_genai_image_generation_config_get_prompt_2),
            Prompt3 = Text(source, &ov_genai_image_generation_config_get_prompt_3),
            NegativePrompt = Text(source, &ov_genai_image_generation_config_get_negative_prompt),
            NegativePrompt2 = Text(source, &ov_genai_image_generation_config_get_negative_prompt_2),
            NegativePrompt3 = Text(source, &ov_genai_image_generation_config_get_negative_prompt_3),
            NumImagesPerPrompt = (int)Get<ov_genai_image_generation_config, nuint>(source, &ov_genai_image_generation_config_get_num_images_per_prompt),
            RngSeed = (long)Get<ov_genai_image_generation_config, nuint>(source, &ov_genai_image_generation_config_get_rng_seed),
            GuidanceScale = GetFloat(source, &ov_genai_image_generation_config_get_guidance_scale),
            Height = Positive(GetId(source, &ov_genai_image_generation_config_get_height)),
            Width = Positive(GetId(source, &ov_genai_image_generation_config_get_width)),
            NumInferenceSteps = (int)Get<ov_genai_image_generation_config, nuint>(source, &ov_genai_image_generation_config_get_num_inference_steps),
            MaxSequenceLength = Positive(Get<ov_genai_image_generation_config, int>(source, &ov_genai_image_generation_config_get_max_sequence_length)),
            Strength = GetFloat(source, &ov_genai_image_generation_config_get_strength),
            TaylorSeerCache = TaylorSeer(source),
        };
    }

    internal static void SetAdapters(ov_genai_image_generation_config* target, AdapterConfig config) =>
        SetPart(target, config.ToNative(), &ov_genai_image_generation_config_set_adapters);

    private static void Apply(ImageGenerationConfig source, ov_genai_image_generation_config* target)
    {
        SetText(target, source.Prompt2, &ov_genai_image_generation_config_set_prompt_2);
        SetText(target, source.Prompt3, &ov_genai_image_generation_config_set_prompt_3);
        SetText(target, source.NegativePrompt, &ov_genai_image_generation_config_set_negative_prompt);
        SetText(target, source.NegativePrompt2, &ov_genai_image_generation_config_set_negative_prompt_2);
        SetText(target, source.NegativePrompt3, &ov_genai_image_generation_config_set_negative_prompt_3);
        Set(target, (nuint?)source.NumImagesPerPrompt, &ov_genai_image_generation_config_set_num_images_per_prompt);
        Set(target, (nuint?)source.RngSeed, &ov_genai_image_generation_config_set_rng_seed);
        Set(target, source.GuidanceScale, &ov_genai_image_generation_config_set_guidance_scale);
        Set(target, (long?)source.Height, &ov_genai_image_generation_config_set_height);
        Set(target, (long?)source.Width, &ov_genai_image_generation_config_set_width);
        Set(target, (nuint?)source.NumInferenceSteps, &ov_genai_image_generation_config_set_num_inference_steps);
        Set(target, source.MaxSequenceLength, &ov_genai_image_generation_config_set_max_sequence_length);
        Set(target, source.Strength, &ov_genai_image_generation_config_set_strength);
        if (source.TaylorSeerCache is { } cache)
        {
            var native = new ov_genai_taylorseer_config
            {
                cache_interval = (nuint)cache.CacheInterval,
                disable_cache_before_step = (nuint)cache.DisableCacheBeforeStep,
                disable_cache_after_step = cache.DisableCacheAfterStep,
            };
            NativeStatus.ThrowIfFailed(ov_genai_image_generation_config_set_taylorseer_config(target, &native));
        }
    }

    // An empty text unsets: the library counts even an empty negative prompt as one.
    private static void SetText(
        ov_genai_image_generation_config* target,
        string? value,
        delegate*<ov_genai_image_generation_config*, ov_genai_string_view*, ov_status_e> setter)
    {
        if (value is not null)
        {
            using var text = new Utf8Text(value);
            ov_genai_string_view view = text.View;
            NativeStatus.ThrowIfFailed(setter(target, value.Length == 0 ? null : &view));
        }
    }

    private static string? Text(
        ov_genai_image_generation_config* source,
        delegate*<ov_genai_image_generation_config*, ov_genai_string_view*, ov_status_e> getter)
    {
        ov_genai_string_view view;
        return IsSet(getter(source, &view)) ? NativeText.FromView(view) : null;
    }

    private static TaylorSeerCacheConfig? TaylorSeer(ov_genai_image_generation_config* source)
    {
        ov_genai_taylorseer_config cache;
        return IsSet(ov_genai_image_generation_config_get_taylorseer_config(source, &cache))
            ? new TaylorSeerCacheConfig((int)cache.cache_interval, (int)cache.disable_cache_before_step, cache.disable_cache_after_step)
            : null;
    }

    private static bool IsSet(ov_status_e status)
    {
        if (status == ov_status_e.NOT_FOUND)
        {
            return false;
        }

        NativeStatus.ThrowIfFailed(status);
        return true;
    }

    // The library says with a negative number that the model decides.
    private static int? Positive(long value) => value > 0 ? checked((int)value) : null;
}
