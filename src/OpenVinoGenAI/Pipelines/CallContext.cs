namespace OpenVinoGenAI;

/// <summary>
/// What a call brings along besides its input: the pipeline whose callbacks it makes, the execution context of its caller, captured when the
/// call is made, and the token that can cancel it.
/// </summary>
/// <param name="pipeline">Identifies the pipeline to <see cref="CallbackScope"/>.</param>
/// <param name="tokenizer">The model's tokenizer, if it has one.</param>
/// <param name="budget">How many tokens prompt and answer may have together, if it is known.</param>
/// <param name="cancellationToken">The caller's token.</param>
internal sealed class CallContext(object pipeline, Tokenizer? tokenizer, PromptBudget? budget, CancellationToken cancellationToken)
{
    private readonly ExecutionContext? _caller = ExecutionContext.Capture();

    internal object Pipeline { get; } = pipeline;

    /// <exception cref="InvalidOperationException">The model has none.</exception>
    internal Tokenizer Tokenizer => tokenizer ?? throw new InvalidOperationException("The model has no tokenizer.");

    internal PromptBudget? Budget { get; } = budget;

    internal CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether the call may find no room in the KV cache, so that what it has generated must be kept.</summary>
    internal bool IsCacheBounded { get; init; }

    /// <summary>Runs a callback with the caller's <see cref="AsyncLocal{T}"/> values, whichever thread the native library calls on.</summary>
    internal void RunAsCaller(ContextCallback callback, object state)
    {
        if (_caller is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_caller, callback, state);
        }
    }
}
