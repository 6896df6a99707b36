using System.Buffers;

namespace OpenVinoGenAI.Interop;

/// <summary>Memory over a span that the caller pins, so that a synchronous call can pass it on without a copy.</summary>
internal sealed unsafe class PinnedSamples : MemoryManager<float>
{
    private readonly float* _samples;
    private readonly int _count;

    private PinnedSamples(float* samples, int count)
    {
        _samples = samples;
        _count = count;
    }

    /// <summary>Runs a body with memory that is valid until it returns.</summary>
    internal static T Run<T>(ReadOnlySpan<float> samples, Func<ReadOnlyMemory<float>, T> body)
    {
        fixed (float* pointer = samples)
        {
            return body(new PinnedSamples(pointer, samples.Length).Memory);
        }
    }

    public override Span<float> GetSpan() => new(_samples, _count);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_samples + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
