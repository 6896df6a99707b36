using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// Which LoRA adapters are applied, how strongly and how (official: <c>AdapterConfig</c>). In a pipeline's options it registers the
/// adapters; in a <see cref="GenerationConfig"/> it chooses among those for a call. One without adapters turns them all off.
/// </summary>
public sealed record AdapterConfig
{
    /// <summary>Creates a config without adapters: for a call, it turns the registered ones off.</summary>
    public AdapterConfig()
        : this([])
    {
    }

    /// <summary>Creates a config with one adapter.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="alpha">Its strength: 1 as trained, 0 not at all.</param>
    public AdapterConfig(Adapter adapter, float alpha = 1)
        : this([new WeightedAdapter(adapter, alpha)])
    {
    }

    /// <summary>Creates a config with several adapters.</summary>
    /// <param name="adapters">The adapters with their strengths; each adapter once.</param>
    /// <param name="mode">How they are applied; it counts where the pipeline is made.</param>
    /// <exception cref="ArgumentException">An adapter is there twice, or an alpha is not a finite number.</exception>
    public AdapterConfig(IReadOnlyList<WeightedAdapter> adapters, AdapterMode mode = AdapterMode.Auto)
    {
        ArgumentNullException.ThrowIfNull(adapters);
        foreach (WeightedAdapter item in adapters)
        {
            ArgumentNullException.ThrowIfNull(item.Adapter, nameof(adapters));
            if (!float.IsFinite(item.Alpha))
            {
                throw new ArgumentException($"The alpha {item.Alpha} of {item.Adapter.Path} is not a finite number.", nameof(adapters));
            }
        }

        if (adapters.DistinctBy(item => item.Adapter).Count() != adapters.Count)
        {
            throw new ArgumentException("An adapter is in the list more than once: add up its alphas instead.", nameof(adapters));
        }

        Adapters = EquatableList<WeightedAdapter>.From(adapters)!;
        Mode = mode;
    }

    /// <summary>The adapters with their strengths.</summary>
    public IReadOnlyList<WeightedAdapter> Adapters { get; }

    /// <summary>How the adapters are applied. It counts where the pipeline is made. Default <see cref="AdapterMode.Auto"/>.</summary>
    public AdapterMode Mode { get; init; }

    /// <summary>The prefix of the tensor names in the adapters' files. Default: what the pipeline expects.</summary>
    public string? TensorNamePrefix { get; init; }

    internal unsafe AdapterConfigHandle ToNative()
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_adapter_config* config;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_adapter_config_create((ov_genai_adapter_mode_e)Mode, &config));
        var handle = new AdapterConfigHandle(config);
        try
        {
            foreach (WeightedAdapter item in Adapters)
            {
                using var adapter = item.Adapter.Handle.Acquire();
                NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_adapter_config_add(config, adapter.Pointer, item.Alpha));
            }

            if (TensorNamePrefix is { } prefix)
            {
                using var text = new Utf8Text(prefix);
                NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_adapter_config_set_tensor_name_prefix(config, text.Pointer));
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
