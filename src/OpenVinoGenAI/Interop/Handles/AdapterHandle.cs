using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native LoRA adapter.</summary>
internal sealed unsafe class AdapterHandle(ov_genai_adapter* pointer) : NativeHandle<ov_genai_adapter>(pointer)
{
    protected override void Free(ov_genai_adapter* pointer) => NativeMethods.ov_genai_adapter_free(pointer);
}
