namespace OpenVinoGenAI.Tests;

/// <summary>Models that are loaded without blocking the caller.</summary>
internal sealed class LoadAsyncTests
{
    /// <summary>Loads a pipeline of some kind.</summary>
    internal delegate Task<IDisposable> Load(string? modelsPath, CancellationToken cancellationToken);

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

    [TestCaseSource(nameof(Loads))]
    public async Task A_pipeline_is_loaded(Load load)
    {
        using IDisposable pipeline = await load(null, CancellationToken.None);

        Assert.That(pipeline, Is.Not.Null);
    }

    [TestCaseSource(nameof(Loads))]
    public async Task A_folder_without_a_model_fails_the_task(Load load)
    {
        using var folder = new TempFolder();
        Task<IDisposable> loading = load(folder.Path, CancellationToken.None);

        await Assert.ThrowsAsync<ModelLoadException>(() => loading);
    }

    [TestCaseSource(nameof(Loads))]
    public async Task A_token_that_is_cancelled_before_loads_nothing(Load load)
    {
        var cancelled = new CancellationToken(canceled: true);
        OperationCanceledException? error = await Assert.CatchAsync<OperationCanceledException>(() => load(null, cancelled));

        Assert.That(error!.CancellationToken, Is.EqualTo(cancelled));
    }

    [TestCaseSource(nameof(Loads))]
    public async Task A_cancelled_load_frees_what_it_has_loaded(Load load)
    {
        (await load(null, CancellationToken.None)).Dispose();
        nuint before = LiveHandles.Count();

        using var source = new CancellationTokenSource();
        Task<IDisposable> loading = load(null, source.Token);
        await source.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => loading);

        // The next one takes at least as long, so that the cancelled one has got far or to its end.
        (await load(null, CancellationToken.None)).Dispose();
        Assert.That(LiveHandles.Count, Is.EqualTo(before).After((int)Hang.Limit.TotalMilliseconds, 50));
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

    private static IEnumerable<TestCaseData> Loads()
    {
        string images = TestData.Model("tiny-sd");
        yield return Case("LLM", async (path, token) => await LLMPipeline.LoadAsync(path ?? Models.TinyChat, cancellationToken: token));
        yield return Case("VLM", async (path, token) => await VLMPipeline.LoadAsync(path ?? TestData.Model("tiny-vlm"), cancellationToken: token));
        yield return Case("Whisper", async (path, token) => await WhisperPipeline.LoadAsync(path ?? TestData.Model("tiny-whisper"), cancellationToken: token));
        yield return Case("Text2Image", async (path, token) => await Text2ImagePipeline.LoadAsync(path ?? images, cancellationToken: token));
        yield return Case("Image2Image", async (path, token) => await Image2ImagePipeline.LoadAsync(path ?? images, cancellationToken: token));
        yield return Case("Inpainting", async (path, token) => await InpaintingPipeline.LoadAsync(path ?? images, cancellationToken: token));
        yield return Case("Engine", async (path, token) => await ContinuousBatchingEngine.LoadAsync(path ?? Models.TinyChat, cancellationToken: token));
    }

    private static TestCaseData Case(string name, Load load) => new TestCaseData(load).SetArgDisplayNames(name);

    private sealed class Disposable : IDisposable
    {
        public ManualResetEventSlim IsDisposed { get; } = new();

        public void Dispose() => IsDisposed.Set();
    }
}
