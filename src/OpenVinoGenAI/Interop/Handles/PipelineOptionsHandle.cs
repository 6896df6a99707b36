using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>Owns native pipeline options.</summary>
internal sealed unsafe class PipelineOptionsHandle(ov_genai_pipeline_options* pointer) : NativeHandle<ov_genai_pipeline_options>(pointer)
{
    internal static PipelineOptionsHandle Create()
    {
        NativeLibraryLoader.EnsureLoaded();
        ov_genai_pipeline_options* pointer;
        NativeStatus.ThrowIfFailed(NativeMethods.ov_genai_pipeline_options_create(&pointer));
        return new PipelineOptionsHandle(pointer);
    }

    protected override void Free(ov_genai_pipeline_options* pointer) => NativeMethods.ov_genai_pipeline_options_free(pointer);
}
