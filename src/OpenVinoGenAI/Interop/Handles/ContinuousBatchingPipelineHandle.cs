using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native continuous batching pipeline.</summary>
internal sealed unsafe class ContinuousBatchingPipelineHandle(ov_genai_continuous_batching_pipeline* pointer)
    : NativeHandle<ov_genai_continuous_batching_pipeline>(pointer)
{
    protected override void Free(ov_genai_continuous_batching_pipeline* pointer) =>
        NativeMethods.ov_genai_continuous_batching_pipeline_free(pointer);
}
