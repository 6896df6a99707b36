using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests.Engine.EngineTests;

/// <summary>Requests with images, together with others.</summary>
internal sealed class EngineVisionTests
{
    private const string What = "What is in the image?";
    private const string RedCircle = "A red circle on a white background.";

    private static readonly string Model = TestData.Model("tiny-vlm");
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private ContinuousBatchingEngine _engine = null!;
    private VLMPipeline _pipe = null!;

    private static RgbImage Red { get; } = Load("red_circle.png");

    private static RgbImage Blue { get; } = Load("blue_square.png");

    [OneTimeSetUp]
    public void Open()
    {
        _engine = new ContinuousBatchingEngine(Model, "CPU", Models.F32);
        _pipe = new VLMPipeline(Model, "CPU", Models.F32);
    }

    [OneTimeTearDown]
    public void Close()
    {
        _engine?.Dispose();
        _pipe?.Dispose();
    }

    private static IEnumerable<TestCaseData> Prompts()
    {
        yield return new TestCaseData(What, (VisionInputs)Red).SetArgDisplayNames("one image");
        yield return new TestCaseData("Which shapes are they?", (VisionInputs)new[] { Red, Blue }).SetArgDisplayNames("two images");
        yield return new TestCaseData("<ov_genai_image_1> What is in the image?", (VisionInputs)new[] { Red, Blue }).SetArgDisplayNames("a tag");
        yield return new TestCaseData("What is in <image>?", (VisionInputs)Blue).SetArgDisplayNames("the model's own tag");
        yield return new TestCaseData("Hello!", VisionInputs.None).SetArgDisplayNames("no image");
    }

    [TestCaseSource(nameof(Prompts))]
    public async Task APromptIsAnsweredAsByTheVisionPipeline(string prompt, VisionInputs images)
    {
        var config = new GenerationConfig { MaxNewTokens = 30 };
        GenerationResult expected = _pipe.Generate(prompt, images, config);
        GenerationResult[] results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _engine.GenerateAsync(prompt, images, config)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Select(result => result.Text), Has.All.EqualTo(expected.Text));
            Assert.That(results.Select(result => result.FinishReasons[0]), Has.All.EqualTo(expected.FinishReasons[0]));
            Assert.That(results.Select(result => result.PerfMetrics.NumGeneratedTokens), Has.All.GreaterThan(0));
        }
    }

    [Test]
    public async Task APromptWithoutAnImageIsTheSameByBothOverloads() => Assert.That(
        (await _engine.GenerateAsync("Hello!", new GenerationConfig { MaxNewTokens = 30 })).Text,
        Is.EqualTo(_pipe.Generate("Hello!", config: new() { MaxNewTokens = 30 }).Text));

    [Test]
    public async Task AChatIsAnsweredAsByTheVisionPipeline()
    {
        var config = new GenerationConfig { MaxNewTokens = 30 };
        using var history = new ChatHistory([ChatMessage.User(What)]);
        string first = _pipe.Generate(history, Red, config).Text;
        GenerationResult one = await _engine.GenerateAsync(history, Red, config);

        // Tags count the images of the whole chat, of which the engine gets all.
        using var both = new ChatHistory([ChatMessage.User("<ov_genai_image_0>\n" + What), ChatMessage.Assistant(first), ChatMessage.User("<ov_genai_image_1>\n" + What)]);
        GenerationResult two = await _engine.GenerateAsync(both, new[] { Red, Blue }, config);
        string expected = _pipe.Generate(
            _pipe.Tokenizer.ApplyChatTemplate(both), new[] { Red, Blue }, config with { ApplyChatTemplate = false }).Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Text, Is.EqualTo(first));
            Assert.That(two.Text, Is.EqualTo(expected));
            Assert.That(history[0].Content, Is.EqualTo(What), "the caller's history does not change");
        }
    }

    [Test]
    public async Task AStreamHasTheTextAndEndsWithTheResult()
    {
        var config = new GenerationConfig { MaxNewTokens = 30 };
        string streamed = string.Empty;
        await foreach (string piece in _engine.StreamAsync(What, Red, config))
        {
            streamed += piece;
        }

        string updated = string.Empty;
        GenerationResult? result = null;
        await foreach (GenerationUpdate update in _engine.StreamUpdatesAsync(new ChatHistory([ChatMessage.User(What)]), Red, config))
        {
            updated += update.Text;
            result = update.Result ?? result;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(streamed, Is.EqualTo(RedCircle));
            Assert.That(updated, Is.EqualTo(RedCircle));
            Assert.That(result!.Text, Is.EqualTo(RedCircle));
        }
    }

    [Test]
    public async Task RequestsThatRunDoNotWaitForAnImage()
    {
        (ContinuousBatchingEngine engine, FailingPipeline pipeline) = FailingPipeline.Load(Model);
        using var encoding = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        await using (engine)
        {
            var config = new GenerationConfig { MaxNewTokens = 60, IgnoreEos = true };
            await using IAsyncEnumerator<string> running = engine.StreamAsync("Hello!", config).GetAsyncEnumerator();
            Assert.That(await running.MoveNextAsync().AsTask().WaitAsync(Longest), Is.True);
            pipeline.Failure = member =>
            {
                if (member == nameof(INativeContinuousBatchingPipeline.AddRequest))
                {
                    encoding.Set();
                    mayGoOn.Wait();
                }

                return null;
            };
            Task<GenerationResult> blocked = engine.GenerateAsync(What, Red, new GenerationConfig { MaxNewTokens = 30 });
            encoding.Wait(Longest);
            while (await running.MoveNextAsync().AsTask().WaitAsync(Longest))
            {
                Assert.That(blocked.IsCompleted, Is.False);
            }

            mayGoOn.Set();
            Assert.That((await blocked.WaitAsync(Longest)).Text, Is.EqualTo(RedCircle));
        }
    }

    [Test]
    public async Task ARequestWhoseImageIsBeingEncodedCanBeCancelledAndTheEngineDisposed()
    {
        (ContinuousBatchingEngine engine, FailingPipeline pipeline) = FailingPipeline.Load(Model);
        using var encoding = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        pipeline.Failure = member =>
        {
            if (member == nameof(INativeContinuousBatchingPipeline.AddRequest))
            {
                encoding.Set();
                mayGoOn.Wait();
            }

            return null;
        };
        using var source = new CancellationTokenSource();
        Task<GenerationResult> cancelled = engine.GenerateAsync(What, Red, new GenerationConfig { MaxNewTokens = 30 }, source.Token);
        Task<GenerationResult> waiting = engine.GenerateAsync(What, Blue, new GenerationConfig { MaxNewTokens = 30 });
        encoding.Wait(Longest);
        source.Cancel();
        Assert.That(async () => await cancelled.WaitAsync(Longest), Throws.InstanceOf<OperationCanceledException>());
        Task disposing = Task.Run(engine.Dispose);
        mayGoOn.Set();
        await disposing.WaitAsync(Longest);
        Assert.That(async () => await waiting.WaitAsync(Longest), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task ARequestThatTheLibraryRefusesFailsAlone()
    {
        var config = new GenerationConfig { MaxNewTokens = 30 };
        Task<GenerationResult> good = _engine.GenerateAsync(What, Red, config);
        var video = new VisionInputs([]) { Videos = [ImageTensor.FromImages([Red, Red])], VideosMetadata = [new() { Fps = 24, FramesIndices = [1] }] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await _engine.GenerateAsync("<ov_genai_image_3>", Red, config), Throws.InstanceOf<OpenVinoGenAIException>());
            Assert.That(
                async () => await _engine.GenerateAsync(What, video, config),
                Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("Video preprocessing"));
            Assert.That(
                () => _pipe.Generate(What, video, config), Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("Video preprocessing"));
            Assert.That((await good).Text, Is.EqualTo(RedCircle));
        }
    }

    [Test]
    public void WhatAModelCannotTakeIsRefused()
    {
        using var pipe = new ContinuousBatchingPipeline(Model, "CPU", Models.F32);
        using ContinuousBatchingEngine text = EngineWork.Load();
        var config = new GenerationConfig { MaxNewTokens = 3 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await text.GenerateAsync(What, Red, config), Throws.ArgumentException.With.Message.Contains("vision language model"));
            Assert.That(() => pipe.AddRequest(1, new long[] { 5 }, config), Throws.ArgumentException.With.Message.Contains("no tokens"));
            Assert.That(() => pipe.AddRequest(1, "<ov_genai_image_99999999999>", Red, config), Throws.ArgumentException.With.Message.Contains("number"));
            Assert.That(() => pipe.AddRequest(1, What, Red, config with { Echo = true }), Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("Echo"));
            Assert.That(
                () => new ContinuousBatchingPipeline(Model, "CPU", Models.F32 with { PromptLookup = true }).Dispose(),
                Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("PromptLookup"));
            Assert.That(pipe.HasNonFinishedRequests, Is.False);
        }
    }

    private static IEnumerable<TestCaseData> BadMetadata()
    {
        ImageTensor[] videos = [ImageTensor.FromImages([Red, Red])];
        yield return new TestCaseData(new VisionInputs([]) { Videos = videos, VideosMetadata = [new(), new()] }, "1 videos").SetArgDisplayNames("too many");
        yield return new TestCaseData(new VisionInputs([]) { VideosMetadata = [new()] }, "0 videos").SetArgDisplayNames("no video");
        yield return new TestCaseData(new VisionInputs([]) { Videos = videos, VideosMetadata = [new() { FramesIndices = [0, 2] }] }, "frame 2").SetArgDisplayNames("a frame too far");
    }

    [TestCaseSource(nameof(BadMetadata))]
    public void MetadataMustFitTheVideos(VisionInputs inputs, string message)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => _pipe.Generate(What, inputs), Throws.ArgumentException.With.Message.Contains(message));
            Assert.That(() => _engine.GenerateAsync(What, inputs), Throws.ArgumentException.With.Message.Contains(message));
        }
    }

    [Test]
    public void MetadataThatNoVideoCanHaveCannotBeMade()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new VideoMetadata { Fps = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new VideoMetadata { Fps = float.NaN }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new VideoMetadata { FramesIndices = [0, -1] }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            var metadata = new VideoMetadata { Fps = 24, FramesIndices = [1, 2] };
            Assert.That(metadata, Is.EqualTo(new VideoMetadata { Fps = 24, FramesIndices = [1, 2] }));
            Assert.That(metadata, Is.Not.EqualTo(metadata with { FramesIndices = [1, 3] }));
        }
    }

    private static RgbImage Load(string name) => ImageFile.Load(Path.Combine(Repository.Data, "images", name));
}
