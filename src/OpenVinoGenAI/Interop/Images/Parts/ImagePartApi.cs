using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>The native functions that the parts of image pipelines have in common, each with its own type of part.</summary>
internal sealed unsafe class ImagePartApi<T>
    where T : unmanaged
{
    internal required delegate*<T*, void> Free { get; init; }

    internal required delegate*<T*, byte*, ov_genai_pipeline_options*, ov_status_e> Compile { get; init; }

    /// <summary>Null for parts that the library does not export.</summary>
    internal delegate*<T*, byte*, ov_status_e> ExportModel { get; init; }

    /// <summary>Null for parts that lie in more than one folder, as is <see cref="Create"/>.</summary>
    internal delegate*<byte*, T**, ov_status_e> Read { get; init; }

    internal delegate*<byte*, byte*, ov_genai_pipeline_options*, T**, ov_status_e> Create { get; init; }
}
