using System.Runtime.CompilerServices;
using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

public sealed partial class ContinuousBatchingPipeline
{
    /// <summary>Adds a request for a prompt. Official: <c>add_request</c>.</summary>
    /// <param name="requestId">An id of the caller's choice, for <see cref="GenerationHandle.RequestId"/>. It need not be unique.</param>
    /// <param name="prompt">The prompt. The chat template is applied as in <see cref="LLMPipeline"/>; the official pipeline leaves it out.</param>
    /// <param name="config">How to decode; <see langword="null"/> for <see cref="GenerationConfig"/>.</param>
    /// <returns>The handle of the request. Disposing it drops the request.</returns>
    /// <exception cref="ArgumentException">The prompt has no token.</exception>
    /// <exception cref="PromptTooLongException">The model's context has no room for an answer.</exception>
    /// <exception cref="InvalidConfigurationException">An option is not allowed.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library refused the request.</exception>
    [OverloadResolutionPriority(1)]
    public GenerationHandle AddRequest(ulong requestId, string prompt, GenerationConfig? config = null) =>
        Add(requestId, RequestInput.Of(prompt), config);

    /// <summary>Adds a request for the next message of a chat. The answer is not added to the chat.</summary>
    /// <param name="history">The messages, at least one.</param>
    /// <exception cref="ArgumentException">The history is empty.</exception>
    /// <inheritdoc cref="AddRequest(ulong, string, GenerationConfig?)"/>
    [OverloadResolutionPriority(1)]
    public GenerationHandle AddRequest(ulong requestId, ChatHistory history, GenerationConfig? config = null) =>
        Add(requestId, RequestInput.Of(history), config);

    /// <summary>Adds a request for tokens. Official: <c>add_request</c> with <c>input_ids</c>.</summary>
    /// <param name="tokens">The prompt's tokens, at least one, each in the model's vocabulary.</param>
    /// <exception cref="ArgumentException">There are no tokens, or one is not in the vocabulary.</exception>
    /// <inheritdoc cref="AddRequest(ulong, string, GenerationConfig?)"/>
    public GenerationHandle AddRequest(ulong requestId, IReadOnlyList<long> tokens, GenerationConfig? config = null) =>
        Add(requestId, RequestInput.Of(tokens, Tokenizer), config);

    /// <summary>Adds a request about images to a vision language model. Official: <c>add_request</c> with <c>images</c> and <c>videos</c>.</summary>
    /// <param name="images">
    /// The images and videos. They are encoded before the method returns, which another thread's steps do not wait for.
    /// </param>
    /// <exception cref="ArgumentException">The model is not a vision language model, or a tag in the prompt has an impossible number.</exception>
    /// <inheritdoc cref="AddRequest(ulong, string, GenerationConfig?)"/>
    public GenerationHandle AddRequest(ulong requestId, string prompt, VisionInputs images, GenerationConfig? config = null) =>
        Add(requestId, RequestInput.Of(prompt, images), config);

    /// <summary>Adds a request for the next message of a chat about images to a vision language model.</summary>
    /// <param name="images">
    /// The images and videos of all messages, in the order of the tags in them. Without any tag they belong to the last message of the user.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The history is empty, the model is not a vision language model, or a tag in a message has an impossible number.
    /// </exception>
    /// <inheritdoc cref="AddRequest(ulong, ChatHistory, GenerationConfig?)"/>
    public GenerationHandle AddRequest(ulong requestId, ChatHistory history, VisionInputs images, GenerationConfig? config = null) =>
        Add(requestId, RequestInput.Of(history, images), config);

    /// <summary>Gives a request to the native pipeline.</summary>
    internal GenerationHandle Add(ulong requestId, PreparedRequest request)
    {
        lock (_adding)
        {
            NativeGenerationHandle native = request.Vision is { } vision
                ? _native.AddRequest(vision, request.Config)
                : _native.AddRequest(request.Tokens, request.Config);
            return new GenerationHandle(this, native, requestId, request.HasLogProbabilities);
        }
    }

    // A caller who reads tokens while they come cannot give back those of a stop string; the library withholds them.
    private GenerationHandle Add(ulong requestId, RequestInput input, GenerationConfig? config)
    {
        GenerationConfig byTokens = (config ?? new GenerationConfig()) with { StopStringMatching = StopStringMatching.Official };
        using PreparedRequest request = Requests.Create(input, byTokens);
        return Add(requestId, request);
    }
}
