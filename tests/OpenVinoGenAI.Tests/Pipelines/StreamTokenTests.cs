namespace OpenVinoGenAI.Tests;

/// <summary>The exception that ends a cancelled stream carries the token that the caller cancelled.</summary>
internal sealed class StreamTokenTests
{
    private const string Prompt = "Count from 1 to 30.";
    private const string Question = "What is in the image?";

    private static readonly GenerationConfig Endless = new() { IgnoreEos = true, MaxNewTokens = 1000 };

    private LLMPipeline _text = null!;
    private VLMPipeline _vision = null!;
    private WhisperPipeline _speech = null!;

    internal delegate IAsyncEnumerable<string> Open(StreamTokenTests tests, CancellationToken cancellationToken);

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

    private static IEnumerable<TestCaseData> Streams()
    {
        foreach (TestCaseData stream in LongStreams())
        {
            yield return stream;
        }

        yield return Case("Whisper clip", (tests, token) => tests._speech.StreamAsync(Audio, null, token));
        yield return Case("Whisper samples", (tests, token) => tests._speech.StreamAsync(Audio.ToWhisperSamples(), null, token));
    }

    private static IEnumerable<TestCaseData> LongStreams()
    {
        yield return Case("LLM prompt", (tests, token) => tests._text.StreamAsync(Prompt, Endless, token));
        yield return Case("LLM history", (tests, token) => tests._text.StreamAsync(History(Prompt), Endless, token));
        yield return Case("VLM prompt", (tests, token) => tests._vision.StreamAsync(Question, Image, Endless, token));
        yield return Case("VLM history", (tests, token) => tests._vision.StreamAsync(History(Question), Image, Endless, token));
        yield return Case("ChatSession", (tests, token) => new ChatSession(tests._text).StreamAsync(Prompt, Endless, token));
        yield return Case(
            "VisionChatSession", (tests, token) => new VisionChatSession(tests._vision).StreamAsync(Question, Image, Endless, token));
    }

    [TestCaseSource(nameof(LongStreams))]
    public async Task The_token_of_the_call(Open open)
    {
        using var source = new CancellationTokenSource();
        await AssertCarries(open(this, source.Token), source, default);
    }

    [TestCaseSource(nameof(LongStreams))]
    public async Task The_token_of_the_enumeration(Open open)
    {
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        await AssertCarries(open(this, other.Token), source, source.Token);
    }

    [TestCaseSource(nameof(Streams))]
    public async Task A_token_of_the_call_that_is_cancelled_before(Open open)
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await AssertCarries(open(this, source.Token), source, default);
    }

    [TestCaseSource(nameof(Streams))]
    public async Task A_token_of_the_enumeration_that_is_cancelled_before(Open open)
    {
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        await source.CancelAsync();
        await AssertCarries(open(this, other.Token), source, source.Token);
    }

    private static ChatHistory History(string question) => new([ChatMessage.User(question)]);

    private static RgbImage Image { get; } = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));

    private static AudioClip Audio { get; } = AudioFile.Load(Path.Combine(TestData.Audio, "en_kitchen.wav"));

    private static async Task AssertCarries(
        IAsyncEnumerable<string> pieces, CancellationTokenSource source, CancellationToken enumeratorToken)
    {
        OperationCanceledException? error = await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (string _ in pieces.WithCancellation(enumeratorToken))
            {
                await source.CancelAsync();
            }
        });

        Assert.That(error!.CancellationToken, Is.EqualTo(source.Token));
    }

    private static TestCaseData Case(string name, Open open) => new TestCaseData(open).SetArgDisplayNames(name);
}
