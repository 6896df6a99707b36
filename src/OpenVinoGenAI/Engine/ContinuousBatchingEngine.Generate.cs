using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

public sealed partial class ContinuousBatchingEngine
{
    /// <summary>Answers a prompt, together with the requests of other callers.</summary>
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
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return GenerateAsync(how => Encode(prompt, how), config, cancellationToken);
    }

    /// <summary>Answers the last message of a chat, together with the requests of other callers.</summary>
    /// <param name="history">The messages, at least one. They are read before the method returns; the answer is not added to them.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the engine's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Drops this request alone, at once if it waits and otherwise after the current step.</param>
    /// <returns>The answer. Its metrics count the time in the queue.</returns>
    /// <exception cref="ArgumentException">The history is empty.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="CacheExhaustedException">The KV cache had no room for the request.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The engine is, or was meanwhile, disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        Prompts.Check(history);
        return GenerateAsync(_ => Encode(history), config, cancellationToken);
    }

    /// <summary>Answers a prompt piece by piece, together with the requests of other callers.</summary>
    /// <param name="prompt">The prompt. The model's chat template is applied as in <see cref="LLMPipeline"/>.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the engine's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Drops the request; the enumeration then throws.</param>
    /// <returns>
    /// The pieces of text, always whole characters. The request starts with the enumeration; leaving the enumeration early drops it. A slow
    /// reader does not hold up the engine.
    /// </returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or asks for more than one sequence.</exception>
    /// <exception cref="ObjectDisposedException">The engine is, or was meanwhile, disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return StreamAsync(how => Encode(prompt, how), config, cancellationToken);
    }

    /// <summary>Answers the last message of a chat piece by piece, together with the requests of other callers.</summary>
    /// <param name="history">The messages, at least one. They are read when the enumeration starts.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the engine's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">Drops the request; the enumeration then throws.</param>
    /// <returns>The pieces of text, as in the other overload.</returns>
    /// <exception cref="ArgumentException">The history is empty.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or asks for more than one sequence.</exception>
    /// <exception cref="ObjectDisposedException">The engine is, or was meanwhile, disposed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default)
    {
        Prompts.Check(history);
        return StreamAsync(_ => Encode(history), config, cancellationToken);
    }

    private async Task<GenerationResult> GenerateAsync(
        Func<GenerationConfig, long[]> encode, GenerationConfig? config, CancellationToken cancellationToken)
    {
        EngineRequest request = Prepare(encode, config, isStreamed: false, out float tokenization);
        using var cancellation = await EnqueueAsync(request, cancellationToken).ConfigureAwait(false);
        EngineAnswer answer = await request.Answer.ConfigureAwait(false);
        long decoding = Stopwatch.GetTimestamp();
        GenerationConfig own = GenerationConfig;
        string[] texts = [.. answer.Tokens.Select(tokens => Tokenizer.Decode(tokens))];
        FinishReason[] reasons = [.. answer.FinishReasons];
        long[][] tokens = [.. answer.Tokens];
        if (StopStringRule.Of(config?.Over(own) ?? own) is { } rule)
        {
            StopStringCut.Apply(rule, texts, reasons);
            tokens = Array.ConvertAll(tokens, ids => ids[..(StopStringCut.CountTokens(rule, ids, part => Tokenizer.Decode(part)) ?? ids.Length)]);
        }

        bool hasLogProbabilities = (config?.Logprobs ?? own.Logprobs) is > 0;
        float detokenization = EngineTimes.Microseconds(decoding, Stopwatch.GetTimestamp());
        if (answer.IsCacheExhausted)
        {
            throw CacheExhaustion.Error(new PartialAnswer(answer.Tokens.FirstOrDefault([]), texts.FirstOrDefault(string.Empty)));
        }

        return new GenerationResult(
            texts,
            hasLogProbabilities && _options.DraftModel is not null ? ScoresOf(answer, request, config) : answer.Scores,
            reasons,
            answer.Times.ToPerfMetrics(_loadTime, request.Prompt.Length, tokenization, detokenization),
            null,
            logProbabilities: hasLogProbabilities
                ? [.. tokens.Select((ids, i) => EngineLogProbabilities.Pair(ids, answer.LogProbabilities[i]))]
                : null);
    }

    private float[] ScoresOf(EngineAnswer answer, EngineRequest request, GenerationConfig? config)
    {
        int echoed = (config?.Echo ?? GenerationConfig.Echo) == true ? request.Prompt.Length : 0;
        return [.. answer.LogProbabilities.Select(values => EngineLogProbabilities.Score(values.AsSpan(Math.Min(echoed, values.Length))))];
    }

    private async IAsyncEnumerable<string> StreamAsync(
        Func<GenerationConfig, long[]> encode,
        GenerationConfig? config,
        CancellationToken callToken,
        [EnumeratorCancellation] CancellationToken enumeratorToken = default)
    {
        using var cancellation = new StreamCancellation(callToken, enumeratorToken);
        EngineRequest request = Prepare(encode, config, isStreamed: true, out _);
        Task<CancellationTokenRegistration> enqueuing = EnqueueAsync(request, cancellation.Token);
        await cancellation.CompleteAsync(enqueuing).ConfigureAwait(false);
        using CancellationTokenRegistration registration = await enqueuing.ConfigureAwait(false);
        try
        {
            var text = new IncrementalDetokenizer(tokens => Tokenizer.Decode(tokens));
            StopStringFilter? stops = StopStringRule.Of(config?.Over(GenerationConfig) ?? GenerationConfig) is { } rule ? new(rule) : null;
            await foreach (long[] tokens in request.Pieces.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                string written = text.Write(tokens);
                if ((stops?.Write(written) ?? written) is { Length: > 0 } piece)
                {
                    yield return piece;
                }

                if (stops?.HasStopped == true)
                {
                    yield break;
                }
            }

            await cancellation.CompleteAsync(request.Answer).ConfigureAwait(false);
            string end = text.End();
            if ((stops is null ? end : stops.Write(end) + stops.Finish()) is { Length: > 0 } rest)
            {
                yield return rest;
            }

            EngineAnswer answer = await request.Answer.ConfigureAwait(false);
            if (answer.IsCacheExhausted)
            {
                long[] tokens = answer.Tokens.FirstOrDefault([]);
                throw CacheExhaustion.Error(new PartialAnswer(tokens, Tokenizer.Decode(tokens)));
            }
        }
        finally
        {
            Drop(request, CancellationToken.None);
        }
    }

    private EngineRequest Prepare(
        Func<GenerationConfig, long[]> encode, GenerationConfig? config, bool isStreamed, out float tokenization)
    {
        _queue.ThrowIfClosed();
        GenerationConfig how = EngineRules.Check(config ?? new GenerationConfig(), _options);
        if (isStreamed)
        {
            EngineRules.CheckStream(how, GenerationConfig);
        }

        GenerationConfigHandle native = _config.Create(how);
        try
        {
            long start = Stopwatch.GetTimestamp();
            long[] prompt = encode(how);
            tokenization = EngineTimes.Microseconds(start, Stopwatch.GetTimestamp());
            EngineRules.CheckPrompt(prompt, _options);
            if (_budget?.Fit(how.Over(GenerationConfig), prompt.Length, () => prompt.Length) is { } limits)
            {
                NativeGenerationConfig.Change(native, limits);
            }

            int sequences = how.NumReturnSequences ?? GenerationConfig.NumReturnSequences ?? 1;
            return new EngineRequest(prompt, native, sequences, isStreamed, sequences == 1 ? WatchStops(how) : null);
        }
        catch
        {
            native.Dispose();
            throw;
        }
    }

    // The library ends a request at most stop strings by itself. Where it does not, the engine's thread has to read the text.
    private StopStringTokenWatch? WatchStops(GenerationConfig how)
    {
        bool isProposed = _options.DraftModel is not null || _options.PromptLookup;
        return StopStringRule.Of(how.Over(GenerationConfig)) is { } rule && (isProposed || !rule.IsForLibrary)
            ? new StopStringTokenWatch(rule, tokens => Tokenizer.Decode(tokens))
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

    private long[] Encode(string prompt, GenerationConfig config)
    {
        bool applyTemplate = config.ApplyChatTemplate ?? GenerationConfig.ApplyChatTemplate ?? true;
        return applyTemplate && Tokenizer.ChatTemplate.Length > 0
            ? Encode([ChatMessage.User(prompt)])
            : Tokenizer.Encode(prompt, new EncodeOptions { AddSpecialTokens = true }).GetTokens(0);
    }

    // The template writes the special tokens itself.
    private long[] Encode(ChatHistory history) =>
        Tokenizer.Encode(Tokenizer.ApplyChatTemplate(history), new EncodeOptions { AddSpecialTokens = false }).GetTokens(0);
}
