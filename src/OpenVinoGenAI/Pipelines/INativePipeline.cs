namespace OpenVinoGenAI;

/// <summary>A native pipeline as <see cref="PipelineCore{TNative, TConfig, TNativeConfig}"/> needs it.</summary>
internal interface INativePipeline : IDisposable
{
    bool IsClosed { get; }
}
