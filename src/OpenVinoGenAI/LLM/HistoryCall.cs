using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A chat whose last message is to be answered, as it was when the call was made.</summary>
internal sealed class HistoryCall(ChatSnapshot history, StatefulChatState chat, StreamerFactory streamer)
    : LLMTextCall(LLMInputKind.History, prompts: 1, chat, streamer)
{
    protected override GenerationResult Generate(NativeLLMPipeline native, GenerationConfigHandle config, StreamerAdapter? streamer) =>
        native.Generate(history, config, streamer);

    // What a template makes of a chat is known only when it is applied.
    protected override long MostTokens(PromptMeter meter, bool applyTemplate) => CountTokens(meter, applyTemplate);

    protected override int CountTokens(PromptMeter meter, bool applyTemplate) => meter.Count(history);
}
