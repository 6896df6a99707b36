using System.Runtime.CompilerServices;

namespace OpenVinoGenAI;

// The asynchronous twins: they read their input before they return, and run on a thread of their own.
public sealed partial class VLMPipeline
{
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        VisionInputs? images = null,
        GenerationConfig? config = null,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new VisionTextCall(prompt, images, _chat, StreamerFactory.None), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        VisionInputs? images = null,
        GenerationConfig? config = null,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(NewCall(history, images, StreamerFactory.None), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(NewCall(history, images, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, Action{string}?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        Action<string>? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(NewCall(history, images, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, StreamerBase?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        StreamerBase? streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(NewCall(history, images, StreamerFactory.ForTokens(streamer)), config, cancellationToken);
}
