using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>Options for creating a pipeline, besides the model's path and the device.</summary>
public sealed record PipelineOptions
{
    /// <summary>
    /// Properties of the runtime, the device and the pipeline, for instance <c>Properties = new() { CacheDirectory = "cache" }</c>. Default: none.
    /// </summary>
    [AllowNull]
    public PipelineProperties Properties
    {
        get;
        init => field = value ?? new();
    } = new();

    /// <summary>How continuous batching shares cache and model among requests. Default: the library's own choice.</summary>
    public SchedulerConfig? SchedulerConfig { get; init; }

    /// <summary>The draft model of speculative decoding. Default: none.</summary>
    public DraftModel? DraftModel { get; init; }

    /// <summary>Whether tokens are proposed from the prompt itself (prompt lookup decoding). Default <see langword="false"/>.</summary>
    public bool PromptLookup { get; init; }

    /// <summary>The LoRA adapters that calls can choose from, with the alphas for calls that say nothing. Default: none.</summary>
    /// <remarks>
    /// An adapter that does not fit the model as a whole is refused with a <see cref="ModelLoadException"/>. Adapters that calls can switch
    /// turn prefix caching off: see <see cref="SchedulerConfig.EnablePrefixCaching"/>.
    /// </remarks>
    public AdapterConfig? Adapters { get; init; }

    /// <summary>How attention is computed. Default: the library's choice, paged attention where the device has it.</summary>
    public AttentionBackend? AttentionBackend { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InvariantRecord.Write(nameof(PipelineOptions), PrintMembers);
}
