using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI;

public sealed partial class LLMPipeline
{
    /// <summary>Generates the answer to a prompt as a value of a C# type: a grammar of the type holds the model to JSON that can be read.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="prompt">The prompt. It should say what the JSON is about; the model does not see the type.</param>
    /// <param name="typeInfo">The type, from a <c>JsonSerializerContext</c>: safe for trimming and NativeAOT.</param>
    /// <param name="config">
    /// How to decode; <see langword="null"/> for the pipeline's <see cref="GenerationConfig"/>. If <see cref="GenerationConfig.MaxNewTokens"/> was
    /// set neither here nor there, the answer is as long as <paramref name="limits"/> allow, whatever the model's own limit is.
    /// </param>
    /// <param name="limits">How large the answer may become; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait or the generation.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidConfigurationException">An option is not allowed, or the config has a grammar of its own.</exception>
    /// <exception cref="NotSupportedException">The type cannot be written as JSON, or contains itself without an end.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The pipeline is disposed.</exception>
    /// <exception cref="OpenVinoGenAIException">The native library failed, or the answer was cut at a limit of tokens.</exception>
    public StructuredResult<T> Generate<T>(
        string prompt,
        JsonTypeInfo<T> typeInfo,
        GenerationConfig? config = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        TypedOutput.Read(Generate(prompt, TypedOutput.Prepare(config, typeInfo, limits, GivenMaxNewTokens), cancellationToken), typeInfo);

    /// <param name="options">
    /// How the type is written as JSON; <see langword="null"/> for web defaults with enums by name. By reflection: not for trimmed programs.
    /// </param>
    /// <inheritdoc cref="Generate{T}(string, JsonTypeInfo{T}, GenerationConfig?, JsonOutputLimits?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    [RequiresUnreferencedCode(TypedOutput.ReflectionMessage)]
    [RequiresDynamicCode(TypedOutput.ReflectionMessage)]
    public StructuredResult<T> Generate<T>(
        string prompt,
        GenerationConfig? config = null,
        JsonSerializerOptions? options = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        Generate(prompt, TypedOutput.Reflect<T>(options), config, limits, cancellationToken);

    /// <inheritdoc cref="Generate{T}(string, JsonTypeInfo{T}, GenerationConfig?, JsonOutputLimits?, CancellationToken)"/>
    public async Task<StructuredResult<T>> GenerateAsync<T>(
        string prompt,
        JsonTypeInfo<T> typeInfo,
        GenerationConfig? config = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        TypedOutput.Read(
            await GenerateAsync(prompt, TypedOutput.Prepare(config, typeInfo, limits, GivenMaxNewTokens), cancellationToken).ConfigureAwait(false), typeInfo);

    /// <inheritdoc cref="Generate{T}(string, GenerationConfig?, JsonSerializerOptions?, JsonOutputLimits?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    [RequiresUnreferencedCode(TypedOutput.ReflectionMessage)]
    [RequiresDynamicCode(TypedOutput.ReflectionMessage)]
    public Task<StructuredResult<T>> GenerateAsync<T>(
        string prompt,
        GenerationConfig? config = null,
        JsonSerializerOptions? options = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        GenerateAsync(prompt, TypedOutput.Reflect<T>(options), config, limits, cancellationToken);

    /// <summary>
    /// Generates the answer to the last message of a chat as a value of a C# type: a grammar of the type holds the model to JSON that can be read.
    /// </summary>
    /// <param name="history">The messages, at least one. The answer is not added to them.</param>
    /// <inheritdoc cref="Generate{T}(string, JsonTypeInfo{T}, GenerationConfig?, JsonOutputLimits?, CancellationToken)"/>
    public StructuredResult<T> Generate<T>(
        ChatHistory history,
        JsonTypeInfo<T> typeInfo,
        GenerationConfig? config = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        TypedOutput.Read(Generate(history, TypedOutput.Prepare(config, typeInfo, limits, GivenMaxNewTokens), cancellationToken), typeInfo);

    /// <param name="options">
    /// How the type is written as JSON; <see langword="null"/> for web defaults with enums by name. By reflection: not for trimmed programs.
    /// </param>
    /// <inheritdoc cref="Generate{T}(string, JsonTypeInfo{T}, GenerationConfig?, JsonOutputLimits?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    [RequiresUnreferencedCode(TypedOutput.ReflectionMessage)]
    [RequiresDynamicCode(TypedOutput.ReflectionMessage)]
    public StructuredResult<T> Generate<T>(
        ChatHistory history,
        GenerationConfig? config = null,
        JsonSerializerOptions? options = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        Generate(history, TypedOutput.Reflect<T>(options), config, limits, cancellationToken);

    /// <inheritdoc cref="Generate{T}(ChatHistory, JsonTypeInfo{T}, GenerationConfig?, JsonOutputLimits?, CancellationToken)"/>
    public async Task<StructuredResult<T>> GenerateAsync<T>(
        ChatHistory history,
        JsonTypeInfo<T> typeInfo,
        GenerationConfig? config = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        TypedOutput.Read(
            await GenerateAsync(history, TypedOutput.Prepare(config, typeInfo, limits, GivenMaxNewTokens), cancellationToken).ConfigureAwait(false), typeInfo);

    /// <inheritdoc cref="Generate{T}(string, GenerationConfig?, JsonSerializerOptions?, JsonOutputLimits?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    [RequiresUnreferencedCode(TypedOutput.ReflectionMessage)]
    [RequiresDynamicCode(TypedOutput.ReflectionMessage)]
    public Task<StructuredResult<T>> GenerateAsync<T>(
        ChatHistory history,
        GenerationConfig? config = null,
        JsonSerializerOptions? options = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        GenerateAsync(history, TypedOutput.Reflect<T>(options), config, limits, cancellationToken);
}
