using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Interop.Handles;

/// <summary>
/// Owns one native object. A call takes a <see cref="Lease"/>, which keeps the object alive until the call is over, even when another
/// thread disposes the handle meanwhile.
/// </summary>
internal abstract unsafe class NativeHandle<T> : SafeHandle
    where T : unmanaged
{
    protected NativeHandle(T* pointer)
        : base(invalidHandleValue: 0, ownsHandle: true) => SetHandle((nint)pointer);

    public override bool IsInvalid => handle == 0;

    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    internal Lease Acquire()
    {
        bool added = false;
        DangerousAddRef(ref added);
        return new Lease(this, (T*)handle);
    }

    protected abstract void Free(T* pointer);

    protected override bool ReleaseHandle()
    {
        Free((T*)handle);
        return true;
    }

    internal readonly ref struct Lease(NativeHandle<T> owner, T* pointer)
    {
        internal T* Pointer { get; } = pointer;

        public void Dispose() => owner.DangerousRelease();
    }
}
