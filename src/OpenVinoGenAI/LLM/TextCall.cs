using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>One prompt.</summary>
internal sealed class TextCall(string prompt, StatefulChatState chat, StreamerFactory streamer)
    : LLMTextCall(LLMInputKind.Text, prompts: 1, chat, streamer)
{
    private readonly string _prompt = prompt ?? throw new ArgumentNullException(nameof(prompt));

    private readonly ChatTranscript _transcript = chat.Transcript;

    protected override GenerationResult Generate(NativeLLMPipeline native, GenerationConfigHandle config, StreamerAdapter? streamer)
    {
        GenerationResult result = native.Generate(_prompt, config, streamer);
        _transcript.Add(_prompt, result);
        return result;
    }

    protected override long MostTokens(PromptMeter meter, bool applyTemplate) =>
        _transcript.With(_prompt) is { } turns ? meter.Count(turns) : meter.MostTokens(_prompt, applyTemplate);

    protected override int CountTokens(PromptMeter meter, bool applyTemplate) =>
        _transcript.With(_prompt) is { } turns ? meter.Count(turns) : meter.Count(_prompt, applyTemplate);
}
