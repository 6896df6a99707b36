using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native functions that the models that denoise have in common, besides those of every part.</summary>
internal sealed unsafe class DenoiserApi<T>
    where T : unmanaged
{
    internal required ImagePartApi<T> Part { get; init; }

    internal required delegate*<T*, int, int, int, int, ov_status_e> Reshape { get; init; }

    internal required delegate*<T*, ov_genai_string_view, ov_genai_tensor*, ov_status_e> SetHiddenStates { get; init; }

    internal required delegate*<T*, ov_genai_tensor*, ov_genai_tensor*, ov_genai_tensor**, ov_status_e> Infer { get; init; }
}
