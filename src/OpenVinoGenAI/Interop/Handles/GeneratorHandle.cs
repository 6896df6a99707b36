using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native source of noise.</summary>
internal sealed unsafe class GeneratorHandle(ov_genai_generator* pointer) : NativeHandle<ov_genai_generator>(pointer)
{
    protected override void Free(ov_genai_generator* pointer) => NativeMethods.ov_genai_generator_free(pointer);
}
