using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>A request that the native scheduler works on.</summary>
internal sealed unsafe class NativeGenerationHandle(Handles.GenerationHandle handle) : IDisposable
{
    /// <summary>How far the request is. Its last tokens can still be read when it is over.</summary>
    internal GenerationStatus Status
    {
        get
        {
            using var request = handle.Acquire();
            ov_genai_generation_status_e status;
            NativeStatus.ThrowIfFailed(ov_genai_generation_handle_get_status(request.Pointer, &status));
            return (GenerationStatus)status;
        }
    }

    /// <summary>Whether there are unread tokens.</summary>
    internal bool CanRead
    {
        get
        {
            using var request = handle.Acquire();
            return NativeValue.GetFlag(request.Pointer, &ov_genai_generation_handle_can_read);
        }
    }

    /// <summary>Takes what has come since the last read, sequence by sequence; empty if nothing has.</summary>
    internal SequenceUpdate[] Read()
    {
        using var request = handle.Acquire();
        if (!NativeValue.GetFlag(request.Pointer, &ov_genai_generation_handle_can_read))
        {
            return [];
        }

        ov_genai_encoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_generation_handle_read(request.Pointer, &results));
        try
        {
            return ResultReader.Updates(results);
        }
        finally
        {
            ov_genai_encoded_results_free(results);
        }
    }

    internal void Stop(FinishReason reason)
    {
        using var request = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_generation_handle_stop(request.Pointer, (ov_genai_finish_reason_e)reason));
    }

    internal void Cancel()
    {
        using var request = handle.Acquire();
        NativeStatus.ThrowIfFailed(ov_genai_generation_handle_cancel(request.Pointer));
    }

    public void Dispose() => handle.Dispose();
}
