namespace OpenVinoGenAI.Interop.Images;

/// <summary>A native part of an image pipeline, of whatever type.</summary>
internal interface INativeImagePart : INativePipeline
{
    /// <summary>Compiles a part that was only read.</summary>
    void Compile(string device, PipelineOptions? options, string path);

    /// <summary>Writes the compiled part to a folder.</summary>
    void ExportModel(string folder);
}
