using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

public sealed partial class LLMPipeline
{
    /// <summary>Answers a prompt, without blocking the caller.</summary>
    /// <param name="prompt">The prompt. It may only be empty where a chat template makes something of it.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(new TextInput(prompt), config, null, cancellationToken);

    /// <summary>Answers a prompt, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <param name="prompt">The prompt. It may only be empty where a chat template makes something of it.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives each piece of text, always whole characters, and says whether to go on.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public Task<GenerationResult> GenerateAsync(
        string prompt,
        GenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(new TextInput(prompt), config, Streamers.ForText(streamer), cancellationToken);

    /// <summary>Answers a prompt, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <param name="prompt">The prompt. It may only be empty where a chat template makes something of it.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives the tokens and says whether to go on.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public Task<GenerationResult> GenerateAsync(
        string prompt, GenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        RunAsync(new TextInput(prompt), config, Streamers.ForTokens(streamer), cancellationToken);

    /// <summary>Answers several prompts, each by itself, without blocking the caller.</summary>
    /// <param name="prompts">The prompts, at least one.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answers, in the order of the prompts.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<GenerationResult> GenerateAsync(
        IReadOnlyList<string> prompts, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(new TextsInput(prompts), config, null, cancellationToken);

    /// <summary>Answers the last message of a chat, without blocking the caller.</summary>
    /// <param name="history">The messages, at least one. The answer is not added to them.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(new HistoryInput(history), config, null, cancellationToken);

    /// <summary>Answers the last message of a chat, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <param name="history">The messages, at least one. The answer is not added to them.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives each piece of text, always whole characters, and says whether to go on.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history,
        GenerationConfig? config,
        Func<string, StreamingStatus> streamer,
        CancellationToken cancellationToken = default) =>
        RunAsync(new HistoryInput(history), config, Streamers.ForText(streamer), cancellationToken);

    /// <summary>Answers the last message of a chat, and hands over the answer while it comes, without blocking the caller.</summary>
    /// <param name="history">The messages, at least one. The answer is not added to them.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives the tokens and says whether to go on.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    /// <remarks>An exception that leaves the streamer stops the generation and is rethrown here, with its own stack trace.</remarks>
    public Task<GenerationResult> GenerateAsync(
        ChatHistory history, GenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        RunAsync(new HistoryInput(history), config, Streamers.ForTokens(streamer), cancellationToken);

    /// <summary>Answers prompts that are given as tokens, with tokens. The chat template is not applied, and the call does not block.</summary>
    /// <param name="inputs">The prompts' tokens, at least one in each row; every id must be in the vocabulary.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The tokens of the answers.</returns>
    /// <exception cref="ArgumentException">There is no token, or an id is outside the vocabulary.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<EncodedGenerationResult> GenerateAsync(
        TokenizedInputs inputs, GenerationConfig? config = null, CancellationToken cancellationToken = default) =>
        RunAsync(Checked(inputs), config, null, cancellationToken);

    /// <summary>Answers prompts that are given as tokens, with tokens. The chat template is not applied, and the call does not block.</summary>
    /// <param name="inputs">The prompts' tokens, at least one in each row; every id must be in the vocabulary.</param>
    /// <param name="config">How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>.</param>
    /// <param name="streamer">Receives the tokens and says whether to go on.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for the pipeline, or the generation itself at its next token. With several prompts, beams or sequences the library
    /// cannot be interrupted, so that it counts only before the generation.
    /// </param>
    /// <returns>The tokens of the answers.</returns>
    /// <exception cref="ArgumentException">There is no token, or an id is outside the vocabulary.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed.</exception>
    public Task<EncodedGenerationResult> GenerateAsync(
        TokenizedInputs inputs, GenerationConfig? config, StreamerBase streamer, CancellationToken cancellationToken = default) =>
        RunAsync(Checked(inputs), config, Streamers.ForTokens(streamer), cancellationToken);
}
