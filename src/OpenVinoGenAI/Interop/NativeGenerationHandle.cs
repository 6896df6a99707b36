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

    /// <summary>
    /// Takes what has come since the last read, sequence by sequence; empty if nothing has. This runs for every token of every request, and
    /// allocates no more than it returns.
    /// </summary>
    /// <param name="hasLogProbabilities">Whether to read the log probabilities.</param>
    /// <param name="convert">Makes an item of what a sequence has received.</param>
    internal TItem[] Read<TItem>(bool hasLogProbabilities, Func<SequenceUpdate, TItem> convert)
    {
        using var request = handle.Acquire();
        ov_genai_generation_outputs* outputs;
        NativeStatus.ThrowIfFailed(ov_genai_generation_handle_read(request.Pointer, &outputs));
        if (outputs is null)
        {
            return [];
        }

        try
        {
            var items = new TItem[NativeValue.GetCount(outputs, &ov_genai_generation_outputs_get_count)];
            for (int i = 0; i < items.Length; i++)
            {
                ov_genai_generation_output output;
                NativeStatus.ThrowIfFailed(ov_genai_generation_outputs_get_at(outputs, (nuint)i, &output));
                items[i] = convert(new(
                    new ReadOnlySpan<long>(output.tokens, checked((int)output.tokens_num)).ToArray(),
                    hasLogProbabilities ? new ReadOnlySpan<float>(output.log_probs, checked((int)output.log_probs_num)).ToArray() : [],
                    output.score,
                    (FinishReason)output.finish_reason));
            }

            return items;
        }
        finally
        {
            ov_genai_generation_outputs_free(outputs);
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
