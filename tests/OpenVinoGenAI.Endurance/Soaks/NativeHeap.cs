using System.Runtime.InteropServices;

namespace OpenVinoGenAI.Endurance;

/// <summary>What native code has allocated and not freed: exact, where the resident set also has what the allocator keeps.</summary>
internal static partial class NativeHeap
{
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
