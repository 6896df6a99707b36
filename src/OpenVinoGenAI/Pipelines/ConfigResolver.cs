namespace OpenVinoGenAI;

/// <summary>
/// A pipeline's own generation config, and the configs of calls on top of it. Used only inside the pipeline's gate, except for
/// <see cref="Current"/>.
/// </summary>
internal abstract class ConfigResolver<TConfig, TNativeConfig>(TConfig current) : IDisposable
    where TConfig : class
{
    private TConfig _current = current;

    /// <summary>The pipeline's own config; every option with a plain value is set.</summary>
    internal TConfig Current
    {
        get => Volatile.Read(ref _current);
        private protected set => Volatile.Write(ref _current, value);
    }

    /// <summary>Whether a generation may find no room in the KV cache.</summary>
    internal virtual bool IsCacheBounded => false;

    public abstract void Dispose();

    /// <summary>What a call runs with. Give it to <see cref="Release"/> when the call is over.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal abstract ResolvedConfig<TConfig, TNativeConfig> Resolve(TConfig? config);

    /// <summary>Frees what <see cref="Resolve"/> made for one call alone.</summary>
    internal virtual void Release(ResolvedConfig<TConfig, TNativeConfig> config)
    {
    }

    /// <summary>Changes the options of the pipeline's own config that are set in the given one.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; nothing has changed.</exception>
    internal abstract void Replace(TConfig config);
}
