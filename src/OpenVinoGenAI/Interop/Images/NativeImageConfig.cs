using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>What an <see cref="ImageGenerationConfigResolver"/> does with native configs besides merging them.</summary>
internal static unsafe class NativeImageConfig
{
    internal static void SetAdapters(ImageGenerationConfigHandle handle, AdapterConfig adapters)
    {
        using var native = handle.Acquire();
        ImageGenerationConfigMapper.SetAdapters(native.Pointer, adapters);
    }

    internal static void CopyAdapters(ImageGenerationConfigHandle from, ImageGenerationConfigHandle to)
    {
        using var source = from.Acquire();
        ov_genai_adapter_config* adapters;
        NativeStatus.ThrowIfFailed(ov_genai_image_generation_config_get_adapters(source.Pointer, &adapters));
        if (adapters is not null)
        {
            using var adaptersHandle = new AdapterConfigHandle(adapters);
            using var target = to.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_image_generation_config_set_adapters(target.Pointer, adapters));
        }
    }

    /// <summary>Lets a generation with this config take its noise from a generator.</summary>
    internal static void SetGenerator(ImageGenerationConfigHandle handle, GeneratorAdapter adapter)
    {
        using GeneratorHandle generatorHandle = adapter.ToNative();
        using var generator = generatorHandle.Acquire();
        using var config = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_image_generation_config_set_generator(config.Pointer, generator.Pointer));
    }
}
