using System.Diagnostics;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// Gives damaged files to a reader. The only outcomes are a result that passes a check, and the one documented exception; memory follows the
/// file's size, and no file keeps the reader busy.
/// </summary>
/// <typeparam name="T">What the reader makes of a file.</typeparam>
/// <typeparam name="TRefusal">The exception for a bad file.</typeparam>
internal sealed class FuzzTest<T, TRefusal>
    where TRefusal : Exception
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    private long _inputs;
    private volatile FuzzInput? _current;

    public required FuzzCorpus Corpus { get; init; }

    /// <summary>Damages a file by a seed.</summary>
    public required Func<int, byte[], byte[]> Mutate { get; init; }

    public required Func<FuzzInput, T> Read { get; init; }

    /// <summary>The most that reading that many bytes may allocate.</summary>
    public required Func<int, long> MaxAllocated { get; init; }

    /// <summary>Checks what came of a file: the result, or the refusal.</summary>
    public Action<FuzzInput, T?, TRefusal?> Check { get; init; } = (_, _, _) => { };

    private int Taken { get; set; }

    private int Refused { get; set; }

    public void Run()
    {
        // On a thread of its own, so that a file that keeps the reader busy forever is named.
        var work = Task.Factory.StartNew(RunAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (long before = -1; !WaitForEnd(work); before = Interlocked.Read(ref _inputs))
        {
            Assert.That(Interlocked.Read(ref _inputs), Is.Not.EqualTo(before), $"{_current}: the reader does not return");
        }

        work.GetAwaiter().GetResult();
        TestContext.Out.WriteLine($"{Taken} taken, {Refused} refused");
        if (FuzzBudget.OnlySeed is null)
        {
            Assert.That(Taken, Is.Positive, "the mutations reach what is behind the header");
            Assert.That(Refused, Is.Positive, "the mutations do damage");
        }
    }

    private static bool WaitForEnd(Task work) => Task.WhenAny(work, Task.Delay(MaxTime)).GetAwaiter().GetResult() == work;

    private void RunAll()
    {
        foreach (FuzzInput input in Corpus.Inputs(Mutate))
        {
            _current = input;
            try
            {
                RunOne(input);
            }
            catch (Exception error) when (error is not AssertionException)
            {
                throw new AssertionException($"{input}: {error}", error);
            }

            Interlocked.Increment(ref _inputs);
        }
    }

    private void RunOne(FuzzInput input)
    {
        T? result = default;
        TRefusal? refusal = null;
        long before = GC.GetAllocatedBytesForCurrentThread();
        long begin = Stopwatch.GetTimestamp();
        try
        {
            result = Read(input);
            Taken++;
        }
        catch (TRefusal error)
        {
            refusal = error;
            Refused++;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(Stopwatch.GetElapsedTime(begin), Is.LessThan(MaxTime), () => $"{input}: time");
        Assert.That(allocated, Is.LessThan(MaxAllocated(input.Bytes.Length)), () => $"{input}: bytes allocated for {input.Bytes.Length} bytes");
        Assert.That(refusal?.Message, Is.Null.Or.Not.Empty, () => $"{input}: what is wrong");
        Check(input, result, refusal);
    }
}
