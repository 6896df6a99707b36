using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native part of a compound grammar.</summary>
internal sealed unsafe class StructuralTagHandle(ov_genai_structural_tag* pointer) : NativeHandle<ov_genai_structural_tag>(pointer)
{
    protected override void Free(ov_genai_structural_tag* pointer) => NativeMethods.ov_genai_structural_tag_free(pointer);
}
