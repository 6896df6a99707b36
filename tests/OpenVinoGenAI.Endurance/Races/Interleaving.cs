namespace OpenVinoGenAI.Endurance;

/// <summary>Who does what with one pipeline, all from one seed: the threads, their acts, and the pauses between and within these.</summary>
internal sealed class Interleaving
{
    private const int LeastThreads = 2;
    private const int MostThreads = 4;
    private const int MostActs = 4;
    private const double DisposalShare = 0.3;

    private Interleaving(IReadOnlyList<RaceThread> threads) => Threads = threads;

    public IReadOnlyList<RaceThread> Threads { get; }

    /// <summary>Whether somebody disposes the pipeline.</summary>
    public bool Disposes => Threads.Any(thread => thread.Acts.Any(act => act.Disposes));

    public static Interleaving Make(int seed, Subject subject)
    {
        var random = new Random(seed);
        Act[] uses = [.. subject.Acts.Where(act => !act.Disposes)];
        Act[] disposals = [.. subject.Acts.Where(act => act.Disposes)];
        List<Act>[] plans = new List<Act>[random.Next(LeastThreads, MostThreads + 1)];
        for (int i = 0; i < plans.Length; i++)
        {
            plans[i] = [.. Enumerable.Range(0, random.Next(1, MostActs + 1)).Select(_ => Subject.Pick(random, uses))];
        }

        if (random.NextDouble() < DisposalShare)
        {
            List<Act> plan = Subject.Pick(random, plans);
            plan.Insert(random.Next(plan.Count + 1), Subject.Pick(random, disposals));
        }

        return new Interleaving([.. plans.Select((acts, i) => new RaceThread(i, acts, new Turn(random.Next(), isRacing: true)))]);
    }

    /// <summary>Lets all threads run and waits for them.</summary>
    /// <exception cref="EnduranceException">An act ended in an undocumented way, or the threads do not end.</exception>
    public void Run(TimeSpan patience)
    {
        bool disposes = Disposes;
        using var start = new Barrier(Threads.Count);
        foreach (RaceThread thread in Threads)
        {
            thread.Start(start, disposes);
        }

        using var late = new CancellationTokenSource(patience);
        foreach (RaceThread thread in Threads)
        {
            if (!thread.Join(late.Token))
            {
                throw new EnduranceException($"The threads did not end within {patience.TotalSeconds} s:\n{this}");
            }
        }

        if (Threads.FirstOrDefault(thread => thread.Error is not null) is { } failed)
        {
            throw new EnduranceException($"Thread {failed.Number} failed:\n{this}", failed.Error);
        }
    }

    public override string ToString() => string.Join('\n', Threads);
}
