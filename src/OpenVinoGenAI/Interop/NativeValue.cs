using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI.Interop;

/// <summary>Sets and reads the values of a native object through its functions. A value that is <see langword="null"/> is not set.</summary>
internal static unsafe class NativeValue
{
    internal static void SetNumbers<TObject>(
        TObject* target, IReadOnlyList<long>? values, delegate*<TObject*, long*, nuint, ov_status_e> setter)
        where TObject : unmanaged
    {
        if (values is not null)
        {
            fixed (long* numbers = values.ToArray())
            {
                NativeStatus.ThrowIfFailed(setter(target, numbers, (nuint)values.Count));
            }
        }
    }

    /// <summary>Sets a part that is an object of its own. The setter copies the object, which is freed here.</summary>
    internal static void SetPart<TObject, TPart>(
        TObject* target, NativeHandle<TPart>? part, delegate*<TObject*, TPart*, ov_status_e> setter)
        where TObject : unmanaged
        where TPart : unmanaged
    {
        if (part is not null)
        {
            using NativeHandle<TPart> owned = part;
            using var native = owned.Acquire();
            NativeStatus.ThrowIfFailed(setter(target, native.Pointer));
        }
    }

    internal static TValue Get<TObject, TValue>(TObject* source, delegate*<TObject*, TValue*, ov_status_e> getter)
        where TObject : unmanaged
        where TValue : unmanaged
    {
        TValue value;
        NativeStatus.ThrowIfFailed(getter(source, &value));
        return value;
    }

    internal static bool GetFlag<TObject>(TObject* source, delegate*<TObject*, byte*, ov_status_e> getter)
        where TObject : unmanaged =>
        NativeBool.FromNative(Get(source, getter));

    internal static int GetCount<TObject>(TObject* source, delegate*<TObject*, nuint*, ov_status_e> getter)
        where TObject : unmanaged =>
        NativeCount.FromNative(Get(source, getter));

    internal static float GetFloat<TObject>(TObject* source, delegate*<TObject*, float*, ov_status_e> getter)
        where TObject : unmanaged =>
        Get(source, getter);

    internal static long GetId<TObject>(TObject* source, delegate*<TObject*, long*, ov_status_e> getter)
        where TObject : unmanaged =>
        Get(source, getter);
}
