using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>
/// A picture pipeline's own generation config, and the configs of calls on top of it. Used only inside the pipeline's gate, but for
/// <see cref="Current"/>. The native pipeline's is not changed: each call brings a whole one.
/// </summary>
internal sealed unsafe class ImagePipelineConfig : IDisposable
{
    private ImageGenerationConfigHandle _base;
    private AdapterConfig? _registered;
    private AdapterChoices? _adapters;

    internal ImagePipelineConfig(ImageGenerationConfigHandle handle, AdapterConfig? registered)
        : this(handle, registered, registered is null ? null : new AdapterChoices(registered))
    {
    }

    private ImagePipelineConfig(ImageGenerationConfigHandle handle, AdapterConfig? registered, AdapterChoices? adapters)
    {
        _base = handle;
        _registered = registered;
        _adapters = adapters;
        Current = ImageGenerationConfigMapper.Read(handle) with { Adapters = registered };
    }

    internal ImageGenerationConfig Current { get; private set; }

    /// <summary>Whether calls can choose among adapters.</summary>
    internal bool CanSwitchAdapters =>
        _registered is { Adapters.Count: > 0, Mode: not (AdapterMode.Static or AdapterMode.Fuse) };

    public void Dispose() => _base.Dispose();

    /// <summary>What a call would run with, after a check of its options one by one.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal ImageGenerationConfig Resolve(ImageGenerationConfig? config)
    {
        if (config is null)
        {
            return Current;
        }

        ImageGenerationConfigRules.Check(config);
        if (!ReferenceEquals(config.Adapters, Current.Adapters) && AdapterRules.Fault(config.Adapters, _registered) is { } fault)
        {
            throw ImageGenerationConfigRules.Refuse(nameof(config.Adapters), fault);
        }

        return Current.With(config);
    }

    /// <summary>The native config of a call. The pipeline's own adapters it has already.</summary>
    internal ImageGenerationConfigHandle ToNative(ImageGenerationConfig? config) =>
        ImageGenerationConfigMapper.Merge(_base, config, ReferenceEquals(config?.Adapters, Current.Adapters) ? null : _adapters);

    /// <summary>Changes the pipeline's own config.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; nothing has changed.</exception>
    internal void Replace(ImageGenerationConfig config)
    {
        ImageGenerationConfig merged = Resolve(config);
        ImageGenerationConfigHandle handle = ToNative(config);
        _base.Dispose();
        _base = handle;
        Current = ImageGenerationConfigMapper.Read(handle) with { Adapters = merged.Adapters, Generator = merged.Generator };
    }

    /// <summary>Takes the adapters that the models were compiled with.</summary>
    internal void Register(AdapterConfig? adapters)
    {
        _registered = adapters;
        _adapters = adapters is null ? null : new AdapterChoices(adapters);
        if (adapters is not null)
        {
            using var config = _base.Acquire();
            ImageGenerationConfigMapper.SetAdapters(config.Pointer, adapters);
            Current = Current with { Adapters = adapters };
        }
    }

    /// <summary>A config for another pipeline with the same models: what that has itself, with the adapters of this one.</summary>
    internal ImagePipelineConfig GiveAdaptersTo(ImageGenerationConfigHandle other)
    {
        using var source = _base.Acquire();
        ov_genai_adapter_config* adapters;
        NativeStatus.ThrowIfFailed(ov_genai_image_generation_config_get_adapters(source.Pointer, &adapters));
        if (adapters is not null)
        {
            using var adaptersHandle = new AdapterConfigHandle(adapters);
            using var target = other.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_image_generation_config_set_adapters(target.Pointer, adapters));
        }

        // The models remember the adapters of the last generation, whichever of the pipelines it came from.
        var config = new ImagePipelineConfig(other, _registered, _adapters);
        config.Current = config.Current with { Adapters = Current.Adapters };
        return config;
    }

    /// <summary>A copy for a pipeline that is a copy.</summary>
    internal ImagePipelineConfig Clone() =>
        new(ImageGenerationConfigMapper.Merge(_base), _registered) { Current = Current };
}
