using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native request. Freeing it drops the request if it is not over.</summary>
internal sealed unsafe class GenerationRequestHandle(ov_genai_generation_handle* pointer) : NativeHandle<ov_genai_generation_handle>(pointer)
{
    protected override void Free(ov_genai_generation_handle* pointer) => NativeMethods.ov_genai_generation_handle_free(pointer);
}
