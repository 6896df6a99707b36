using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native grammar.</summary>
internal sealed unsafe class StructuredOutputConfigHandle(ov_genai_structured_output_config* pointer) : NativeHandle<ov_genai_structured_output_config>(pointer)
{
    internal static StructuredOutputConfigHandle Create()
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_structured_output_config* pointer;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_structured_output_config_create(&pointer));
        return new StructuredOutputConfigHandle(pointer);
    }

    protected override void Free(ov_genai_structured_output_config* pointer) => NativeMethods.ov_genai_structured_output_config_free(pointer);
}
