namespace OpenVinoGenAI.Tests;

/// <summary>A load that was cancelled leaves nothing behind. Counted are the native objects of the whole process.</summary>
[NonParallelizable]
internal sealed class CancelledLoadTests
{
    [TestCaseSource(typeof(AsyncLoads), nameof(AsyncLoads.All))]
    public async Task What_it_has_loaded_is_freed(AsyncLoad load)
    {
        nuint before = LiveHandles.Count();
        using var source = new CancellationTokenSource();
        Task<IDisposable> loading = load(null, source.Token);
        await source.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => loading);

        // The next one takes at least as long, so that the cancelled one has got far or to its end.
        (await load(null, CancellationToken.None)).Dispose();
        Assert.That(LiveHandles.Count, Is.EqualTo(before).After((int)Hang.Limit.TotalMilliseconds, 50));
    }
}
