namespace OpenVinoGenAI.Inference;

public sealed partial class TextGenerator
{
    /// <summary>Answers a prompt.</summary>
    /// <param name="prompt">The prompt. The model's chat template is applied to it, unless <see cref="GenerationConfig.ApplyChatTemplate"/> is off.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="streamer">Receives the text piece by piece, always whole characters.</param>
    /// <param name="cancellationToken">Stops the generation at its next token.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The generator is disposed.</exception>
    public TextGenerationResult Generate(
        string prompt,
        GenerationConfig? config = null,
        TextGenerationHooks? hooks = null,
        Func<string, StreamingStatus>? streamer = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return InTurn(EncodeText(prompt), hasText: true, config, hooks, streamer, cancellationToken);
    }

    /// <summary>Answers several prompts at once; the shorter ones are padded on the left.</summary>
    /// <param name="prompts">The prompts, at least one, read before the method returns.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="cancellationToken">Stops the generation at its next token.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TextGenerationResult Generate(
        IReadOnlyList<string> prompts,
        GenerationConfig? config = null,
        TextGenerationHooks? hooks = null,
        CancellationToken cancellationToken = default)
    {
        string[] copy = Prompts.Copy(prompts, nameof(prompts));
        return InTurn(
            effective => Array.ConvertAll(copy, prompt => EncodeText(prompt)(effective)[0]), hasText: true, config, hooks, null, cancellationToken);
    }

    /// <summary>Answers the last message of a chat.</summary>
    /// <param name="history">The messages, at least one, read before the method returns. The answer is not added to them.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="streamer">Receives the text piece by piece, always whole characters.</param>
    /// <param name="cancellationToken">Stops the generation at its next token.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TextGenerationResult Generate(
        ChatHistory history,
        GenerationConfig? config = null,
        TextGenerationHooks? hooks = null,
        Func<string, StreamingStatus>? streamer = null,
        CancellationToken cancellationToken = default) =>
        InTurn(EncodeChat(Prompts.Copy(history)), hasText: true, config, hooks, streamer, cancellationToken);

    /// <summary>Continues token sequences, without text: nothing is decoded, and stop strings have no effect.</summary>
    /// <param name="inputs">The tokens of the prompts.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="cancellationToken">Stops the generation at its next token.</param>
    /// <returns>The answers, with empty texts.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TextGenerationResult Generate(
        TokenizedInputs inputs,
        GenerationConfig? config = null,
        TextGenerationHooks? hooks = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        long[][] prompts = [.. Enumerable.Range(0, inputs.Rows).Select(row => CheckPrompt(inputs.GetTokens(row)))];
        return InTurn(_ => prompts, hasText: false, config, hooks, null, cancellationToken);
    }

    /// <summary>Answers a prompt on a thread of its own.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="streamer">Receives the text piece by piece, on the thread of the generation.</param>
    /// <param name="cancellationToken">Stops the generation at its next token.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<TextGenerationResult> GenerateAsync(
        string prompt,
        GenerationConfig? config = null,
        TextGenerationHooks? hooks = null,
        Func<string, StreamingStatus>? streamer = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return InTurnAsync(EncodeText(prompt), config, hooks, streamer, cancellationToken);
    }

    /// <summary>Answers the last message of a chat on a thread of its own.</summary>
    /// <param name="history">The messages, at least one, read before the method returns.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="streamer">Receives the text piece by piece, on the thread of the generation.</param>
    /// <param name="cancellationToken">Stops the generation at its next token.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<TextGenerationResult> GenerateAsync(
        ChatHistory history,
        GenerationConfig? config = null,
        TextGenerationHooks? hooks = null,
        Func<string, StreamingStatus>? streamer = null,
        CancellationToken cancellationToken = default) =>
        InTurnAsync(EncodeChat(Prompts.Copy(history)), config, hooks, streamer, cancellationToken);

    /// <summary>Answers a prompt piece by piece.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="cancellationToken">Stops the generation at its next token; the enumeration then throws.</param>
    /// <returns>
    /// The pieces of text, always whole characters. The generation starts with the enumeration; leaving it early stops the generation before the
    /// enumerator is disposed.
    /// </returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        string prompt, GenerationConfig? config = null, TextGenerationHooks? hooks = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return TextStream.Create((streamer, token) => GenerateAsync(prompt, config, hooks, streamer, token), cancellationToken);
    }

    /// <summary>Answers the last message of a chat piece by piece.</summary>
    /// <param name="history">The messages, at least one, read before the method returns.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the generator's <see cref="GenerationConfig"/>.</param>
    /// <param name="hooks">Your own processors, sampler, conditions and observer.</param>
    /// <param name="cancellationToken">Stops the generation at its next token; the enumeration then throws.</param>
    /// <returns>The pieces of text, as in the other overload.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        ChatHistory history, GenerationConfig? config = null, TextGenerationHooks? hooks = null, CancellationToken cancellationToken = default)
    {
        ChatSnapshot messages = Prompts.Copy(history);
        return TextStream.Create(
            (streamer, token) => InTurnAsync(EncodeChat(messages), config, hooks, streamer, token), cancellationToken);
    }

    private static long[] CheckPrompt(long[] tokens) =>
        tokens.Length > 0 ? tokens : throw new ArgumentException("The prompt has no tokens.", nameof(tokens));

    private Func<GenerationConfig, long[][]> EncodeText(string prompt) =>
        effective => [CheckPrompt(_encoder.Encode(prompt, effective.ApplyChatTemplate != false).GetTokens(0))];

    private Func<GenerationConfig, long[][]> EncodeChat(ChatSnapshot history) =>
        _ => [CheckPrompt(_encoder.Encode(history).GetTokens(0))];

    private TextGenerationResult InTurn(
        Func<GenerationConfig, long[][]> encode,
        bool hasText,
        GenerationConfig? config,
        TextGenerationHooks? hooks,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken)
    {
        using PipelineGate.Pass pass = _gate.Enter(cancellationToken);
        return Run(encode, hasText, config, hooks, streamer, cancellationToken);
    }

    private Task<TextGenerationResult> InTurnAsync(
        Func<GenerationConfig, long[][]> encode,
        GenerationConfig? config,
        TextGenerationHooks? hooks,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken) =>
        _gate.RunAsync(() => Run(encode, hasText: true, config, hooks, streamer, cancellationToken), cancellationToken);
}
