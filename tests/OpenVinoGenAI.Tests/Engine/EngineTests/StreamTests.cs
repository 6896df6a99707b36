namespace OpenVinoGenAI.Tests.Engine.EngineTests;

public class StreamTests
{
    private ContinuousBatchingEngine _engine = null!;

    [OneTimeSetUp]
    public void Load() => _engine = EngineWork.Load();

    [OneTimeTearDown]
    public void Free() => _engine.Dispose();

    [Test]
    public async Task JoinedStreamsEqualTheTexts()
    {
        string[] texts = [.. (await Task.WhenAll(EngineWork.Questions.Select(question => _engine.GenerateAsync(question, EngineWork.Short)))).Select(result => result.Text)];
        string[] streams = await Task.WhenAll(EngineWork.Questions.Select(question => Join(_engine.StreamAsync(question, EngineWork.Short))));
        Assert.That(streams, Is.EqualTo(texts));
    }

    [Test]
    public async Task ALongAnswerComesInManyPieces()
    {
        List<string> pieces = await Collect(_engine.StreamAsync(EngineWork.Poem, new() { MaxNewTokens = 60 }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pieces, Has.Count.GreaterThan(10));
            Assert.That(pieces, Has.None.Empty);
        }
    }

    [TestCase("How do you say hello in Chinese?")]
    [TestCase("Show me a happy face emoji.")]
    public async Task PiecesAreWholeCharacters(string question)
    {
        List<string> pieces = await Collect(_engine.StreamAsync(question, EngineWork.Short));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(pieces).Any(letter => letter > 127), Is.True, "the answer must have a character of several bytes");
            Assert.That(pieces, Has.None.Contain("\uFFFD"));
            Assert.That(pieces.Where(piece => char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1])), Is.Empty);
        }
    }

    [Test]
    public async Task AHistoryIsStreamed()
    {
        ChatHistory history = [ChatMessage.User("What is the capital of France?")];
        Assert.That(await Join(_engine.StreamAsync(history, EngineWork.Short)), Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public async Task LeavingAStreamEarlyDropsItsRequestAlone()
    {
        Task<GenerationResult> other = _engine.GenerateAsync("What is the capital of Spain?", EngineWork.Short);
        await foreach (string piece in _engine.StreamAsync(EngineWork.Poem, EngineWork.Long))
        {
            Assert.That(piece, Is.Not.Empty);
            break;
        }

        Assert.That((await other).Text, Is.EqualTo("The capital of Spain is Madrid."));

        // The engine would not come to rest with a request of 4000 tokens.
        GenerationResult next = await _engine.GenerateAsync("What is the capital of France?", EngineWork.Short);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(next.Text, Is.EqualTo("The capital of France is Paris."));
            Assert.That(_engine.Metrics.RunningRequests, Is.LessThanOrEqualTo(1));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public void ACancelledStreamThrowsAnExceptionWithTheTokenOfTheCaller(bool isTokenOfCall)
    {
        using var stop = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        IAsyncEnumerable<string> stream = _engine.StreamAsync(EngineWork.Poem, EngineWork.Long, isTokenOfCall ? stop.Token : other.Token);
        Assert.That(
            async () =>
            {
                await foreach (string piece in stream.WithCancellation(isTokenOfCall ? other.Token : stop.Token))
                {
                    await stop.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>()
                .With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(stop.Token));
    }

    [Test]
    public void AStreamThatIsCancelledBeforeItStartsThrowsAnExceptionWithTheTokenOfTheCaller()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.That(
            async () => await Collect(_engine.StreamAsync(EngineWork.Poem, EngineWork.Long, cancelled)),
            Throws.InstanceOf<OperationCanceledException>()
                .With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(cancelled));
    }

    [Test]
    public void SeveralSequencesCannotBeStreamed()
    {
        var config = new GenerationConfig { NumBeams = 2, MaxNewTokens = 5 };
        Assert.That(
            async () => await Collect(_engine.StreamAsync("Hello", config)),
            Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("NumBeams"));
    }

    private static async Task<List<string>> Collect(IAsyncEnumerable<string> stream)
    {
        var pieces = new List<string>();
        await foreach (string piece in stream)
        {
            pieces.Add(piece);
        }

        return pieces;
    }

    private static async Task<string> Join(IAsyncEnumerable<string> stream) => string.Concat(await Collect(stream));
}
