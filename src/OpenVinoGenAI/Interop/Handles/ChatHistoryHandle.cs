using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native chat history.</summary>
internal sealed unsafe class ChatHistoryHandle(ov_genai_chat_history* pointer) : NativeHandle<ov_genai_chat_history>(pointer)
{
    protected override void Free(ov_genai_chat_history* pointer) => NativeMethods.ov_genai_chat_history_free(pointer);
}
