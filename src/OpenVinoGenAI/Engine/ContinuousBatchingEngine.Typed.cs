using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenVinoGenAI;

public sealed partial class ContinuousBatchingEngine
{
    /// <inheritdoc cref="LLMPipeline.GenerateAsync{T}(string, JsonTypeInfo{T}, GenerationConfig?, JsonOutputLimits?, CancellationToken)"/>
    public async Task<StructuredResult<T>> GenerateAsync<T>(
        string prompt,
        JsonTypeInfo<T> typeInfo,
        GenerationConfig? config = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        TypedOutput.Read(
            await GenerateAsync(prompt, TypedOutput.Prepare(config, typeInfo, limits), cancellationToken).ConfigureAwait(false), typeInfo);

    /// <inheritdoc cref="LLMPipeline.GenerateAsync{T}(string, GenerationConfig?, JsonSerializerOptions?, JsonOutputLimits?, CancellationToken)"/>
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

    /// <inheritdoc cref="LLMPipeline.GenerateAsync{T}(ChatHistory, JsonTypeInfo{T}, GenerationConfig?, JsonOutputLimits?, CancellationToken)"/>
    public async Task<StructuredResult<T>> GenerateAsync<T>(
        ChatHistory history,
        JsonTypeInfo<T> typeInfo,
        GenerationConfig? config = null,
        JsonOutputLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        TypedOutput.Read(
            await GenerateAsync(history, TypedOutput.Prepare(config, typeInfo, limits), cancellationToken).ConfigureAwait(false), typeInfo);

    /// <inheritdoc cref="LLMPipeline.GenerateAsync{T}(ChatHistory, GenerationConfig?, JsonSerializerOptions?, JsonOutputLimits?, CancellationToken)"/>
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
