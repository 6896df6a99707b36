using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>Turns the status of a native call into an exception that keeps the native text.</summary>
internal static unsafe class NativeStatus
{
    internal static void ThrowIfFailed(ov_status_e status)
    {
        if (status != ov_status_e.OK)
        {
            throw Failure(status.ToString());
        }
    }

    internal static void ThrowIfFailed(ov_genai_chat_history_status_e status)
    {
        if (status != ov_genai_chat_history_status_e.OV_GENAI_CHAT_HISTORY_OK)
        {
            throw Failure(status.ToString());
        }
    }

    internal static void ThrowIfFailed(ov_genai_json_container_status_e status)
    {
        if (status != ov_genai_json_container_status_e.OV_GENAI_JSON_CONTAINER_OK)
        {
            throw Failure(status.ToString());
        }
    }

    // The native text is thread-local: it must be read on the thread of the failed call, before any other call.
    private static OpenVinoGenAIException Failure(string status)
    {
        string message = NativeText.Read(&NativeMethods.ov_genai_get_last_error);
        string type = NativeText.Read(&NativeMethods.ov_genai_get_last_error_type);
        string reason = type.Contains("bad_alloc", StringComparison.Ordinal) || message.Contains("Cannot allocate memory", StringComparison.Ordinal)
            ? $"There is not enough memory for this call: use smaller images, shorter prompts, a smaller cache or model, or fewer calls at a time. ({NativeText.Tidy(message, status)})"
            : NativeText.Tidy(message, status);
        return new OpenVinoGenAIException(reason)
        {
            Status = status,
            NativeMessage = message,
            NativeType = type,
        };
    }
}
