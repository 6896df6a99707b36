using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Endurance;

/// <summary>What native code has allocated and not freed: exact, where the resident set also has what the allocator keeps.</summary>
internal static partial class NativeHeap
{
    // M_ARENA_MAX of <malloc.h>.
    private const int ArenaMax = -8;

    /// <summary>Bytes in use, or 0 where the C library does not tell.</summary>
    public static long InUse()
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        Info info = mallinfo2();
        return (long)(info.InUse + info.Mapped);
    }

    /// <summary>
    /// Lets all threads share what was freed. Otherwise each thread that comes and goes takes one of many arenas in turn, and the scattered
    /// pieces in use in each keep pages resident: the resident set then says more about the threads than about what is kept.
    /// </summary>
    public static void ShareArenas()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = mallopt(ArenaMax, 1);
        }
    }

    /// <summary>Gives freed memory back to the system, which the arenas of threads that have ended hold otherwise.</summary>
    public static void Trim()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = malloc_trim(0);
        }
    }

    [DllImport("libc")]
    private static extern Info mallinfo2();

    [DllImport("libc")]
    private static extern int mallopt(int parameter, int value);

    [DllImport("libc")]
    private static extern int malloc_trim(nuint pad);

    // struct mallinfo2 of <malloc.h>.
    [StructLayout(LayoutKind.Sequential)]
    private struct Info
    {
        public nuint Arena;
        public nuint FreeChunks;
        public nuint FastChunks;
        public nuint MappedRegions;
        public nuint Mapped;
        public nuint Unused;
        public nuint FastFree;
        public nuint InUse;
        public nuint Free;
        public nuint Trimmable;
    }
}
