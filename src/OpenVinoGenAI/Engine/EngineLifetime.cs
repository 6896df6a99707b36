using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// Belongs to an engine alone, while the engine's thread keeps everything else alive: once it is collected together with a forgotten engine,
/// it closes the queue, which ends the thread and frees the model. A request that runs refers to its engine.
/// </summary>
[SuppressMessage("Design", "MA0055", Justification = "No handle is freed here: the finalizer is what notices that its owner was forgotten.")]
internal sealed class EngineLifetime(RequestQueue queue) : IDisposable
{
    ~EngineLifetime() => queue.Close();

    public void Dispose()
    {
        queue.Close();
        GC.SuppressFinalize(this);
    }
}
