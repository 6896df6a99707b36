namespace OpenVinoGenAI.Tests;

/// <summary>Streams that end with the result: what they carry is what the call without a stream returns.</summary>
internal sealed class StreamUpdatesTests
{
    private const string Prompt = "Count from 1 to 30.";
    private const string Question = "What is in the image?";

    private static readonly GenerationConfig Config = new() { MaxNewTokens = 20 };
    private static readonly GenerationConfig Endless = new() { IgnoreEos = true, MaxNewTokens = 1000 };

    private LLMPipeline _text = null!;
    private VLMPipeline _vision = null!;
    private ContinuousBatchingEngine _engine = null!;

    internal delegate IAsyncEnumerable<GenerationUpdate> Stream(StreamUpdatesTests tests, GenerationConfig config, CancellationToken cancellationToken);

    internal delegate Task<GenerationResult> Call(StreamUpdatesTests tests, GenerationConfig config);

    private static RgbImage Image { get; } = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));

    [OneTimeSetUp]
    public void Load()
    {
        _text = Models.LoadTinyChat();
        _vision = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);
        _engine = new ContinuousBatchingEngine(Models.TinyChat, "CPU", Models.F32);
    }

    [OneTimeTearDown]
    public void Free()
    {
        _text?.Dispose();
        _vision?.Dispose();
        _engine?.Dispose();
    }

    [TestCaseSource(nameof(Streams))]
    public async Task Text_comes_first_and_the_result_last(Stream stream, Call call)
    {
        List<GenerationUpdate> updates = await Collect(stream(this, Config, CancellationToken.None));
        GenerationResult expected = await call(this, Config);

        GenerationResult? result = updates[^1].Result;
        Assert.That(result, Is.Not.Null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(updates, Has.Count.GreaterThan(3));
            Assert.That(updates[..^1].Select(update => update.Result), Has.All.Null);
            Assert.That(updates[..^1].Select(update => update.Text), Has.None.Empty);
            Assert.That(updates[^1].Text, Is.Empty);
            Assert.That(string.Concat(updates), Is.EqualTo(expected.Text));
            Assert.That(result!.Text, Is.EqualTo(expected.Text));
            Assert.That(result.FinishReasons, Is.EqualTo(expected.FinishReasons));
            Assert.That(result.PerfMetrics.NumInputTokens, Is.EqualTo(expected.PerfMetrics.NumInputTokens));
            Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(expected.PerfMetrics.NumGeneratedTokens));
        }
    }

    [TestCaseSource(nameof(Streams))]
    public async Task Text_and_result_end_at_a_stop_string(Stream stream, Call call)
    {
        string full = (await call(this, Config)).Text;
        GenerationConfig stops = Config with { StopStrings = [full[(full.Length / 2)..(full.Length / 2 + 2)]] };

        List<GenerationUpdate> updates = await Collect(stream(this, stops, CancellationToken.None));
        GenerationResult expected = await call(this, stops);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(expected.Text, Has.Length.LessThan(full.Length), "the stop string must cut something");
            Assert.That(string.Concat(updates), Is.EqualTo(expected.Text));
            Assert.That(updates[^1].Result?.Text, Is.EqualTo(expected.Text));
            Assert.That(updates[^1].Result?.FinishReasons, Is.EqualTo(new[] { FinishReason.Stop }));
        }
    }

    [TestCaseSource(nameof(Streams))]
    public async Task Leaving_early_stops_the_generation(Stream stream, Call call)
    {
        int count = 0;
        await foreach (GenerationUpdate _ in stream(this, Endless, CancellationToken.None))
        {
            if (++count == 2)
            {
                break;
            }
        }

        Assert.That((await call(this, Config)).Text, Is.Not.Empty, "the pipeline is usable");
    }

    [TestCaseSource(nameof(Streams))]
    public async Task Cancellation_ends_the_stream_without_a_result(Stream stream, Call call)
    {
        using var source = new CancellationTokenSource();
        var updates = new List<GenerationUpdate>();
        OperationCanceledException? error = await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (GenerationUpdate update in stream(this, Endless, source.Token))
            {
                updates.Add(update);
                await source.CancelAsync();
            }
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error!.CancellationToken, Is.EqualTo(source.Token));
            Assert.That(updates.Select(update => update.Result), Has.All.Null);
            Assert.That((await call(this, Config)).Text, Is.Not.Empty, "the pipeline is usable");
        }
    }

    [Test]
    public async Task The_result_has_the_parsed_message()
    {
        var config = new GenerationConfig { MaxNewTokens = 20, Parsers = [new DeepSeekR1ReasoningParser()] };
        List<GenerationUpdate> updates = await Collect(_text.StreamUpdatesAsync(Prompt, config));

        Assert.That(
            updates[^1].Result!.ParsedMessages[0].ToJsonString(),
            Is.EqualTo((await _text.GenerateAsync(Prompt, config)).ParsedMessages[0].ToJsonString()));
    }

    [Test]
    public async Task The_result_of_an_engine_has_log_probabilities()
    {
        List<GenerationUpdate> updates = await Collect(_engine.StreamUpdatesAsync(Prompt, Config with { Logprobs = 1 }));

        Assert.That(updates[^1].Result!.LogProbabilities[0], Has.Count.EqualTo(20));
    }

    [Test]
    public async Task A_session_has_the_turn_when_the_result_is_handed_over()
    {
        var chat = new ChatSession(_text);
        await foreach (GenerationUpdate update in chat.StreamUpdatesAsync(Prompt, Config))
        {
            if (update.Result is { } result)
            {
                Assert.That(chat.History[^1], Is.EqualTo(ChatMessage.Assistant(result.Text)));
                break;
            }
        }

        Assert.That(chat.History, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_session_drops_a_turn_that_is_left_before_the_result()
    {
        using var chat = new VisionChatSession(_vision);
        await foreach (GenerationUpdate update in chat.StreamUpdatesAsync(Question, Image, Endless))
        {
            Assert.That(update.Result, Is.Null);
            break;
        }

        Assert.That(chat.History, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Streams()
    {
        yield return Case(
            "LLM prompt",
            (tests, config, token) => tests._text.StreamUpdatesAsync(Prompt, config, token),
            (tests, config) => tests._text.GenerateAsync(Prompt, config));
        yield return Case(
            "LLM history",
            (tests, config, token) => tests._text.StreamUpdatesAsync(History(Prompt), config, token),
            (tests, config) => tests._text.GenerateAsync(History(Prompt), config));
        yield return Case(
            "VLM prompt",
            (tests, config, token) => tests._vision.StreamUpdatesAsync(Question, Image, config, token),
            (tests, config) => tests._vision.GenerateAsync(Question, Image, config));
        yield return Case(
            "VLM history",
            (tests, config, token) => tests._vision.StreamUpdatesAsync(History(Question), Image, config, token),
            (tests, config) => tests._vision.GenerateAsync(History(Question), Image, config));
        yield return Case(
            "Engine prompt",
            (tests, config, token) => tests._engine.StreamUpdatesAsync(Prompt, config, token),
            (tests, config) => tests._engine.GenerateAsync(Prompt, config));
        yield return Case(
            "Engine history",
            (tests, config, token) => tests._engine.StreamUpdatesAsync(History(Prompt), config, token),
            (tests, config) => tests._engine.GenerateAsync(History(Prompt), config));
        yield return Case(
            "ChatSession",
            (tests, config, token) => new ChatSession(tests._text).StreamUpdatesAsync(Prompt, config, token),
            (tests, config) => new ChatSession(tests._text).SendAsync(Prompt, config));
        yield return Case(
            "VisionChatSession",
            (tests, config, token) => new VisionChatSession(tests._vision).StreamUpdatesAsync(Question, Image, config, token),
            (tests, config) => new VisionChatSession(tests._vision).SendAsync(Question, Image, config));
    }

    private static ChatHistory History(string question) => new([ChatMessage.User(question)]);

    private static async Task<List<GenerationUpdate>> Collect(IAsyncEnumerable<GenerationUpdate> stream)
    {
        var updates = new List<GenerationUpdate>();
        await foreach (GenerationUpdate update in stream)
        {
            updates.Add(update);
        }

        return updates;
    }

    private static TestCaseData Case(string name, Stream stream, Call call) => new TestCaseData(stream, call).SetArgDisplayNames(name);
}
