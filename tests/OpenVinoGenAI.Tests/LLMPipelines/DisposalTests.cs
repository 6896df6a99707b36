namespace OpenVinoGenAI.Tests;

/// <summary>Disposal in every order and from other threads: nothing crashes, and what comes after it is refused.</summary>
internal sealed class DisposalTests
{
    private const string Prompt = "Count from 1 to 30.";

    private LLMPipeline _disposed = null!;
    private Tokenizer _tokenizerOfDisposed = null!;

    [OneTimeSetUp]
    public void LoadAndDispose()
    {
        _disposed = Models.LoadTinyChat();
        _tokenizerOfDisposed = _disposed.Tokenizer;
        _disposed.Dispose();
    }

    [OneTimeTearDown]
    public void DisposeAgain() => _disposed.Dispose();

    [Test]
    public void Twice()
    {
        LLMPipeline pipeline = Models.LoadTinyChat();
        pipeline.Dispose();
        pipeline.Dispose();

        Assert.Throws<ObjectDisposedException>(() => pipeline.Generate(Prompt));
    }

    [TestCaseSource(nameof(Uses))]
    public void Every_use_afterwards_is_refused(Func<LLMPipeline, Tokenizer, Task> use) =>
        Assert.CatchAsync<ObjectDisposedException>(() => use(_disposed, _tokenizerOfDisposed)).GetAwaiter().GetResult();

    [Test]
    public async Task During_a_generation_lets_it_end([Values] AttentionBackend backend)
    {
        LLMPipeline pipeline = Models.LoadTinyChat(backend);
        string expected = pipeline.Generate(Prompt).Text;
        using var started = new SemaphoreSlim(0);
        Task<GenerationResult> running = pipeline.GenerateAsync(
            Prompt,
            null,
            _ =>
            {
                started.Release();
                return StreamingStatus.Running;
            });
        await started.WaitAsync();

        pipeline.Dispose();

        Assert.That((await running).Text, Is.EqualTo(expected));
        Assert.Throws<ObjectDisposedException>(() => pipeline.Generate(Prompt));
    }

    [Test]
    public void From_the_streamer()
    {
        LLMPipeline pipeline = Models.LoadTinyChat();

        GenerationResult result = pipeline.Generate(
            Prompt,
            null,
            _ =>
            {
                pipeline.Dispose();
                return StreamingStatus.Running;
            });

        Assert.That(result.Text, Is.Not.Empty);
    }

    [Test]
    public async Task While_others_wait_refuses_them()
    {
        LLMPipeline pipeline = Models.LoadTinyChat();
        using HeldGeneration held = await HeldGeneration.StartAsync(pipeline);
        Task<GenerationResult> waiting = pipeline.GenerateAsync(Prompt);

        pipeline.Dispose();
        Assert.That((await held.Release()).Text, Is.Not.Empty);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    [Test]
    public void By_many_threads_at_once()
    {
        LLMPipeline pipeline = Models.LoadTinyChat();

        Parallel.For(0, 8, _ => pipeline.Dispose());

        Assert.Throws<ObjectDisposedException>(() => pipeline.Generate(Prompt));
    }

    [Test]
    public async Task Before_a_stream_is_enumerated()
    {
        LLMPipeline pipeline = Models.LoadTinyChat();
        IAsyncEnumerable<string> stream = pipeline.StreamAsync(Prompt);
        pipeline.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
        {
            await foreach (string _ in stream)
            {
            }
        });
    }

    [Test]
    public void A_tokenizer_and_adapters_may_go_before_the_pipeline_that_was_made_with_them()
    {
        LLMPipeline pipeline;
        using (var tokenizer = new Tokenizer(Models.TinyChat))
        using (var adapter = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors")))
        {
            pipeline = new LLMPipeline(Models.TinyChat, tokenizer, "CPU", Models.F32 with { Adapters = new AdapterConfig(adapter) });
        }

        using (pipeline)
        {
            Assert.That(pipeline.Generate("What is the capital of France?").Text, Does.Contain("Paris"));
        }
    }

    [Test]
    public void A_tokenizer_outlives_the_pipeline_that_used_it()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        new LLMPipeline(Models.TinyChat, tokenizer, "CPU", Models.F32).Dispose();

        Assert.That(tokenizer.Encode("Hello!").Columns, Is.Positive);
    }

    [TestCase("exit-without-dispose")]
    [TestCase("exit-while-generating")]
    [TestCase("finalizers")]
    public void The_process_ends_cleanly(string scenario)
    {
        ChildResult result = ChildProcess.Run(scenario, Models.TinyChat);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.Contain("done"));
        }
    }

    private static IEnumerable<TestCaseData> Uses()
    {
        yield return Case("Generate", (pipeline, _) => Task.FromResult(pipeline.Generate(Prompt)));
        yield return Case("GenerateAsync", (pipeline, _) => pipeline.GenerateAsync(Prompt));
        yield return Case("history", (pipeline, _) => Task.FromResult(pipeline.Generate(new ChatHistory([ChatMessage.User("Hi")]))));
        yield return Case("batch", (pipeline, _) => Task.FromResult(pipeline.Generate([Prompt, Prompt])));
        yield return Case("tokens", (pipeline, _) => Task.FromResult(pipeline.Generate(new TokenizedInputs(new long[] { 1 }))));
        yield return Case("StartChat", (pipeline, _) => Run(() => pipeline.StartChat()));
        yield return Case("FinishChat", (pipeline, _) => Run(pipeline.FinishChat));
        yield return Case("get GenerationConfig", (pipeline, _) => Task.FromResult(pipeline.GenerationConfig));
        yield return Case("set GenerationConfig", (pipeline, _) => Run(() => pipeline.GenerationConfig = new()));
        yield return Case("Encode", (_, tokenizer) => Task.FromResult(tokenizer.Encode(Prompt)));
        yield return Case("EosTokenId", (_, tokenizer) => Task.FromResult(tokenizer.EosTokenId));
        yield return Case("ChatTemplate", (_, tokenizer) => Task.FromResult(tokenizer.ChatTemplate));
    }

    private static Task Run(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static TestCaseData Case(string name, Func<LLMPipeline, Tokenizer, Task> use) => new TestCaseData(use).SetArgDisplayNames(name);
}
