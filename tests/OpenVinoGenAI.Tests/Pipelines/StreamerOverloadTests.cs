using System.Text;

namespace OpenVinoGenAI.Tests;

/// <summary>What can be passed as a streamer. Much of what these tests prove is that they compile.</summary>
internal sealed class StreamerOverloadTests
{
    private const string Prompt = "What is the capital of France?";
    private const string Question = "What is in the image?";

    private static readonly GenerationConfig Config = new() { MaxNewTokens = 20 };

    private LLMPipeline _text = null!;
    private VLMPipeline _vision = null!;
    private WhisperPipeline _speech = null!;

    /// <summary>A call with a streamer that returns nothing.</summary>
    internal delegate Task<string> Call(StreamerOverloadTests tests, Action<string>? streamer);

    /// <summary>A call with a streamer that is the literal null.</summary>
    internal delegate Task<string> CallWithNull(StreamerOverloadTests tests);

    private static RgbImage Image { get; } = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));

    private static AudioClip Audio { get; } = AudioFile.Load(Path.Combine(TestData.Audio, "en_kitchen.wav"));

    [OneTimeSetUp]
    public void Load()
    {
        _text = Models.LoadTinyChat();
        _vision = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);
        _speech = new WhisperPipeline(TestData.Model("tiny-whisper"), "CPU", new() { Properties = Models.F32.Properties });
    }

    [OneTimeTearDown]
    public void Free()
    {
        _text?.Dispose();
        _vision?.Dispose();
        _speech?.Dispose();
    }

    [TestCaseSource(nameof(Calls))]
    public async Task An_action_receives_the_text(Call call)
    {
        var text = new StringBuilder();
        string result = await call(this, piece => text.Append(piece));

        Assert.That(text.ToString(), Is.EqualTo(result).And.Not.Empty);
    }

    [TestCaseSource(nameof(Calls))]
    public void An_exception_of_an_action_stops_the_generation(Call call) =>
        Assert.That(
            async () => await call(this, _ => throw new InvalidDataException("from the action")),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("from the action"));

    [TestCaseSource(nameof(Calls))]
    public async Task No_action_means_no_streaming(Call call) => Assert.That(await call(this, null), Is.Not.Empty);

    [TestCaseSource(nameof(CallsWithNull))]
    public async Task Null_means_no_streaming(CallWithNull call) => Assert.That(await call(this), Is.Not.Empty);

    [Test]
    public void A_method_group_without_a_result_is_an_action()
    {
        TextWriter console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            string text = _text.Generate(Prompt, Config, Console.Write).Text;
            Assert.That(output.ToString(), Is.EqualTo(text));
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    [Test]
    public void A_lambda_that_returns_a_status_is_a_function()
    {
        int byExpression = 0;
        int byStatement = 0;
        _text.Generate(Prompt, Config, _ => byExpression++ == 1 ? StreamingStatus.Stop : StreamingStatus.Running);
        _text.Generate(Prompt, Config, _ =>
        {
            byStatement++;
            return StreamingStatus.Stop;
        });

        using (Assert.EnterMultipleScope())
        {
            // The library hands over what it held back once more; the whole answer takes more pieces.
            Assert.That(byExpression, Is.InRange(2, 3));
            Assert.That(byStatement, Is.InRange(1, 2));
        }
    }

    [Test]
    public void A_call_that_returns_a_status_is_a_function()
    {
        var recorder = new Recorder(after: 1, StreamingStatus.Stop);
        _text.Generate(Prompt, Config, piece => recorder.Write(piece));
        string byLambda = recorder.Text;
        recorder = new Recorder(after: 1, StreamingStatus.Stop);
        _text.Generate(Prompt, Config, recorder.Write);

        Assert.That(recorder.Text, Is.EqualTo(byLambda).And.Not.Empty);
    }

    [Test]
    public void A_lambda_whose_result_is_of_another_type_is_an_action()
    {
        var pieces = new HashSet<string>();
        _text.Generate(Prompt, Config, piece => pieces.Add(piece));

        Assert.That(pieces, Is.Not.Empty);
    }

    private static IEnumerable<TestCaseData> Calls()
    {
        yield return Case("LLM prompt", (tests, streamer) => Text(tests._text.Generate(Prompt, Config, streamer)));
        yield return Case("LLM prompt, async", async (tests, streamer) => (await tests._text.GenerateAsync(Prompt, Config, streamer)).Text);
        yield return Case("LLM history", (tests, streamer) => Text(tests._text.Generate(History(Prompt), Config, streamer)));
        yield return Case("LLM history, async", async (tests, streamer) => (await tests._text.GenerateAsync(History(Prompt), Config, streamer)).Text);
        yield return Case("VLM prompt", (tests, streamer) => Text(tests._vision.Generate(Question, Image, Config, streamer)));
        yield return Case("VLM prompt, async", async (tests, streamer) => (await tests._vision.GenerateAsync(Question, Image, Config, streamer)).Text);
        yield return Case("VLM history", (tests, streamer) => Text(tests._vision.Generate(History(Question), Image, Config, streamer)));
        yield return Case(
            "VLM history, async", async (tests, streamer) => (await tests._vision.GenerateAsync(History(Question), Image, Config, streamer)).Text);
        yield return Case("Whisper clip", (tests, streamer) => Task.FromResult(tests._speech.Generate(Audio, null, streamer).Text));
        yield return Case("Whisper clip, async", async (tests, streamer) => (await tests._speech.GenerateAsync(Audio, null, streamer)).Text);
        yield return Case(
            "Whisper samples", (tests, streamer) => Task.FromResult(tests._speech.Generate(Audio.ToWhisperSamples().Span, null, streamer).Text));
        yield return Case(
            "Whisper samples, async", async (tests, streamer) => (await tests._speech.GenerateAsync(Audio.ToWhisperSamples(), null, streamer)).Text);
        yield return Case("ChatSession", (tests, streamer) => Text(new ChatSession(tests._text).Send(Prompt, Config, streamer)));
        yield return Case("VisionChatSession", (tests, streamer) => Text(new VisionChatSession(tests._vision).Send(Question, Image, Config, streamer)));
    }

    private static IEnumerable<TestCaseData> CallsWithNull()
    {
        yield return NullCase("LLM prompt", tests => Text(tests._text.Generate(Prompt, null, null)));
        yield return NullCase("LLM prompt, async", async tests => (await tests._text.GenerateAsync(Prompt, null, null)).Text);
        yield return NullCase("LLM history", tests => Text(tests._text.Generate(History(Prompt), null, null)));
        yield return NullCase("VLM prompt", tests => Text(tests._vision.Generate(Question, null, Config, null)));
        yield return NullCase("VLM history, async", async tests => (await tests._vision.GenerateAsync(History(Question), null, Config, null)).Text);
        yield return NullCase("Whisper clip", tests => Task.FromResult(tests._speech.Generate(Audio, null, null).Text));
        yield return NullCase("Whisper samples, async", async tests => (await tests._speech.GenerateAsync(Audio.ToWhisperSamples(), null, null)).Text);
        yield return NullCase("ChatSession", tests => Text(new ChatSession(tests._text).Send(Prompt, Config, null)));
        yield return NullCase("VisionChatSession", tests => Text(new VisionChatSession(tests._vision).Send(Question, null, Config, null)));
    }

    private static ChatHistory History(string question) => new([ChatMessage.User(question)]);

    private static Task<string> Text(GenerationResult result) => Task.FromResult(result.Text);

    private static TestCaseData Case(string name, Call call) => new TestCaseData(call).SetArgDisplayNames(name);

    private static TestCaseData NullCase(string name, CallWithNull call) => new TestCaseData(call).SetArgDisplayNames(name);
}
