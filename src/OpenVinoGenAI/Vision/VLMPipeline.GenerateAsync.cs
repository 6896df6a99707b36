namespace OpenVinoGenAI;

public sealed partial class VLMPipeline
{
    /// <summary>Answers a prompt about images. The call does not block.</summary>
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        VisionInputs? images = null,
        GenerationConfig? config = null,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new VisionTextCall(prompt, images, _chat, StreamerFactory.None), config, cancellationToken);

    /// <summary>Answers a prompt about images, and hands over the answer while it comes. The call does not block.</summary>
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Answers a prompt about images, and hands over the answer while it comes. The call does not block.</summary>
    /// <inheritdoc cref="Generate(string, VisionInputs?, GenerationConfig?, StreamerBase, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        VisionInputs? images,
        GenerationConfig? config,
        StreamerBase streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(new VisionTextCall(prompt, images, _chat, StreamerFactory.ForTokens(streamer)), config, cancellationToken);

    /// <summary>Answers the last message of a chat. The call does not block.</summary>
    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        VisionInputs? images = null,
        GenerationConfig? config = null,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(NewCall(history, images, StreamerFactory.None), config, cancellationToken);

    /// <summary>Answers the last message of a chat, and hands over the answer while it comes. The call does not block.</summary>
    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, Func{string, StreamingStatus}, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(NewCall(history, images, StreamerFactory.ForText(streamer)), config, cancellationToken);

    /// <summary>Answers the last message of a chat, and hands over the answer while it comes. The call does not block.</summary>
    /// <inheritdoc cref="Generate(ChatHistory, VisionInputs?, GenerationConfig?, StreamerBase, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        VisionInputs? images,
        GenerationConfig? config,
        StreamerBase streamer,
        CancellationToken cancellationToken = default) =>
        _core.RunAsync(NewCall(history, images, StreamerFactory.ForTokens(streamer)), config, cancellationToken);
}
