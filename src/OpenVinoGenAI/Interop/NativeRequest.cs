using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>A request that the native scheduler has.</summary>
internal sealed unsafe class NativeRequest(GenerationRequestHandle handle) : IDisposable
{
    /// <summary>How far the request is; what it has brought can still be read when it is over.</summary>
    internal ov_genai_generation_status_e Status
    {
        get
        {
            using var request = handle.Acquire();
            ov_genai_generation_status_e status;
            NativeStatus.ThrowIfFailed(ov_genai_generation_handle_get_status(request.Pointer, &status));
            return status;
        }
    }

    /// <summary>Takes what is new, sequence by sequence; nothing if there is nothing new.</summary>
    internal IReadOnlyList<NewTokens> Read()
    {
        using var request = handle.Acquire();
        byte canRead;
        NativeStatus.ThrowIfFailed(ov_genai_generation_handle_can_read(request.Pointer, &canRead));
        if (!NativeBool.FromNative(canRead))
        {
            return [];
        }

        ov_genai_encoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_generation_handle_read(request.Pointer, &results));
        try
        {
            long[][] tokens = ResultReader.Tokens(results);
            float[] scores = ResultReader.Items<ov_genai_encoded_results, float>(results, tokens.Length, &ov_genai_encoded_results_get_score_at);
            FinishReason[] reasons = ResultReader.FinishReasons(results, tokens.Length, &ov_genai_encoded_results_get_finish_reason_at);
            return [.. tokens.Select((ids, i) => new NewTokens(ids, scores[i], reasons[i]))];
        }
        finally
        {
            ov_genai_encoded_results_free(results);
        }
    }

    public void Dispose() => handle.Dispose();
}
