using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

public sealed partial class ContinuousBatchingEngine
{
    /// <summary>Generates the answer to a prompt together with the requests of other callers, and streams its text.</summary>
    /// <param name="prompt">The prompt. The model's chat template is applied as in <see cref="LLMPipeline"/>.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the engine's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Drops the request; the enumeration then throws.</param>
    /// <returns>
    /// The pieces of text, always whole characters. The request starts with the enumeration; leaving the enumeration early drops it. A slow
    /// reader does not hold up the engine.
    /// </returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or asks for more than one sequence.</exception>
    /// <exception cref="ObjectDisposedException">The engine is, or was meanwhile, disposed.</exception>
    [OverloadResolutionPriority(1)]
    public IAsyncEnumerable<string> StreamAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamAsync(RequestInput.Of(prompt), config, static piece => piece, fromResult: null, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(string, VisionInputs, GenerationConfig?, CancellationToken)" path="/param[@name='images']"/>
    /// <inheritdoc cref="StreamAsync(string, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<string> StreamAsync(
        string prompt, VisionInputs images, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamAsync(RequestInput.Of(prompt, images), config, static piece => piece, fromResult: null, cancellationToken);

    /// <summary>Generates the answer to the last message of a chat together with the requests of other callers, and streams its text.</summary>
    /// <param name="history">The messages, at least one. They are read when the enumeration starts.</param>
    /// <exception cref="ArgumentException">The history is empty.</exception>
    /// <inheritdoc cref="StreamAsync(string, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public IAsyncEnumerable<string> StreamAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamAsync(RequestInput.Of(history), config, static piece => piece, fromResult: null, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(ChatHistory, VisionInputs, GenerationConfig?, CancellationToken)" path="/param[@name='images']"/>
    /// <inheritdoc cref="StreamAsync(ChatHistory, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<string> StreamAsync(
        ChatHistory history, VisionInputs images, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamAsync(RequestInput.Of(history, images), config, static piece => piece, fromResult: null, cancellationToken);

    /// <summary>
    /// Generates the answer to a prompt together with the requests of other callers, and streams its text, then the result with finish reason,
    /// token counts and metrics.
    /// </summary>
    /// <returns>
    /// The pieces of text, always whole characters, and last an update that carries the <see cref="GenerationUpdate.Result"/>. The request starts
    /// with the enumeration; leaving the enumeration before the last update drops it. A slow reader does not hold up the engine.
    /// </returns>
    /// <inheritdoc cref="StreamAsync(string, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamUpdatesAsync(RequestInput.Of(prompt), config, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(string, VisionInputs, GenerationConfig?, CancellationToken)" path="/param[@name='images']"/>
    /// <inheritdoc cref="StreamUpdatesAsync(string, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        string prompt, VisionInputs images, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamUpdatesAsync(RequestInput.Of(prompt, images), config, cancellationToken);

    /// <summary>
    /// Generates the answer to the last message of a chat together with the requests of other callers, and streams its text, then the result
    /// with finish reason, token counts and metrics.
    /// </summary>
    /// <param name="history">The messages, at least one. They are read when the enumeration starts.</param>
    /// <exception cref="ArgumentException">The history is empty.</exception>
    /// <inheritdoc cref="StreamUpdatesAsync(string, GenerationConfig?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamUpdatesAsync(RequestInput.Of(history), config, cancellationToken);

    /// <inheritdoc cref="GenerateAsync(ChatHistory, VisionInputs, GenerationConfig?, CancellationToken)" path="/param[@name='images']"/>
    /// <inheritdoc cref="StreamUpdatesAsync(ChatHistory, GenerationConfig?, CancellationToken)"/>
    public IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        ChatHistory history, VisionInputs images, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        StreamUpdatesAsync(RequestInput.Of(history, images), config, cancellationToken);

    private IAsyncEnumerable<GenerationUpdate> StreamUpdatesAsync(
        RequestInput input, GenerationConfig? config, CancellationToken cancellationToken) =>
        StreamAsync(input, config, static piece => new GenerationUpdate { Text = piece }, static result => new GenerationUpdate { Result = result }, cancellationToken);

    private async IAsyncEnumerable<T> StreamAsync<T>(
        RequestInput input,
        GenerationConfig? config,
        Func<string, T> fromPiece,
        Func<GenerationResult, T>? fromResult,
        CancellationToken callToken,
        [EnumeratorCancellation] CancellationToken enumeratorToken = default)
    {
        using var cancellation = new StreamCancellation(callToken, enumeratorToken);
        EngineRequest request = Prepare(input, config, isStreamed: true);
        Task<CancellationTokenRegistration> enqueuing = EnqueueAsync(request, cancellation.Token);
        await cancellation.CompleteAsync(enqueuing).ConfigureAwait(false);
        using CancellationTokenRegistration registration = await enqueuing.ConfigureAwait(false);
        try
        {
            bool skipsSpecialTokens = SkipsSpecialTokens(config);
            var text = new IncrementalDetokenizer(tokens => Tokenizer.Decode(tokens, skipsSpecialTokens));
            StopStringFilter? stops = StopStringRule.Of(config?.Over(GenerationConfig) ?? GenerationConfig) is { } rule ? new(rule) : null;
            await foreach (long[] tokens in request.Pieces.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                string written = text.Write(tokens);
                if ((stops?.Write(written) ?? written) is { Length: > 0 } piece)
                {
                    yield return fromPiece(piece);
                }

                // Only the result is worth waiting for: it comes with the step that ends the request.
                if (fromResult is null && stops?.HasStopped == true)
                {
                    yield break;
                }
            }

            await cancellation.CompleteAsync(request.Answer).ConfigureAwait(false);
            string end = text.End();
            if ((stops is null ? end : stops.Write(end) + stops.Finish()) is { Length: > 0 } rest)
            {
                yield return fromPiece(rest);
            }

            EngineAnswer answer = await request.Answer.ConfigureAwait(false);
            ThrowIfCacheExhausted(answer);
            if (fromResult is not null)
            {
                yield return fromResult(CreateResult(request, answer, config));
            }
        }
        finally
        {
            Drop(request, CancellationToken.None);
        }
    }
}
