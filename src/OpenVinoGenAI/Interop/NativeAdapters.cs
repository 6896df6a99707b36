using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Gives adapters to the library.</summary>
internal static unsafe class NativeAdapters
{
    /// <exception cref="ModelLoadException">The file cannot be read.</exception>
    internal static AdapterHandle Load(AdapterFile file, AdapterPlan plan)
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_adapter* adapter;
        if (plan.Tensors is null)
        {
            using var path = new Utf8Text(file.Path);
            NativeExceptionMapper.ThrowIfFileFailed(ov_genai_adapter_create(path.Pointer, &adapter), file.Path);
        }
        else
        {
            using var renamed = new RenamedAdapter(file, plan);
            NativeExceptionMapper.ThrowIfFileFailed(ov_genai_adapter_create_from_memory(renamed.Pointer, renamed.Length, &adapter), file.Path);
        }

        return new AdapterHandle(adapter);
    }

    /// <summary>A native config with the adapters that were fitted to a pipeline.</summary>
    internal static AdapterConfigHandle ToConfig(AdapterConfig config, IReadOnlyList<AdapterHandle> adapters)
    {
        ov_genai_adapter_config* native;
        NativeStatus.ThrowIfFailed(ov_genai_adapter_config_create((ov_genai_adapter_mode_e)config.Mode, &native));
        var handle = new AdapterConfigHandle(native);
        try
        {
            for (int i = 0; i < adapters.Count; i++)
            {
                using var adapter = adapters[i].Acquire();
                NativeStatus.ThrowIfFailed(ov_genai_adapter_config_add(native, adapter.Pointer, config.Adapters[i].Alpha));
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
