using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>A chat whose last message of the user is to be answered, as it was when the call was made.</summary>
internal sealed class VisionHistoryCall(
    ChatSnapshot history, VisionHistoryState state, VisionInputs? inputs, VisionChatState chat, StreamerFactory streamer)
    : VisionCall(inputs, chat, streamer)
{
    internal ChatSnapshot History => history;

    /// <summary>What vision pipelines know about the history besides its messages.</summary>
    internal VisionHistoryState State => state;

    protected override GenerationResult Answer(
        NativeVLMPipeline native, ResolvedConfig<GenerationConfig, GenerationConfigHandle> config, StreamerAdapter? callbacks) =>
        Chat.Answer(this, native, config, callbacks);

    // What a template makes of a chat is known only when it is applied. The images of earlier messages are not counted: which of them are still part
    // of the prompt, only the library knows.
    protected override long MostTokens(PromptMeter meter, bool applyTemplate) => CountTokens(meter, applyTemplate);

    protected override int CountTokens(PromptMeter meter, bool applyTemplate) => meter.Count(history);

    /// <summary>Reads a history once and checks what vision models need of it.</summary>
    /// <exception cref="ArgumentException">The history has no messages, a message has no text, or a tag cannot refer to an image.</exception>
    internal static ChatSnapshot Read(ChatHistory history)
    {
        ChatSnapshot snapshot = Prompts.Copy(history);
        foreach (ChatMessage message in snapshot.Messages)
        {
            if (message.Role == "user")
            {
                VisionTags.Check(message.Content ?? string.Empty, nameof(history));
            }
            else if (message.Content is null)
            {
                throw new ArgumentException(
                    $"A message of the role '{message.Role}' has no text as its content, which vision models need: {message}",
                    nameof(history));
            }
        }

        return snapshot;
    }
}
