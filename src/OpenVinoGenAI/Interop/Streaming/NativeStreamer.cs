using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>A streamer adapter in the form that the C API takes, for the duration of a call; null for no adapter.</summary>
internal readonly unsafe ref struct NativeStreamer
{
    private readonly GCHandle _self;

    internal NativeStreamer(StreamerAdapter? adapter)
    {
        if (adapter is not null)
        {
            _self = GCHandle.Alloc(adapter);
            Pointer = (ov_genai_streamer*)NativeMemory.Alloc((nuint)sizeof(ov_genai_streamer));
            *Pointer = adapter.Describe(_self);
        }
    }

    internal ov_genai_streamer* Pointer { get; }

    public void Dispose()
    {
        if (Pointer is not null)
        {
            NativeMemory.Free(Pointer);
            _self.Free();
        }
    }
}
