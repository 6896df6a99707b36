using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A prompt with its images and videos.</summary>
internal sealed class VisionTextCall(string prompt, VisionInputs? inputs, VisionChatState chat, StreamerFactory streamer)
    : VisionCall(inputs, chat, streamer)
{
    private readonly string _prompt = VisionTags.Check(prompt, nameof(prompt));

    protected override GenerationResult Answer(
        NativeVLMPipeline native, ResolvedConfig<GenerationConfig, GenerationConfigHandle> config, StreamerAdapter? callbacks)
    {
        Chat.BeginPrompt(native, config.Effective.Adapters);
        GenerationResult result = native.Generate(_prompt, Inputs, config.Native, callbacks);
        Chat.Add(VisionTags.Remove(_prompt), Inputs, result);
        return result;
    }

    protected override long MostTokens(PromptMeter meter, bool applyTemplate) =>
        Chat.Transcript.With(_prompt) is null ? meter.MostTokens(_prompt, applyTemplate) : CountTokens(meter, applyTemplate);

    protected override int CountTokens(PromptMeter meter, bool applyTemplate)
    {
        string text = VisionTags.Remove(_prompt);
        return Chat.Transcript.With(text) is { } turns ? meter.Count(turns) : meter.Count(text, applyTemplate);
    }
}
