using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using OpenVinoGenAI.Interop.Images;

namespace OpenVinoGenAI;

/// <summary>
/// The generation configs of an image pipeline. The native pipeline's own is not changed: each call brings a whole one, which is made for that
/// call alone, because a generator of noise may be set in it.
/// </summary>
internal sealed class ImageGenerationConfigResolver : ConfigResolver<ImageGenerationConfig, ImageGenerationConfigHandle>
{
    private ImageGenerationConfigHandle _base;
    private AdapterConfig? _registered;
    private AdapterChoices? _adapters;

    internal ImageGenerationConfigResolver(ImageGenerationConfigHandle handle, AdapterConfig? registered)
        : this(handle, registered, registered is null ? null : new AdapterChoices(registered))
    {
    }

    private ImageGenerationConfigResolver(ImageGenerationConfigHandle handle, AdapterConfig? registered, AdapterChoices? adapters)
        : base(ImageGenerationConfigMapper.Read(handle) with { Adapters = registered })
    {
        _base = handle;
        _registered = registered;
        _adapters = adapters;
    }

    /// <summary>Whether calls can choose among adapters.</summary>
    internal bool CanSwitchAdapters =>
        _registered is { Adapters.Count: > 0, Mode: not (AdapterMode.Static or AdapterMode.Fuse) };

    public override void Dispose() => _base.Dispose();

    internal override ResolvedConfig<ImageGenerationConfig, ImageGenerationConfigHandle> Resolve(ImageGenerationConfig? config) =>
        new(config, Merge(config), ToNative(config));

    internal override void Release(ResolvedConfig<ImageGenerationConfig, ImageGenerationConfigHandle> config) => config.Native.Dispose();

    /// <summary>What a call would run with, after a check of its options one by one.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal ImageGenerationConfig Merge(ImageGenerationConfig? config)
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

    internal override void Replace(ImageGenerationConfig config)
    {
        ImageGenerationConfig merged = Merge(config);
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
            NativeImageConfig.SetAdapters(_base, adapters);
            Current = Current with { Adapters = adapters };
        }
    }

    /// <summary>A config for another pipeline with the same models: what that has itself, with the adapters of this one.</summary>
    internal ImageGenerationConfigResolver GiveAdaptersTo(ImageGenerationConfigHandle other)
    {
        NativeImageConfig.CopyAdapters(_base, other);

        // The models remember the adapters of the last generation, whichever of the pipelines it came from.
        var config = new ImageGenerationConfigResolver(other, _registered, _adapters);
        config.Current = config.Current with { Adapters = Current.Adapters };
        return config;
    }

    /// <summary>A copy for a pipeline that is a copy.</summary>
    internal ImageGenerationConfigResolver Clone() =>
        new(ImageGenerationConfigMapper.Merge(_base), _registered) { Current = Current };

    // The pipeline's own adapters it has already.
    private ImageGenerationConfigHandle ToNative(ImageGenerationConfig? config) =>
        ImageGenerationConfigMapper.Merge(_base, config, ReferenceEquals(config?.Adapters, Current.Adapters) ? null : _adapters);
}
