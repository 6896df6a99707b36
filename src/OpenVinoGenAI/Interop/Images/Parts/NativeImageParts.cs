using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native parts that one of the library's factories makes a pipeline of.</summary>
internal abstract unsafe class NativeImageParts
{
    /// <summary>Makes a pipeline. The parts must be compiled.</summary>
    internal abstract ov_status_e Create<T>(ImagePipelineApi<T> api, ov_genai_scheduler* scheduler, T** pipe)
        where T : unmanaged;
}
