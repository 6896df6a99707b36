using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native speech recognition config.</summary>
internal sealed unsafe class WhisperGenerationConfigHandle(ov_genai_whisper_generation_config* pointer)
    : NativeHandle<ov_genai_whisper_generation_config>(pointer)
{
    protected override void Free(ov_genai_whisper_generation_config* pointer) =>
        NativeMethods.ov_genai_whisper_generation_config_free(pointer);
}
