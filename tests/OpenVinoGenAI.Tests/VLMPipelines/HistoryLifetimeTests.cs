namespace OpenVinoGenAI.Tests;

/// <summary>A history with images frees the native memory that it holds.</summary>
[NonParallelizable]
internal sealed class HistoryLifetimeTests
{
    private static readonly GenerationConfig Few = new() { MaxNewTokens = 2 };
    private VLMPipeline _pipeline = null!;

    private static RgbImage Image => RgbImage.FromPixels(64, 64, new byte[64 * 64 * 3]);

    [OneTimeSetUp]
    public void Load() => _pipeline = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);

    [OneTimeTearDown]
    public void Free() => _pipeline.Dispose();

    [Test]
    public void Disposing_a_history_frees_its_native_memory()
    {
        var history = new ChatHistory([ChatMessage.User("What is this?")]);
        _pipeline.Generate(history, Image, Few);
        nuint before = LiveHandles.Count();
        history.Dispose();
        history.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LiveHandles.Count(), Is.EqualTo(before - 1));
            Assert.That(history, Has.Count.EqualTo(1));
            Assert.That(() => _pipeline.Generate(history, Image, Few), Throws.InstanceOf<ObjectDisposedException>());
        }
    }

    [Test]
    public void A_history_that_is_disposed_while_it_is_answered_is_freed_afterwards()
    {
        var history = new ChatHistory([ChatMessage.User("What is this?")]);
        var config = new GenerationConfig { MaxNewTokens = 8, IgnoreEos = true };

        // The pipeline keeps the native form of the config.
        _pipeline.Generate("Hi", config: config);
        nuint before = LiveHandles.Count();
        GenerationResult result = _pipeline.Generate(
            history,
            Image,
            config,
            _ =>
            {
                history.Dispose();
                return StreamingStatus.Running;
            });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.Not.Empty);
            Assert.That(LiveHandles.Count(), Is.EqualTo(before));
        }
    }

    [Test]
    public void A_session_frees_the_history_that_it_has_made_and_no_other()
    {
        var history = new ChatHistory();
        using (var given = new VisionChatSession(_pipeline, history))
        {
            given.Send("What is this?", Image, Few);
        }

        var own = new VisionChatSession(_pipeline);
        own.Send("What is this?", Image, Few);
        own.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => _pipeline.Generate(history, null, Few), Throws.Nothing);
            Assert.That(() => own.Send("And this?", null, Few), Throws.InstanceOf<ObjectDisposedException>());
        }

        history.Dispose();
    }

    // The pressure is what makes the collector run: the objects themselves are too small to matter to it. It does not run at once, as it
    // bounds its share of the time.
    [Test]
    public void The_collector_knows_how_much_memory_histories_hold()
    {
        const long perHistory = 64L * 1024 * 1024;
        int before = GC.CollectionCount(GC.MaxGeneration);
        bool hasRun = SpinWait.SpinUntil(
            () =>
            {
                new NativeMemoryPressure().Set(perHistory);
                Thread.Sleep(1);
                return GC.CollectionCount(GC.MaxGeneration) > before;
            },
            Hang.Limit);

        Assert.That(hasRun, Is.True);
    }
}
