using System.Diagnostics.CodeAnalysis;

namespace OpenVinoGenAI;

/// <summary>
/// Tells the garbage collector of native memory that a managed object holds, so that a forgotten one is collected before many of them fill
/// the memory. It is taken back when this object is disposed, or collected together with what holds it.
/// </summary>
[SuppressMessage("Design", "MA0055", Justification = "No handle is freed here: the finalizer is what notices that its owner was forgotten.")]
internal sealed class NativeMemoryPressure : IDisposable
{
    private long _bytes;

    ~NativeMemoryPressure() => Set(0);

    /// <summary>Changes how much memory is held.</summary>
    internal void Set(long bytes)
    {
        long before = Interlocked.Exchange(ref _bytes, bytes);
        if (bytes > before)
        {
            GC.AddMemoryPressure(bytes - before);
        }
        else if (bytes < before)
        {
            GC.RemoveMemoryPressure(before - bytes);
        }
    }

    public void Dispose()
    {
        Set(0);
        GC.SuppressFinalize(this);
    }
}
