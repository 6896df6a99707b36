using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

public sealed partial class ContinuousBatchingEngine
{
    /// <summary>Generates the answer to a prompt together with the requests of other callers.</summary>
    /// <param name="prompt">The prompt. The model's chat template is applied as in <see cref="LLMPipeline"/>.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the engine's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Drops this request alone, at once if it waits and otherwise after the current step.</param>
    /// <returns>The answer. Its metrics count the time in the queue.</returns>
    /// <exception cref="ArgumentException">The prompt has no token.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="CacheExhaustedException">The KV cache had no room for the request.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The engine is, or was meanwhile, disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    [OverloadResolutionPriority(1)]
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(RequestInput.Of(prompt), config, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat together with the requests of other callers.</summary>
    /// <param name="history">The messages, at least one. They are read before the method returns; the answer is not added to them.</param>
    /// <exception cref="ArgumentException">The history is empty.</exception>
    /// <inheritdoc cref="GenerateAsync(string, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(RequestInput.Of(history), config, cancellationToken);

    /// <summary>Generates the answer to a prompt about images together with the requests of other callers, with a vision language model.</summary>
    /// <param name="images">The images and videos. They are encoded while the requests of other callers go on.</param>
    /// <exception cref="ArgumentException">
    /// The model is not a vision language model, the prompt has no token, or a tag in it has an impossible number.
    /// </exception>
    /// <inheritdoc cref="GenerateAsync(string, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt, VisionInputs images, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(RequestInput.Of(prompt, images), config, cancellationToken);

    /// <summary>
    /// Generates the answer to the last message of a chat about images together with the requests of other callers, with a vision language model.
    /// </summary>
    /// <param name="images">
    /// The images and videos of all messages, in the order of the tags in them. Without any tag they belong to the last message of the user.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The history is empty, the model is not a vision language model, or a tag in a message has an impossible number.
    /// </exception>
    /// <inheritdoc cref="GenerateAsync(ChatHistory, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, VisionInputs images, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(RequestInput.Of(history, images), config, cancellationToken);

    private async Task<GenerationResult> GenerateAsync(
        RequestInput input, GenerationConfig? config, CancellationToken cancellationToken)
    {
        EngineRequest request = Prepare(input, config, isStreamed: false);
        using var cancellation = await EnqueueAsync(request, cancellationToken).ConfigureAwait(false);
        EngineAnswer answer = await request.Answer.ConfigureAwait(false);
        return CreateResult(request, answer, config);
    }

    private EngineRequest Prepare(RequestInput input, GenerationConfig? config, bool isStreamed)
    {
        _queue.ThrowIfClosed();
        PreparedRequest request = _requests.Create(input, config, isStreamed);
        return new EngineRequest(request, isStreamed, request.Sequences == 1 ? WatchStops(request.Given) : null);
    }

    // The library ends a request at most stop strings by itself. Where it does not, the engine's thread has to read the text.
    private StopStringTokenWatch? WatchStops(GenerationConfig how)
    {
        bool isProposed = _requests.Options.DraftModel is not null || _requests.Options.PromptLookup;
        return StopStringRule.Of(how.Over(GenerationConfig)) is { } rule && (isProposed || !rule.IsForLibrary)
            ? new StopStringTokenWatch(rule, tokens => Tokenizer.Decode(tokens, SkipsSpecialTokens(how)))
            : null;
    }

    private async Task<CancellationTokenRegistration> EnqueueAsync(EngineRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.EnqueueAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            request.Release();
            throw;
        }

        return cancellationToken.UnsafeRegister((_, token) => Drop(request, token), null);
    }

    // A request that runs is released by the engine's thread, which finds it over.
    private void Drop(EngineRequest request, CancellationToken cancellationToken)
    {
        request.Cancel(cancellationToken);
        if (_queue.Remove(request))
        {
            request.Release();
        }
    }
}
