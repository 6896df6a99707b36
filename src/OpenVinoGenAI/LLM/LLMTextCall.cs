namespace OpenVinoGenAI;

/// <summary>A call of a language model that is answered with text.</summary>
/// <param name="kind">The kind of input.</param>
/// <param name="prompts">How many prompts there are.</param>
/// <param name="chat">The chat that the pipeline keeps.</param>
/// <param name="streamer">What the caller wants to receive while the generation runs.</param>
internal abstract class LLMTextCall(LLMInputKind kind, int prompts, StatefulChatState chat, StreamerFactory streamer)
    : LLMCall<GenerationResult>(kind, prompts, chat, streamer)
{
    protected sealed override GenerationResult WithText(GenerationResult result, string text) => result.WithText(text);

    protected sealed override GenerationResult EndAt(GenerationResult result, StopStringRule stops, GenerationConfig config, Tokenizer tokenizer) =>
        result.EndAt(stops, config.Parsers);
}
