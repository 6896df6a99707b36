using System.Diagnostics;
using System.Globalization;

namespace OpenVinoGenAI.Endurance;

/// <summary>The memory of this process at one moment, with no garbage in it.</summary>
/// <param name="Generations">How many generations came before.</param>
/// <param name="Resident">The resident set.</param>
/// <param name="Managed">The managed heap.</param>
/// <param name="Native">What native code has allocated and not freed.</param>
internal readonly record struct MemorySample(int Generations, long Resident, long Managed, long Native)
{
    private const string Rollup = "/proc/self/smaps_rollup";
    private const int Kibibyte = 1024;

    public static MemorySample Take(int generations)
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        NativeHeap.Trim();
        return new MemorySample(generations, ReadResident(), GC.GetTotalMemory(forceFullCollection: false), NativeHeap.InUse());
    }

    // The counter of /proc/self/stat lags behind by some pages for each thread; this one is exact.
    private static long ReadResident()
    {
        if (!File.Exists(Rollup))
        {
            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64;
        }

        string line = File.ReadLines(Rollup).Single(line => line.StartsWith("Rss:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * Kibibyte;
    }
}
