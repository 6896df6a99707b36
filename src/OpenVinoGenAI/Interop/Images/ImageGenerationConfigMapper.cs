using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Options;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Carries image generation configs between the managed record and the native object.</summary>
internal static unsafe class ImageGenerationConfigMapper
{
    internal static NativeOptionTable<ImageGenerationConfig, ov_genai_image_generation_config> Options { get; } =
        new(ImageGenerationConfigOptions.Table, ImageGenerationConfigNativeOptions.All);

    /// <summary>
    /// Copies a native config and sets every option that a record has, but for the generator, which belongs to a call, and among the
    /// adapters those that it chooses.
    /// </summary>
    internal static ImageGenerationConfigHandle Merge(
        ImageGenerationConfigHandle original, ImageGenerationConfig? changes = null, AdapterChoices? adapters = null)
    {
        ImageGenerationConfigHandle result = ImageGenerationConfigHandle.CopyOf(original);
        try
        {
            if (changes is not null)
            {
                using var copy = result.Acquire();
                Options.Write(changes, copy.Pointer);
                SetTaylorSeer(copy.Pointer, changes.TaylorSeerCache);
                adapters?.Choose(
                    copy.Pointer,
                    changes.Adapters,
                    &ov_genai_image_generation_config_get_adapters,
                    &ov_genai_image_generation_config_set_adapters);
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
        return Options.Read(native.Pointer, new ImageGenerationConfig { TaylorSeerCache = TaylorSeer(native.Pointer) });
    }

    internal static void SetAdapters(ov_genai_image_generation_config* target, AdapterConfig config) =>
        SetPart(target, config.ToNative(), &ov_genai_image_generation_config_set_adapters);

    private static void SetTaylorSeer(ov_genai_image_generation_config* target, TaylorSeerCacheConfig? cache)
    {
        if (cache is not null)
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

    private static TaylorSeerCacheConfig? TaylorSeer(ov_genai_image_generation_config* source)
    {
        ov_genai_taylorseer_config cache;
        ov_status_e status = ov_genai_image_generation_config_get_taylorseer_config(source, &cache);
        if (status == ov_status_e.NOT_FOUND)
        {
            return null;
        }

        NativeStatus.ThrowIfFailed(status);
        return new TaylorSeerCacheConfig((int)cache.cache_interval, (int)cache.disable_cache_before_step, cache.disable_cache_after_step);
    }
}
