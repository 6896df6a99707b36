namespace OpenVinoGenAI.Interop.Images;

/// <summary>The turns of pipelines that share their models, and the mark of their callbacks.</summary>
internal sealed class ImagePipelineTurns
{
    internal ImagePipelineTurns() => Runner = new PipelineRunner(this);

    internal PipelineRunner Runner { get; }
}
