namespace OpenVinoGenAI.Endurance;

/// <summary>One thread of an interleaving: its acts one after the other.</summary>
internal sealed class RaceThread(int number, IReadOnlyList<Act> acts, Turn turn)
{
    private readonly List<Outcomes> _outcomes = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Number => number;

    public IReadOnlyList<Act> Acts => acts;

    /// <summary>How the acts ended that have ended.</summary>
    public IReadOnlyList<Outcomes> Ended
    {
        get
        {
            lock (_outcomes)
            {
                return [.. _outcomes];
            }
        }
    }

    public Exception? Error { get; private set; }

    public void Start(Barrier start, bool mayBeDisposed) => new Thread(() => Work(start, mayBeDisposed)) { IsBackground = true }.Start();

    /// <returns>Whether the thread has ended.</returns>
    public bool Join(CancellationToken late)
    {
        try
        {
            _ended.Task.Wait(late);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public override string ToString()
    {
        IReadOnlyList<Outcomes> ended = Ended;
        return $"  thread {number}: " + string.Join(
            " | ", acts.Select((act, i) => $"{act.Name}: {(i < ended.Count ? ended[i] : i == ended.Count ? "OUTSTANDING" : "to come")}"));
    }

    private void Work(Barrier start, bool mayBeDisposed)
    {
        try
        {
            start.SignalAndWait();
            foreach (Act act in acts)
            {
                turn.Pause();
                Outcomes outcome = act.RunAsync(turn, mayBeDisposed).GetAwaiter().GetResult();
                lock (_outcomes)
                {
                    _outcomes.Add(outcome);
                }
            }
        }
        catch (Exception error)
        {
            Error = error;
        }
        finally
        {
            _ended.SetResult();
        }
    }
}
