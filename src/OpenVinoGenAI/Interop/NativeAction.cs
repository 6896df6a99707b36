namespace OpenVinoGenAI.Interop;

/// <summary>Does something with a native object that is alive meanwhile.</summary>
internal unsafe delegate void NativeAction<T>(T* native)
    where T : unmanaged;
