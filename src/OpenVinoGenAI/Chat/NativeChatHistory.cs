using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>
/// The native twin of a chat history. It is kept from turn to turn, because the library remembers in it what it has worked out already
/// (the pictures of a chat, for instance), and follows the managed messages when it is used.
/// </summary>
internal sealed unsafe class NativeChatHistory
{
    private readonly List<ChatMessage> _messages = [];
    private ChatHistoryHandle? _handle;

    /// <summary>Tools or context have changed: the next use starts afresh.</summary>
    internal void Invalidate()
    {
        _handle?.Dispose();
        _handle = null;
        _messages.Clear();
    }

    internal ChatHistoryHandle Follow(ChatHistory history) => Follow(history, history.Count);

    /// <summary>Makes the twin hold the first messages of a history.</summary>
    internal ChatHistoryHandle Follow(ChatHistory history, int count)
    {
        _handle ??= Create(history);
        using var native = _handle.Acquire();
        int common = Common(history, count);
        while (_messages.Count > common)
        {
            NativeStatus.ThrowIfFailed(ov_genai_chat_history_pop_back(native.Pointer));
            _messages.RemoveAt(_messages.Count - 1);
        }

        for (int i = _messages.Count; i < count; i++)
        {
            using JsonContainer message = new(history[i].ToJson());
            NativeStatus.ThrowIfFailed(ov_genai_chat_history_push_back(native.Pointer, message.Pointer));
            _messages.Add(history[i]);
        }

        return _handle;
    }

    private int Common(ChatHistory history, int count)
    {
        int common = 0;
        while (common < _messages.Count && common < count && _messages[common].Equals(history[common]))
        {
            common++;
        }

        return common;
    }

    private static ChatHistoryHandle Create(ChatHistory history)
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_chat_history* pointer;
        NativeStatus.ThrowIfFailed(ov_genai_chat_history_create(&pointer));
        var handle = new ChatHistoryHandle(pointer);
        try
        {
            if (history.Tools is { } tools)
            {
                using JsonContainer json = new(tools);
                NativeStatus.ThrowIfFailed(ov_genai_chat_history_set_tools(pointer, json.Pointer));
            }

            if (history.ExtraContext is { } context)
            {
                using JsonContainer json = new(context);
                NativeStatus.ThrowIfFailed(ov_genai_chat_history_set_extra_context(pointer, json.Pointer));
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private readonly ref struct JsonContainer
    {
        internal JsonContainer(string json)
        {
            using var text = new Utf8Text(json);
            ov_genai_json_container* container;
            NativeStatus.ThrowIfFailed(ov_genai_json_container_create_from_json_string(&container, text.Pointer));
            Pointer = container;
        }

        internal ov_genai_json_container* Pointer { get; }

        public void Dispose() => ov_genai_json_container_free(Pointer);
    }
}
