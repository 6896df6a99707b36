using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// A pipeline's own generation config, and the configs of calls on top of it. Used only inside the pipeline's gate, but for
/// <see cref="Current"/>.
/// </summary>
internal sealed unsafe class PipelineConfig : IDisposable
{
    private readonly PipelineOptions? _options;
    private readonly Tokenizer? _tokenizer;
    private GenerationConfigHandle _base;

    // Callers tend to pass the same record again and again, and records do not change: its native form is kept.
    private GenerationConfig? _lastConfig;
    private GenerationConfigHandle? _lastHandle;

    /// <param name="handle">The pipeline's own config; it belongs to this object.</param>
    /// <param name="options">What the pipeline was made with.</param>
    /// <param name="tokenizer">What grammars are checked with, if the pipeline takes any.</param>
    internal PipelineConfig(GenerationConfigHandle handle, PipelineOptions? options, Tokenizer? tokenizer = null)
    {
        _base = handle;
        _options = options;
        _tokenizer = tokenizer;
        Current = Read(handle, null);
    }

    /// <summary>The pipeline's own config; every option with a plain value is set.</summary>
    internal GenerationConfig Current { get; private set; }

    public void Dispose()
    {
        _base.Dispose();
        _lastHandle?.Dispose();
    }

    /// <summary>The native config of a call: checked, and owned by this object.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal GenerationConfigHandle Resolve(GenerationConfig? config)
    {
        if (config is null)
        {
            return _base;
        }

        if (!ReferenceEquals(config, _lastConfig))
        {
            GenerationConfigHandle handle = MergeChecked(config);
            _lastHandle?.Dispose();
            _lastHandle = handle;
            _lastConfig = config;
        }

        return _lastHandle!;
    }

    /// <summary>The native config of a call: checked, and owned by the caller. Several threads may call this where nobody replaces the config.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    internal GenerationConfigHandle Create(GenerationConfig config) => MergeChecked(config);

    /// <summary>Changes the pipeline's own config.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; nothing has changed.</exception>
    internal void Replace(GenerationConfig config, Setter set)
    {
        GenerationConfigHandle handle = MergeChecked(config);
        try
        {
            using var native = handle.Acquire();
            NativeStatus.ThrowIfFailed(set(native.Pointer));
            Current = Read(handle, config);
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

    internal delegate ov_status_e Setter(ov_genai_generation_config* config);

    private GenerationConfigHandle MergeChecked(GenerationConfig config)
    {
        GenerationConfigRules.Check(config);
        GenerationConfigRules.CheckAgainst(config, _options);
        GenerationConfigHandle handle = GenerationConfigMapper.Merge(_base, config);
        try
        {
            using var native = handle.Acquire();
            NativeStatus.ThrowIfFailed(ov_genai_generation_config_validate(native.Pointer));
            CheckGrammar(config.StructuredOutput);
            return handle;
        }
        catch (OpenVinoGenAIException error)
        {
            handle.Dispose();
            throw error as InvalidConfigurationException ?? GenerationConfigErrors.Explain(error);
        }
    }

    // Otherwise a mistake in a grammar shows in the middle of a generation; with a scheduler, of all that run.
    private void CheckGrammar(StructuredOutputConfig? grammar)
    {
        if (grammar is null || _tokenizer is null)
        {
            return;
        }

        using StructuredOutputConfigHandle handle = grammar.ToNative();
        using var native = handle.Acquire();
        using var tokenizer = _tokenizer.Acquire();
        try
        {
            NativeStatus.ThrowIfFailed(ov_genai_structured_output_config_validate_with_tokenizer(native.Pointer, tokenizer.Pointer));
        }
        catch (OpenVinoGenAIException error)
        {
            throw GenerationConfigErrors.Explain(error, nameof(GenerationConfig.StructuredOutput));
        }
    }

    private GenerationConfig Read(GenerationConfigHandle handle, GenerationConfig? changes)
    {
        using var native = handle.Acquire();
        return GenerationConfigMapper.Read(native.Pointer) with
        {
            StructuredOutput = changes?.StructuredOutput ?? Current?.StructuredOutput,
            Adapters = changes?.Adapters ?? Current?.Adapters,
            Parsers = changes?.Parsers ?? Current?.Parsers,
        };
    }
}
