using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

// The asynchronous twins: they read their input before they return, and run on a thread of their own.
public sealed partial class LLMPipeline
{
    /// <inheritdoc cref="Generate(string, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextCall(prompt, _chat, StreamerFactory.None), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextCall(prompt, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, GenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextCall(prompt, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, GenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextCall(prompt, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(IReadOnlyList{string}, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        IReadOnlyList<string> prompts, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new TextsCall(prompts, _chat, StreamerFactory.None), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.None), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config, Action<string>? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, GenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(new HistoryCall(Prompts.Copy(history), _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(TokenizedInputs, GenerationConfig?, CancellationToken)"/>
    public Task<EncodedGenerationResult> GenerateAsync(
        TokenizedInputs inputs, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        _core.RunAsync(TokensCall.Create(inputs, Tokenizer, _chat, StreamerFactory.None), config, cancellationToken);

    /// <inheritdoc cref="Generate(TokenizedInputs, GenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<EncodedGenerationResult> GenerateAsync(
        TokenizedInputs inputs, GenerationConfig? config, StreamerBase? streamer, CancellationToken cancellationToken = default) =>
        _core.RunAsync(TokensCall.Create(inputs, Tokenizer, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);
}
