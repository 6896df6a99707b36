namespace OpenVinoGenAI.Endurance;

/// <summary>Makes acts of calls that nobody streams.</summary>
internal static class Calls
{
    private const int LongestDelay = 20;

    /// <summary>A generation, run to its end, cancelled before it and cancelled during it.</summary>
    public static IEnumerable<Act> Cancellable(string name, Func<Random, CancellationToken, Task> call)
    {
        yield return new Act(name, Outcomes.Result, turn => call(turn.Random, CancellationToken.None));
        yield return new Act($"{name}, cancelled before", Outcomes.Cancelled, turn => call(turn.Random, new CancellationToken(canceled: true)))
        {
            Generates = false,
        };
        yield return new Act($"{name}, cancelled after a while", Outcomes.Result | Outcomes.Cancelled, async turn =>
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(turn.Random.Next(LongestDelay)));
            await call(turn.Random, source.Token).ConfigureAwait(false);
        });
    }

    /// <summary>A generation with options that are not allowed.</summary>
    public static Act Refused(string name, Func<Task> call) => new(name, Outcomes.Refused, _ => call()) { Generates = false };

    /// <summary>Anything that is not a generation.</summary>
    public static Act Other(string name, Action<Random> action) => new(
        name,
        Outcomes.Result,
        turn =>
        {
            action(turn.Random);
            return Task.CompletedTask;
        })
    { Generates = false };

    public static Act Dispose(IDisposable pipeline) => Other("dispose", _ => pipeline.Dispose()) with { Disposes = true };
}
