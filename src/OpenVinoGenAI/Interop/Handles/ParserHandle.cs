using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native parser.</summary>
internal sealed unsafe class ParserHandle(ov_genai_parser* pointer) : NativeHandle<ov_genai_parser>(pointer)
{
    protected override void Free(ov_genai_parser* pointer) => NativeMethods.ov_genai_parser_free(pointer);
}
