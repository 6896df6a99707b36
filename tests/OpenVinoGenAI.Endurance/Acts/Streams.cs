namespace OpenVinoGenAI.Endurance;

/// <summary>Makes acts of generations that are followed while they run.</summary>
internal static class Streams
{
    private const int MostPieces = 5;

    /// <summary>A generation whose streamer calls <paramref name="onPiece"/>, which may pause, cancel, throw or call the pipeline.</summary>
    internal delegate Task Streamed(Random random, Action onPiece, CancellationToken cancellationToken);

    public static IEnumerable<Act> WithCallback(string name, Streamed call, Func<Task> again, IDisposable pipeline)
    {
        yield return new Act(name, Outcomes.Result, turn => call(turn.Random, turn.Pause, CancellationToken.None));
        yield return new Act($"{name}, cancelled at a piece", Outcomes.Result | Outcomes.Cancelled, async turn =>
        {
            using var source = new CancellationTokenSource();
            await call(turn.Random, At(turn, source.Cancel), source.Token).ConfigureAwait(false);
        });
        yield return new Act(
            $"{name}, streamer throws",
            Outcomes.Result | Outcomes.Thrown,
            turn => call(turn.Random, At(turn, () => throw new StreamerFault()), CancellationToken.None));
        yield return new Act($"{name}, generates in the streamer", Outcomes.Result | Outcomes.Busy, async turn =>
        {
            bool wasCalled = false;
            await call(
                turn.Random,
                () =>
                {
                    wasCalled = true;
                    again().GetAwaiter().GetResult();
                },
                CancellationToken.None).ConfigureAwait(false);
            if (wasCalled)
            {
                throw new EnduranceException("A pipeline generated within its own generation.");
            }
        });
        yield return new Act($"{name}, disposes in the streamer", Outcomes.Result, turn => call(turn.Random, At(turn, pipeline.Dispose), CancellationToken.None))
        {
            Disposes = true,
        };
    }

    /// <summary>Pieces that are enumerated: all of them, some of them, and until a cancellation.</summary>
    public static IEnumerable<Act> Enumerated(string name, Func<Random, IAsyncEnumerable<string>> stream)
    {
        yield return new Act(name, Outcomes.Result, async turn =>
        {
            await foreach (string _ in stream(turn.Random).ConfigureAwait(false))
            {
                turn.Pause();
            }
        });
        yield return new Act($"{name}, left early", Outcomes.Result, async turn =>
        {
            int left = turn.Random.Next(1, MostPieces);
            await foreach (string _ in stream(turn.Random).ConfigureAwait(false))
            {
                turn.Pause();
                if (--left == 0)
                {
                    break;
                }
            }
        });
        yield return new Act($"{name}, cancelled at a piece", Outcomes.Result | Outcomes.Cancelled, async turn =>
        {
            using var source = new CancellationTokenSource();
            Action cancel = At(turn, source.Cancel);
            await foreach (string _ in stream(turn.Random).WithCancellation(source.Token).ConfigureAwait(false))
            {
                cancel();
            }
        });
    }

    /// <summary>Pieces of which somebody takes the first and then forgets the enumerator: the generation runs to its end.</summary>
    public static Act Abandoned(string name, Func<Random, IAsyncEnumerable<string>> stream) => new($"{name}, abandoned", Outcomes.Result, async turn =>
    {
        IAsyncEnumerator<string> pieces = stream(turn.Random).GetAsyncEnumerator();
        await pieces.MoveNextAsync().ConfigureAwait(false);
    });

    /// <summary>Does something at one of the first pieces.</summary>
    private static Action At(Turn turn, Action action)
    {
        int left = turn.Random.Next(1, MostPieces);
        return () =>
        {
            turn.Pause();
            if (--left == 0)
            {
                action();
            }
        };
    }
}
