namespace OpenVinoGenAI;

/// <summary>
/// Resolves configs whose native form does not change during a call. Callers tend to pass the same record again and again, and records do not
/// change, so the native form of the last one is kept.
/// </summary>
/// <param name="handle">The pipeline's own native config; owned from here on.</param>
/// <param name="current">The same config as a record.</param>
/// <param name="store">Gives the native pipeline its new own config.</param>
internal abstract class CachingConfigResolver<TConfig, TNativeConfig>(TNativeConfig handle, TConfig current, Action<TNativeConfig>? store)
    : ConfigResolver<TConfig, TNativeConfig>(current)
    where TConfig : class
    where TNativeConfig : class, IDisposable
{
    private TNativeConfig _base = handle;
    private ResolvedConfig<TConfig, TNativeConfig>? _last;

    public override void Dispose()
    {
        _base.Dispose();
        _last?.Native.Dispose();
    }

    internal override ResolvedConfig<TConfig, TNativeConfig> Resolve(TConfig? config)
    {
        if (config is null)
        {
            return new(null, Current, _base);
        }

        if (!ReferenceEquals(config, _last?.Given))
        {
            ResolvedConfig<TConfig, TNativeConfig> resolved = MergeForCall(_base, config);
            _last?.Native.Dispose();
            _last = resolved;
        }

        return _last!;
    }

    /// <summary>
    /// The native config of a call: checked, and owned by the caller. Several threads may call this where nobody replaces the config.
    /// </summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal TNativeConfig Create(TConfig config) => MergeForCall(_base, config).Native;

    internal override void Replace(TConfig config)
    {
        TNativeConfig merged = MergeChecked(_base, config);
        try
        {
            store?.Invoke(merged);
            Current = Read(merged, config);
        }
        catch
        {
            merged.Dispose();
            throw;
        }

        _base.Dispose();
        _base = merged;
        _last?.Native.Dispose();
        _last = null;
    }

    /// <summary>Copies a native config, sets every option that a record has, and checks the outcome.</summary>
    protected abstract TNativeConfig MergeChecked(TNativeConfig original, TConfig config);

    /// <summary>As <see cref="MergeChecked"/>, for the duration of a call.</summary>
    protected abstract ResolvedConfig<TConfig, TNativeConfig> MergeForCall(TNativeConfig original, TConfig config);

    /// <summary>Reads a native config back. What it cannot be asked for comes from the record with the changes.</summary>
    protected abstract TConfig Read(TNativeConfig source, TConfig changes);
}
