namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Which model a registered chat client loads, and how it works.</summary>
public class OpenVinoChatModelOptions : OpenVinoModelOptions
{
    /// <summary>What runs the model. Default <see cref="ChatModelKind.Engine"/>.</summary>
    public ChatModelKind Kind { get; set; }

    /// <summary>The size of the KV cache in GB, at least 1. Default: it grows with the requests. Only with an engine.</summary>
    public int? CacheSize { get; set; }

    /// <summary>The most requests that run at once, at least 1. Default: the library's own choice. Only with an engine.</summary>
    public int? MaxNumSeqs { get; set; }

    /// <summary>Whether calls share the cache of prompts that begin alike. Default <see langword="true"/>. Only with an engine.</summary>
    public bool EnablePrefixCaching { get; set; } = true;

    /// <summary>How many requests may wait while others run, at least 1. Default 1024. Only with an engine.</summary>
    public int MaxQueuedRequests { get; set; } = 1024;

    /// <inheritdoc cref="OpenVinoChatClientOptions.DefaultMaxOutputTokens"/>
    public int? DefaultMaxOutputTokens { get; set; }

    /// <inheritdoc cref="OpenVinoChatClientOptions.ToolCallFormat"/>
    public ToolCallFormat ToolCallFormat { get; set; }

    /// <inheritdoc cref="OpenVinoChatClientOptions.GuideToolCalls"/>
    public bool GuideToolCalls { get; set; } = true;

    /// <inheritdoc cref="OpenVinoChatClientOptions.ReasoningTags"/>
    public ReasoningTags? ReasoningTags { get; set; }

    internal OpenVinoChatClientOptions ToClientOptions() => new()
    {
        ModelId = Name,
        DefaultMaxOutputTokens = DefaultMaxOutputTokens,
        ToolCallFormat = ToolCallFormat,
        GuideToolCalls = GuideToolCalls,
        ReasoningTags = ReasoningTags,
    };

    internal IChatModel Load() => ClientTelemetry.Load(Name, Device, IChatModel () => Kind switch
    {
        ChatModelKind.Text => new LLMChatModel(new LLMPipeline(FetchFolder(), Device, ToPipelineOptions())),
        ChatModelKind.Vision => new VLMChatModel(new VLMPipeline(FetchFolder(), Device, ToPipelineOptions())),
        _ => new EngineChatModel(new ContinuousBatchingEngine(FetchFolder(), Device, ToPipelineOptions() with { SchedulerConfig = ToScheduler() }, MaxQueuedRequests)),
    });

    private PipelineOptions ToPipelineOptions() => new() { Properties = ReadProperties() };

    private SchedulerConfig ToScheduler() => new() { CacheSize = CacheSize, MaxNumSeqs = MaxNumSeqs, EnablePrefixCaching = EnablePrefixCaching };
}
