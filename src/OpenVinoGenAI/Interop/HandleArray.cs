using System.Runtime.InteropServices;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop;

/// <summary>Several native objects for a call that copies them. It owns their handles.</summary>
internal sealed unsafe class HandleArray<T> : IDisposable
    where T : unmanaged
{
    private readonly List<NativeHandle<T>> _handles = [];

    /// <param name="handles">Makes the handles; those made before one that cannot be are freed.</param>
    internal HandleArray(IEnumerable<NativeHandle<T>> handles)
    {
        try
        {
            _handles.AddRange(handles);
            Pointers = (T**)NativeMemory.Alloc((nuint)Math.Max(_handles.Count, 1), (nuint)sizeof(T*));
        }
        catch
        {
            Dispose();
            throw;
        }

        for (int i = 0; i < _handles.Count; i++)
        {
            // Nobody else has the handles, so that nobody can free them meanwhile.
            Pointers[i] = (T*)_handles[i].DangerousGetHandle();
        }
    }

    internal T** Pointers { get; private set; }

    internal nuint Count => (nuint)_handles.Count;

    public void Dispose()
    {
        _handles.ForEach(handle => handle.Dispose());
        NativeMemory.Free(Pointers);
        Pointers = null;
    }
}
