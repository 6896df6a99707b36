using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace OpenVinoGenAI.Endurance;

/// <summary>Runs interleavings. A pipeline is used until one of them disposes it: to load one takes longer than all the rest.</summary>
internal sealed class Race(string pipeline, TimeSpan patience)
{
    public const string Header =
        "| pipeline | interleavings | time | with disposal | result | cancelled | disposed | busy | refused | thrown | live handles |\n" +
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";

    private static readonly Outcomes[] Columns =
        [Outcomes.Result, Outcomes.Cancelled, Outcomes.Disposed, Outcomes.Busy, Outcomes.Refused, Outcomes.Thrown];

    private Subject? _subject;

    /// <summary>The seeds of the interleavings with the present pipeline.</summary>
    private readonly List<int> _seeds = [];

    /// <summary>Runs the interleavings of the seeds.</summary>
    /// <returns>A line of the table.</returns>
    /// <exception cref="EnduranceException">One failed; the message tells how to run it again.</exception>
    public string Run(IReadOnlyList<int> seeds)
    {
        long start = Stopwatch.GetTimestamp();
        var results = new List<RaceResult>();
        foreach (int seed in seeds)
        {
            // A crash leaves no other word of its seed.
            Console.Out.WriteLine($"{pipeline} seed {seed}");
            _seeds.Add(seed);
            try
            {
                results.Add(RunOne(seed));
                if (results[^1].Disposed || seed == seeds[^1])
                {
                    CheckNothingIsLeft();
                }
            }
            catch (Exception error)
            {
                throw new EnduranceException(
                    $"{pipeline} failed; run it again with: races {pipeline} --seeds {string.Join(',', _seeds)}\n{error.Message}", error);
            }
        }

        IEnumerable<int> counts = Columns.Select(column => results.Sum(result => result.Outcomes.Count(outcome => outcome == column)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {pipeline} | {seeds.Count} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s | {results.Count(result => result.Disposed)} | {string.Join(" | ", counts)} | 0 |");
    }

    // Not inlined: nothing that it used may look alive when native objects are counted.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private RaceResult RunOne(int seed)
    {
        _subject ??= Subject.All[pipeline]();
        var interleaving = Interleaving.Make(seed, _subject);
        interleaving.Run(patience);
        if (!interleaving.Disposes
            && !_subject.Plain.RunAsync(new Turn(seed, isRacing: false), mayBeDisposed: false).Wait(patience))
        {
            throw new EnduranceException($"The pipeline does not answer any more:\n{interleaving}");
        }

        return new RaceResult(
            interleaving.Disposes, [.. interleaving.Threads.SelectMany(thread => thread.Ended)], interleaving.ToString());
    }

    private void CheckNothingIsLeft()
    {
        _subject!.Dispose();
        _subject = null;
        if (NativeObjects.CountLeft(NativeObjects.Patience) is > 0 and nuint left)
        {
            throw new EnduranceException($"{left} native objects are left.");
        }

        _seeds.Clear();
    }
}
