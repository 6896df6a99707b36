using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;

namespace OpenVinoGenAI.Benchmarks.Micro;

/// <summary>
/// What it costs that the first call of a generation into .NET comes from a thread that the native library has just made: .NET has to get
/// to know the thread, and to forget it when it ends.
/// </summary>
public unsafe partial class ThreadBenchmarks
{
    private const string CLibrary = "libc.so.6";

    private delegate* unmanaged[Cdecl]<void*, void*> _native;
    private delegate* unmanaged[Cdecl]<void*, void*> _managed;

    [GlobalSetup]
    public void Find()
    {
        _native = (delegate* unmanaged[Cdecl]<void*, void*>)NativeLibrary.GetExport(NativeLibrary.Load(CLibrary), "getpid");
        _managed = &Call;
    }

    [Benchmark(Baseline = true, Description = "a native thread, begun and ended")]
    public void ThreadThatStaysNative() => Run(_native);

    [Benchmark(Description = "the same, with one call into .NET")]
    public void ThreadThatCallsDotNet() => Run(_managed);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* Call(void* argument) => argument;

    private static void Run(delegate* unmanaged[Cdecl]<void*, void*> body)
    {
        nuint thread;
        if (Create(&thread, null, body, null) != 0 || Join(thread, null) != 0)
        {
            throw new InvalidOperationException("The system gives no thread.");
        }
    }

    [LibraryImport(CLibrary, EntryPoint = "pthread_create")]
    private static partial int Create(nuint* thread, void* attributes, delegate* unmanaged[Cdecl]<void*, void*> body, void* argument);

    [LibraryImport(CLibrary, EntryPoint = "pthread_join")]
    private static partial int Join(nuint thread, void** result);
}
