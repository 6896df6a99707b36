using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native vision language model pipeline.</summary>
internal sealed unsafe class VLMPipelineHandle(ov_genai_vlm_pipeline* pointer) : NativeHandle<ov_genai_vlm_pipeline>(pointer)
{
    protected override void Free(ov_genai_vlm_pipeline* pointer) => NativeMethods.ov_genai_vlm_pipeline_free(pointer);
}
