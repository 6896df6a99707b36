using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native speech recognition pipeline.</summary>
internal sealed unsafe class WhisperPipelineHandle(ov_genai_whisper_pipeline* pointer) : NativeHandle<ov_genai_whisper_pipeline>(pointer)
{
    protected override void Free(ov_genai_whisper_pipeline* pointer) => NativeMethods.ov_genai_whisper_pipeline_free(pointer);
}
