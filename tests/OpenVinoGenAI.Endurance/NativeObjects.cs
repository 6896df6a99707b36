using System.Diagnostics;

namespace OpenVinoGenAI.Endurance;

/// <summary>Native objects that are alive.</summary>
internal static class NativeObjects
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>How long generations that were abandoned may take to end.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>How many are left once generations that were abandoned are over; 0 unless something leaks.</summary>
    public static nuint CountLeft(TimeSpan patience)
    {
        long start = Stopwatch.GetTimestamp();
        nuint count = NativeHandleCount.Read();
        while (count != 0 && Stopwatch.GetElapsedTime(start) < patience)
        {
            Thread.Sleep(Interval);
            count = NativeHandleCount.Read();
        }

        return count;
    }
}
