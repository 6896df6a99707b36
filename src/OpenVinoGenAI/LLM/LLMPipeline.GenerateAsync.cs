namespace OpenVinoGenAI;

public sealed partial class LLMPipeline
{
    /// <summary>Answers a prompt, without blocking the caller.</summary>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextCall(prompt, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Answers a prompt, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, Func{string, StreamingStatus}, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        GenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextCall(prompt, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Answers a prompt, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <inheritdoc cref="Generate(string, GenerationConfig?, StreamerBase, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextCall(prompt, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <summary>Answers several prompts, each by itself, without blocking the caller.</summary>
    /// <inheritdoc cref="Generate(IReadOnlyList{string}, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        IReadOnlyList<string> prompts, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextsCall(prompts, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Answers the last message of a chat, without blocking the caller.</summary>
    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Answers the last message of a chat, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, Func{string, StreamingStatus}, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        GenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Answers the last message of a chat, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, StreamerBase, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <summary>Answers prompts that are given as tokens, with tokens. The chat template is not applied, and the call does not block.</summary>
    /// <inheritdoc cref="Generate(TokenizedInputs, GenerationConfig?, CancellationToken)"/>
    public Task<EncodedGenerationResult> GenerateAsync(
        TokenizedInputs inputs, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(TokensCall.Create(inputs, Tokenizer, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Answers prompts that are given as tokens, with tokens. The chat template is not applied, and the call does not block.</summary>
    /// <inheritdoc cref="Generate(TokenizedInputs, GenerationConfig?, StreamerBase, CancellationToken)"/>
    public Task<EncodedGenerationResult> GenerateAsync(
        TokenizedInputs inputs, GenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(TokensCall.Create(inputs, Tokenizer, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);
}
