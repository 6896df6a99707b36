using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A call of a vision language model.</summary>
/// <param name="inputs">The images and videos.</param>
/// <param name="chat">The chat that the pipeline keeps.</param>
/// <param name="streamer">What the caller wants to receive while the generation runs.</param>
internal abstract class VisionCall(VisionInputs? inputs, VisionChatState chat, StreamerFactory streamer)
    : IPipelineCall<NativeVLMPipeline, GenerationConfig, GenerationConfigHandle, StreamerAdapter, GenerationResult>
{
    private GenerationConfig? _limits;

    internal VisionInputs Inputs { get; private set; } = chat.Model.Check(inputs ?? VisionInputs.None);

    /// <summary>The caller's token, once the turn of the call has come.</summary>
    internal CancellationToken CancellationToken { get; private set; }

    /// <summary>The chat that the pipeline keeps.</summary>
    protected VisionChatState Chat { get; } = chat;

    public void Prepare() => Inputs = Inputs.WithResampledAudios();

    public StreamerAdapter? CreateCallbacks(ResolvedConfig<GenerationConfig, GenerationConfigHandle> config, CallContext context)
    {
        CancellationToken = context.CancellationToken;
        if (context.Budget is { } budget)
        {
            bool applyTemplate = config.Effective.ApplyChatTemplate ?? true;
            int images = Chat.CountTokens(Inputs);
            _limits = budget.Fit(
                config.Effective, MostTokens(budget.Meter, applyTemplate) + images, () => CountTokens(budget.Meter, applyTemplate) + images);
        }

        return TextGenerationStreaming.Create(streamer, config.Effective, prompts: 1, context);
    }

    public GenerationResult Invoke(
        NativeVLMPipeline native, ResolvedConfig<GenerationConfig, GenerationConfigHandle> config, StreamerAdapter? callbacks)
    {
        using GenerationConfigHandle? limited = _limits is null ? null : NativeGenerationConfig.Copy(config.Native, _limits);
        GenerationResult result = Answer(native, limited is null ? config : config with { Native = limited }, callbacks);
        result = callbacks?.Text is { } text ? result.WithText(text) : result;
        return StopStringRule.Of(config.Effective) is { } stops ? result.EndAt(stops, config.Effective.Parsers) : result;
    }

    protected abstract GenerationResult Answer(
        NativeVLMPipeline native, ResolvedConfig<GenerationConfig, GenerationConfigHandle> config, StreamerAdapter? callbacks);

    /// <summary>A number of tokens that the prompt does not exceed, without its images.</summary>
    protected abstract long MostTokens(PromptMeter meter, bool applyTemplate);

    /// <summary>Counts the tokens of the prompt, without its images.</summary>
    protected abstract int CountTokens(PromptMeter meter, bool applyTemplate);
}
