namespace OpenVinoGenAI.Tests;

/// <summary>Asynchronous calls with audio: they return before the work, look at the token first, and do not depend on the caller's memory.</summary>
internal sealed class AudioInputTests : WhisperTests
{
    private const int Rate = 44_100;

    /// <summary>Whether a clip is too short is known only when it is resampled.</summary>
    [Test]
    public async Task A_clip_is_resampled_after_the_method_has_returned()
    {
        AudioClip clip = AudioClip.FromSamples(new float[250], Rate);
        Task<WhisperResult> result = Pipeline.GenerateAsync(clip);
        IAsyncEnumerable<string> stream = Pipeline.StreamAsync(clip);

        ArgumentException? error = await Assert.ThrowsAsync<ArgumentException>(() => result);
        Assert.That(error!.Message, Does.Contain("too short"));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (string _ in stream)
            {
            }
        });
    }

    [Test]
    public async Task The_calling_thread_makes_no_samples()
    {
        AudioClip clip = AudioClip.FromSamples(new float[60 * Rate], Rate);
        using var source = new CancellationTokenSource();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Task<WhisperResult> result = Pipeline.GenerateAsync(clip, new() { MaxNewTokens = 1 }, source.Token);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        await source.CancelAsync();
        await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        Assert.That(allocated, Is.LessThan(60 * AudioClip.WhisperSampleRate), "four bytes each would be the resampled clip");
    }

    /// <summary>With samples that would be refused, so that the order shows.</summary>
    [Test]
    public async Task A_cancelled_token_is_looked_at_first()
    {
        var cancelled = new CancellationToken(canceled: true);
        AudioClip clip = AudioClip.FromSamples(new float[] { float.NaN }, Rate);
        Task[] calls = [Pipeline.GenerateAsync(clip, null, cancelled), Pipeline.GenerateAsync(new float[] { float.NaN }, null, cancelled)];

        foreach (Task call in calls)
        {
            OperationCanceledException? error = await Assert.CatchAsync<OperationCanceledException>(() => call);
            Assert.That(error!.CancellationToken, Is.EqualTo(cancelled));
        }
    }

    [Test]
    public async Task Samples_may_change_while_the_call_waits()
    {
        float[] samples = Clip("en_kitchen.wav").ToWhisperSamples().ToArray();
        using var release = new ManualResetEventSlim();
        using var started = new ManualResetEventSlim();
        Task<WhisperResult> held = Pipeline.GenerateAsync(Clip("en_kitchen.wav"), null, _ =>
        {
            started.Set();
            release.Wait();
            return StreamingStatus.Running;
        });
        started.Wait();
        Task<WhisperResult> waiting = Pipeline.GenerateAsync(samples);
        IAsyncEnumerable<string> stream = Pipeline.StreamAsync(samples);
        Array.Fill(samples, float.NaN);
        release.Set();
        await held;

        string streamed = string.Empty;
        await foreach (string piece in stream)
        {
            streamed += piece;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await waiting).Text, Is.EqualTo(Kitchen));
            Assert.That(streamed, Is.EqualTo(Kitchen));
        }
    }
}
