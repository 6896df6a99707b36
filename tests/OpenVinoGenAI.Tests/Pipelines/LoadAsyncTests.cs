namespace OpenVinoGenAI.Tests;

/// <summary>Models that are loaded without blocking the caller.</summary>
internal sealed class LoadAsyncTests
{
    [Test]
    public async Task A_language_model_answers()
    {
        using LLMPipeline pipeline = await LLMPipeline.LoadAsync(Models.TinyChat, "CPU", Models.F32);

        Assert.That(pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public async Task A_language_model_takes_a_tokenizer()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using LLMPipeline pipeline = await LLMPipeline.LoadAsync(Models.TinyChat, tokenizer, "CPU", Models.F32);

        Assert.That(pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public async Task An_engine_answers()
    {
        await using ContinuousBatchingEngine engine = await ContinuousBatchingEngine.LoadAsync(Models.TinyChat, "CPU", Models.F32, maxQueuedRequests: 3);

        Assert.That((await engine.GenerateAsync("What is the capital of France?")).Text, Is.EqualTo("The capital of France is Paris."));
        Assert.That(engine.MaxQueuedRequests, Is.EqualTo(3));
    }

    [TestCaseSource(typeof(AsyncLoads), nameof(AsyncLoads.All))]
    public async Task A_pipeline_is_loaded(AsyncLoad load)
    {
        using IDisposable pipeline = await load(null, CancellationToken.None);

        Assert.That(pipeline, Is.Not.Null);
    }

    [TestCaseSource(typeof(AsyncLoads), nameof(AsyncLoads.All))]
    public async Task A_folder_without_a_model_fails_the_task(AsyncLoad load)
    {
        using var folder = new TempFolder();
        Task<IDisposable> loading = load(folder.Path, CancellationToken.None);

        await Assert.ThrowsAsync<ModelLoadException>(() => loading);
    }

    [TestCaseSource(typeof(AsyncLoads), nameof(AsyncLoads.All))]
    public async Task A_token_that_is_cancelled_before_loads_nothing(AsyncLoad load)
    {
        var cancelled = new CancellationToken(canceled: true);
        OperationCanceledException? error = await Assert.CatchAsync<OperationCanceledException>(() => load(null, cancelled));

        Assert.That(error!.CancellationToken, Is.EqualTo(cancelled));
    }

    [Test]
    public async Task What_is_finished_after_a_cancellation_is_disposed()
    {
        using var source = new CancellationTokenSource();
        using var begun = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var late = new Disposable();
        Task<Disposable> loading = ModelLoader.RunAsync(
            () =>
            {
                begun.Set();
                mayEnd.Wait();
                return late;
            },
            source.Token);

        begun.Wait();
        await source.CancelAsync();
        OperationCanceledException? error = await Assert.CatchAsync<OperationCanceledException>(() => loading);
        Assert.That(late.IsDisposed.IsSet, Is.False, "the caller does not wait for the load");
        mayEnd.Set();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error!.CancellationToken, Is.EqualTo(source.Token));
            Assert.That(late.IsDisposed.Wait(Hang.Limit), Is.True);
        }
    }

    [Test]
    public async Task A_cancellation_after_the_load_changes_nothing()
    {
        using var source = new CancellationTokenSource();
        Disposable loaded = await ModelLoader.RunAsync(() => new Disposable(), source.Token);
        await source.CancelAsync();

        Assert.That(loaded.IsDisposed.IsSet, Is.False);
    }

    [Test]
    public void Arguments_are_checked_before_the_method_returns()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => { _ = LLMPipeline.LoadAsync(null!); }, Throws.ArgumentNullException);
            Assert.That(() => { _ = LLMPipeline.LoadAsync(Models.TinyChat, device: null!); }, Throws.ArgumentNullException);
        }
    }

    private sealed class Disposable : IDisposable
    {
        public ManualResetEventSlim IsDisposed { get; } = new();

        public void Dispose() => IsDisposed.Set();
    }
}
