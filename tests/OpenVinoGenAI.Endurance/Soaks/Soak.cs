using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.Endurance;

/// <summary>Uses one pipeline for very many generations of every kind and watches the memory.</summary>
internal static class Soak
{
    public const string Header =
        "| pipeline | generations | time | resident after warm-up | at the end | growth | resident / generation | native heap / generation | managed heap / generation | live handles |\n" +
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

    private const double Mebibyte = 1024 * 1024;
    private const int Variants = 4;

    // Every variant three times, so that the base of the comparison is not the warm-up.
    private const int LeastRounds = 3 * Variants;

    /// <summary>Runs a soak.</summary>
    /// <returns>Its line of the table.</returns>
    /// <exception cref="EnduranceException">Memory grew, a native object was left, or a call ended in an undocumented way.</exception>
    public static string Run(string name, SoakOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        List<MemorySample> samples = Work(name, options.Generations, out double growthOfLibrary);
        nuint handles = NativeObjects.CountLeft(options.Patience);
        var resident = new MemoryTrend(samples, sample => sample.Resident);
        var native = new MemoryTrend(samples, sample => sample.Native);
        var managed = new MemoryTrend(samples, sample => sample.Managed);
        double growth = options.Growth + growthOfLibrary;
        string row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {samples[^1].Generations} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s | {resident.Base / Mebibyte:0.0} MiB | {resident.End / Mebibyte:0.0} MiB " +
            $"| {resident.Growth:+0.00 %;-0.00 %} | {resident.Slope:0} B | {native.Slope:0} B | {managed.Slope:0} B | {handles} |");
        return handles == 0 && resident.Growth <= growth && managed.End - managed.Base <= options.ManagedGrowth
            ? row
            : throw new EnduranceException($"{Header}\n{row}\nMemory may grow by {growth:P0} and the managed heap by {options.ManagedGrowth} B, and no handle may be left.");
    }

    // Every act in turn, with a few sets of choices that come again and again: what the library keeps for each shape of input is soon there.
    // Not inlined: nothing that it used may look alive when native objects are counted.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<MemorySample> Work(string name, int generations, out double growthOfLibrary)
    {
        NativeHeap.ShareArenas();
        using Subject subject = Subject.All[name]();
        growthOfLibrary = subject.GrowthOfLibrary;
        Act[] acts = [.. subject.Acts.Where(act => !act.Disposes)];
        var samples = new List<MemorySample>(generations);
        int done = 0;
        for (int round = 0; done < generations || round < LeastRounds; round++)
        {
            var turn = new Turn(round % Variants, isRacing: false);
            foreach (Act act in acts)
            {
                act.RunAsync(turn, mayBeDisposed: false).GetAwaiter().GetResult();
                done += act.Generates ? 1 : 0;
            }

            samples.Add(MemorySample.Take(done));
            Console.Out.WriteLine(samples[^1]);
        }

        return samples;
    }
}
