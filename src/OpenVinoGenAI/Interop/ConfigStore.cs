using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// A pipeline's own generation config, and the configs of calls on top of it. Used only inside the pipeline's gate, but for
/// <see cref="Current"/>.
/// </summary>
internal abstract unsafe class ConfigStore<TConfig, TNative>(NativeHandle<TNative> handle, TConfig current) : IDisposable
    where TConfig : class
    where TNative : unmanaged
{
    private NativeHandle<TNative> _base = handle;

    // Callers tend to pass the same record again and again, and records do not change: its native form is kept.
    private TConfig? _lastConfig;
    private NativeHandle<TNative>? _lastHandle;

    /// <summary>The pipeline's own config; every option with a plain value is set.</summary>
    internal TConfig Current { get; private set; } = current;

    public void Dispose()
    {
        _base.Dispose();
        _lastHandle?.Dispose();
    }

    /// <summary>The native config of a call: checked, and owned by this object.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal virtual NativeHandle<TNative> Resolve(TConfig? config)
    {
        if (config is null)
        {
            return _base;
        }

        if (!ReferenceEquals(config, _lastConfig))
        {
            NativeHandle<TNative> handle = MergeForCall(_base, config);
            _lastHandle?.Dispose();
            _lastHandle = handle;
            _lastConfig = config;
        }

        return _lastHandle!;
    }

    /// <summary>
    /// The native config of a call: checked, and owned by the caller. Several threads may call this where nobody replaces the config.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal NativeHandle<TNative> Create(TConfig config) => MergeForCall(_base, config);

    /// <summary>Changes the pipeline's own config.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; nothing has changed.</exception>
    internal void Replace(TConfig config, Setter set)
    {
        NativeHandle<TNative> handle = MergeChecked(_base, config);
        try
        {
            using var native = handle.Acquire();
            NativeStatus.ThrowIfFailed(set(native.Pointer));
            Current = Read(native.Pointer, config);
        }
        catch
        {
            handle.Dispose();
            throw;
        }

        _base.Dispose();
        _base = handle;
        _lastHandle?.Dispose();
        _lastHandle = null;
        _lastConfig = null;
    }

    internal delegate ov_status_e Setter(TNative* config);

    /// <summary>Copies a native config, sets every option that a record has, and checks the outcome.</summary>
    protected abstract NativeHandle<TNative> MergeChecked(NativeHandle<TNative> original, TConfig config);

    /// <summary>As <see cref="MergeChecked"/>, for the time of a call.</summary>
    protected virtual NativeHandle<TNative> MergeForCall(NativeHandle<TNative> original, TConfig config) => MergeChecked(original, config);

    protected abstract TConfig Read(TNative* source, TConfig changes);
}
