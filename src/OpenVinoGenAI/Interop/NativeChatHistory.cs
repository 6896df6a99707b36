using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>
/// The native twin of a chat history. Vision models keep it from turn to turn, because the library remembers in it the images that it has
/// encoded already; it follows the managed messages when it is used.
/// </summary>
internal sealed unsafe class NativeChatHistory
{
    private readonly List<ChatMessage> _messages = [];
    private NativeMemoryPressure? _pressure;
    private ChatHistoryHandle? _handle;

    /// <summary>Makes a twin for one call; owned by the caller.</summary>
    internal static ChatHistoryHandle Create(ChatSnapshot history)
    {
        ChatHistoryHandle handle = CreateEmpty(history);
        try
        {
            using var native = handle.Acquire();
            foreach (ChatMessage message in history.Messages)
            {
                Add(native.Pointer, message);
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Makes the twin hold the first messages of a history, whose tools and context are those of the uses before.</summary>
    internal ChatHistoryHandle Follow(ChatSnapshot history, int count)
    {
        _handle ??= CreateEmpty(history);
        using var native = _handle.Acquire();
        int common = Common(history, count);
        while (_messages.Count > common)
        {
            NativeStatus.ThrowIfFailed(ov_genai_chat_history_pop_back(native.Pointer));
            _messages.RemoveAt(_messages.Count - 1);
        }

        for (int i = _messages.Count; i < count; i++)
        {
            Add(native.Pointer, history.Messages[i]);
            _messages.Add(history.Messages[i]);
        }

        return _handle;
    }

    /// <summary>Says how much memory the twin holds.</summary>
    internal void Weigh(long bytes) => (_pressure ??= new NativeMemoryPressure()).Set(bytes);

    /// <summary>Frees the twin; the next use starts afresh.</summary>
    internal void Free()
    {
        _pressure?.Dispose();
        _pressure = null;
        _handle?.Dispose();
        _handle = null;
        _messages.Clear();
    }

    private static void Add(ov_genai_chat_history* history, ChatMessage message)
    {
        using JsonContainer json = new(message.ToJson());
        NativeStatus.ThrowIfFailed(ov_genai_chat_history_push_back(history, json.Pointer));
    }

    private int Common(ChatSnapshot history, int count)
    {
        int common = 0;
        while (common < _messages.Count && common < count && _messages[common].Equals(history.Messages[common]))
        {
            common++;
        }

        return common;
    }

    private static ChatHistoryHandle CreateEmpty(ChatSnapshot history)
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
