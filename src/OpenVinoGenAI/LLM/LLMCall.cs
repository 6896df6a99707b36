using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A call of a language model.</summary>
/// <param name="kind">The kind of input.</param>
/// <param name="prompts">How many prompts there are.</param>
/// <param name="chat">The chat that the pipeline keeps.</param>
/// <param name="streamer">What the caller wants to receive while the generation runs.</param>
internal abstract class LLMCall<TResult>(LLMInputKind kind, int prompts, StatefulChatState chat, StreamerFactory streamer)
    : IPipelineCall<NativeLLMPipeline, GenerationConfig, GenerationConfigHandle, StreamerAdapter, TResult>
{
    private GenerationConfig? _limits;
    private Tokenizer? _tokenizer;

    public StreamerAdapter? CreateCallbacks(ResolvedConfig<GenerationConfig, GenerationConfigHandle> config, CallContext context)
    {
        _tokenizer = context.Tokenizer;
        if (context.Budget is { } budget)
        {
            bool applyTemplate = config.Effective.ApplyChatTemplate ?? true;
            _limits = budget.Fit(config.Effective, MostTokens(budget.Meter, applyTemplate), () => CountTokens(budget.Meter, applyTemplate));
        }

        return TextGenerationStreaming.Create(streamer, config.Effective, prompts, context);
    }

    public TResult Invoke(
        NativeLLMPipeline native, ResolvedConfig<GenerationConfig, GenerationConfigHandle> config, StreamerAdapter? callbacks)
    {
        using GenerationConfigHandle? limited = _limits is null ? null : NativeGenerationConfig.Copy(config.Native, _limits);
        chat.Begin(kind, native);
        TResult result = Generate(native, limited ?? config.Native, callbacks);
        chat.End(kind, callbacks is { WasCancelled: true });
        result = callbacks?.Text is { } text ? WithText(result, text) : result;
        return StopStringRule.Of(config.Effective) is { } stops ? EndAt(result, stops, config.Effective, _tokenizer!) : result;
    }

    protected abstract TResult Generate(NativeLLMPipeline native, GenerationConfigHandle config, StreamerAdapter? streamer);

    /// <summary>Gives an answer the text that was made here and not by the library.</summary>
    protected virtual TResult WithText(TResult result, string text) => result;

    /// <summary>Ends an answer at a stop string.</summary>
    protected abstract TResult EndAt(TResult result, StopStringRule stops, GenerationConfig config, Tokenizer tokenizer);

    /// <summary>A number of tokens that no prompt exceeds.</summary>
    protected abstract long MostTokens(PromptMeter meter, bool applyTemplate);

    /// <summary>Counts the tokens of the longest prompt.</summary>
    protected abstract int CountTokens(PromptMeter meter, bool applyTemplate);
}
