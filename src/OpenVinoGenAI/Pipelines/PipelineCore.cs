using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Parsing;

namespace OpenVinoGenAI;

/// <summary>
/// What all pipelines have in common. A call goes through <see cref="Run"/> or <see cref="RunAsync"/>: it waits at the gate, its config is
/// resolved, its callbacks are made, and its native function is called.
/// </summary>
/// <param name="owner">The public pipeline, which exceptions name.</param>
/// <param name="native">The native pipeline; owned from here on.</param>
/// <param name="configs">The pipeline's own config and those of calls; owned from here on.</param>
/// <param name="tokenizer">The model's tokenizer, if it has one; owned from here on.</param>
/// <param name="gate">The gate of a pipeline that this one shares its native models with.</param>
/// <param name="budget">How many tokens prompt and answer may have together, if it is known.</param>
internal sealed class PipelineCore<TNative, TConfig, TNativeConfig>(
    object owner,
    TNative native,
    ConfigResolver<TConfig, TNativeConfig> configs,
    Tokenizer? tokenizer = null,
    PipelineGate? gate = null,
    PromptBudget? budget = null) : IDisposable
    where TNative : class, INativePipeline
    where TConfig : class
{
    internal PipelineGate Gate { get; } = gate ?? new PipelineGate();

    /// <exception cref="InvalidOperationException">The model has none.</exception>
    internal Tokenizer Tokenizer => tokenizer ?? throw new InvalidOperationException("The model has no tokenizer.");

    /// <summary>The pipeline's own config.</summary>
    /// <exception cref="InvalidConfigurationException">An option is not allowed; the config does not change.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    internal TConfig GenerationConfig
    {
        get
        {
            ThrowIfDisposed();
            return configs.Current;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            InTurn(_ => configs.Replace(value));
        }
    }

    /// <summary>Runs a call on the current thread.</summary>
    internal TResult Run<TCallbacks, TResult>(
        IPipelineCall<TNative, TConfig, TNativeConfig, TCallbacks, TResult> call, TConfig? config, CancellationToken cancellationToken)
        where TCallbacks : CallbackAdapter
    {
        var context = new CallContext(Gate, tokenizer, budget, cancellationToken) { IsCacheBounded = configs.IsCacheBounded };
        using PipelineGate.Pass pass = Gate.Enter(cancellationToken);
        return Execute(call, config, context);
    }

    /// <summary>Runs a call on a thread of its own.</summary>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    internal Task<TResult> RunAsync<TCallbacks, TResult>(
        IPipelineCall<TNative, TConfig, TNativeConfig, TCallbacks, TResult> call, TConfig? config, CancellationToken cancellationToken)
        where TCallbacks : CallbackAdapter
    {
        ThrowIfDisposed();
        var context = new CallContext(Gate, tokenizer, budget, cancellationToken) { IsCacheBounded = configs.IsCacheBounded };
        return Gate.RunAsync(() => Execute(call, config, context), cancellationToken);
    }

    /// <summary>Does something short with the native pipeline on the current thread, in turn with the calls.</summary>
    internal T InTurn<T>(Func<TNative, T> body)
    {
        using PipelineGate.Pass pass = Gate.Enter(CancellationToken.None);
        ThrowIfDisposed();
        return body(native);
    }

    /// <summary>Does something with the native pipeline from one of its own callbacks, whose call holds the gate.</summary>
    internal T InCallback<T>(Func<TNative, T> body)
    {
        ThrowIfDisposed();
        return body(native);
    }

    /// <inheritdoc cref="InTurn{T}"/>
    internal void InTurn(Action<TNative> body) => InTurn<object?>(pipeline =>
    {
        body(pipeline);
        return null;
    });

    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(native.IsClosed, owner);

    /// <summary>Frees the native pipeline, at once or, where a call runs, after it.</summary>
    public void Dispose()
    {
        native.Dispose();
        configs.Dispose();
        tokenizer?.Dispose();
    }

    private TResult Execute<TCallbacks, TResult>(
        IPipelineCall<TNative, TConfig, TNativeConfig, TCallbacks, TResult> call, TConfig? config, CallContext context)
        where TCallbacks : CallbackAdapter
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        ThrowIfDisposed();
        call.Prepare();
        ResolvedConfig<TConfig, TNativeConfig> resolved = configs.Resolve(config);
        try
        {
            using TCallbacks? callbacks = call.CreateCallbacks(resolved, context);
            ParserCallbacks.Forget();
            try
            {
                TResult result = call.Invoke(native, resolved, callbacks);
                callbacks?.Complete();
                return result;
            }
            catch (OpenVinoGenAIException error)
            {
                // What interrupted the generation says more than what the library made of it.
                callbacks?.ThrowIfInterrupted();
                ParserCallbacks.ThrowIfFailed();
                if (CacheExhaustion.IsCauseOf(error))
                {
                    throw CacheExhaustion.Error(callbacks?.Partial ?? PartialAnswer.None, error);
                }

                throw;
            }
        }
        finally
        {
            configs.Release(resolved);
        }
    }
}
