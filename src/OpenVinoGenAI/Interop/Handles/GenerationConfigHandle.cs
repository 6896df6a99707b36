using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native generation config.</summary>
internal sealed unsafe class GenerationConfigHandle(ov_genai_generation_config* pointer) : NativeHandle<ov_genai_generation_config>(pointer)
{
    internal static GenerationConfigHandle Create()
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_generation_config* pointer;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_generation_config_create(&pointer));
        return new GenerationConfigHandle(pointer);
    }

    protected override void Free(ov_genai_generation_config* pointer) => NativeMethods.ov_genai_generation_config_free(pointer);
}
