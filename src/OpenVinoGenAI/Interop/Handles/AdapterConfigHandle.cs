using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native list of adapters.</summary>
internal sealed unsafe class AdapterConfigHandle(ov_genai_adapter_config* pointer) : NativeHandle<ov_genai_adapter_config>(pointer)
{
    protected override void Free(ov_genai_adapter_config* pointer) => NativeMethods.ov_genai_adapter_config_free(pointer);
}
