using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>Several prompts, copied when the call was made.</summary>
internal sealed class TextsCall : LLMTextCall
{
    private readonly string[] _prompts;

    internal TextsCall(IReadOnlyList<string> prompts, StatefulChatState chat, StreamerFactory streamer)
        : this(Prompts.Copy(prompts, nameof(prompts)), chat, streamer)
    {
    }

    private TextsCall(string[] prompts, StatefulChatState chat, StreamerFactory streamer)
        : base(LLMInputKind.Texts, prompts.Length, chat, streamer) => _prompts = prompts;

    protected override GenerationResult Generate(NativeLLMPipeline native, GenerationConfigHandle config, StreamerAdapter? streamer) =>
        native.Generate(_prompts, config, streamer);

    protected override long MostTokens(PromptMeter meter, bool applyTemplate) => _prompts.Max(prompt => meter.MostTokens(prompt, applyTemplate));

    protected override int CountTokens(PromptMeter meter, bool applyTemplate) => _prompts.Max(prompt => meter.Count(prompt, applyTemplate));
}
