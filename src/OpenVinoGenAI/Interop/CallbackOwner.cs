using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI.Interop;

/// <summary>The managed object behind callbacks that a native object keeps: it is passed to them, and released with the native object.</summary>
internal static unsafe class CallbackOwner
{
    /// <summary>What a native object calls when it no longer needs the managed one.</summary>
    internal static delegate* unmanaged[Cdecl]<void*, void> Release => &OnRelease;

    /// <summary>The object, in the form in which callbacks receive it.</summary>
    internal static void* ToArgs(GCHandle owner) => (void*)GCHandle.ToIntPtr(owner);

    /// <summary>The object that a callback belongs to.</summary>
    internal static T From<T>(void* args)
        where T : class => (T)GCHandle.FromIntPtr((nint)args).Target!;

    /// <summary>Checks that the native object was created, which releases the managed one from then on.</summary>
    /// <exception cref="OpenVinoGenAIException">It was not.</exception>
    internal static void ThrowIfFailed(GCHandle owner, ov_status_e status)
    {
        if (status != ov_status_e.OK)
        {
            owner.Free();
            NativeStatus.ThrowIfFailed(status);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnRelease(void* args) => GCHandle.FromIntPtr((nint)args).Free();
}
