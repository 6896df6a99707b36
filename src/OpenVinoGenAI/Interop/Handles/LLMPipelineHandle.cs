using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native language model pipeline.</summary>
internal sealed unsafe class LLMPipelineHandle(ov_genai_llm_pipeline* pointer) : NativeHandle<ov_genai_llm_pipeline>(pointer)
{
    protected override void Free(ov_genai_llm_pipeline* pointer) => NativeMethods.ov_genai_llm_pipeline_free(pointer);
}
