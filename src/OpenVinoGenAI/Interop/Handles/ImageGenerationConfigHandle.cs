using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns a native config of a generation of pictures.</summary>
internal sealed unsafe class ImageGenerationConfigHandle(ov_genai_image_generation_config* pointer) : NativeHandle<ov_genai_image_generation_config>(pointer)
{
    protected override void Free(ov_genai_image_generation_config* pointer) => NativeMethods.ov_genai_image_generation_config_free(pointer);
}
