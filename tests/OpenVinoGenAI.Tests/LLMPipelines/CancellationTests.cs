namespace OpenVinoGenAI.Tests;

/// <summary>Cancellation ends with an exception that carries the token, and the pipeline stays usable.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class CancellationTests(AttentionBackend backend) : TinyChatTests(backend)
{
    private static readonly GenerationConfig Endless = new() { IgnoreEos = true, MaxNewTokens = 2000 };

    [Test]
    public void Before_the_call()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var recorder = new Recorder();

        AssertCancelled(source, () => Pipeline.Generate(LongPrompt, null, recorder.Write, source.Token));

        Assert.That(recorder.Chunks, Is.Empty);
        AssertUsable();
    }

    [Test]
    public void At_a_piece_of_text([Values(1, 5)] int at)
    {
        using var source = new CancellationTokenSource();
        int pieces = 0;

        AssertCancelled(source, () => Pipeline.Generate(
            LongPrompt,
            Endless,
            _ =>
            {
                if (++pieces == at)
                {
                    source.Cancel();
                }

                return StreamingStatus.Running;
            },
            source.Token));

        Assert.That(pieces, Is.EqualTo(at), "no piece after the cancellation");
        AssertUsable();
    }

    [Test]
    public void Without_a_streamer()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        AssertCancelled(source, () => Pipeline.Generate(LongPrompt, Endless, source.Token));
        AssertUsable();
    }

    [Test]
    public void Of_tokens()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        TokenizedInputs inputs = Pipeline.Tokenizer.Encode("Once upon a time");

        AssertCancelled(source, () => Pipeline.Generate(inputs, Endless, source.Token));
        AssertUsable();
    }

    [Test]
    public async Task Of_a_stream()
    {
        using var source = new CancellationTokenSource();
        int pieces = 0;

        var error = await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (string _ in Pipeline.StreamAsync(LongPrompt, Endless).WithCancellation(source.Token))
            {
                pieces++;
                await source.CancelAsync();
            }
        });

        Assert.That(error, Is.Not.Null);
        Assert.That(pieces, Is.Positive);
        AssertUsable();
    }

    [Test]
    public void After_the_generation_changes_nothing()
    {
        using var source = new CancellationTokenSource();

        GenerationResult result = Pipeline.Generate(ShortPrompt, null, source.Token);
        source.Cancel();

        Assert.That(result.Text, Is.EqualTo(ShortAnswer));
        AssertUsable();
    }

    [Test]
    public async Task While_waiting_for_the_pipeline()
    {
        using HeldGeneration held = await HeldGeneration.StartAsync(Pipeline);
        using var source = new CancellationTokenSource();
        Task<GenerationResult> waiting = Pipeline.GenerateAsync(ShortPrompt, null, source.Token);
        Task blocked = Task.Run(() => Pipeline.Generate(ShortPrompt, null, source.Token));

        await source.CancelAsync();

        AssertCancelled(source, () => waiting.GetAwaiter().GetResult());
        AssertCancelled(source, () => blocked.GetAwaiter().GetResult());
        Assert.That(held.Task.IsCompleted, Is.False, "the others were cancelled while it ran");
        await held.Release();
        AssertUsable();
    }

    [Test]
    public void Leaves_the_history_as_it_was()
    {
        using var source = new CancellationTokenSource();
        var history = new ChatHistory([ChatMessage.User("My name is Victor.")]);

        AssertCancelled(source, () => Pipeline.Generate(history, Endless, Cancelling(source), source.Token));

        Assert.That(history, Is.EqualTo(new[] { ChatMessage.User("My name is Victor.") }));
        AssertUsable();
    }

    [Test]
    public void Drops_the_turn_of_a_started_chat()
    {
        using var source = new CancellationTokenSource();
        Pipeline.StartChat();
        try
        {
            AssertCancelled(source, () => Pipeline.Generate("My name is Victor.", null, Cancelling(source), source.Token));
            Assert.That(Pipeline.Generate("What is my name?").Text, Is.EqualTo("You have not told me your name yet."));
        }
        finally
        {
            Pipeline.FinishChat();
        }

        AssertUsable();
    }

    private static Func<string, StreamingStatus> Cancelling(CancellationTokenSource source) => _ =>
    {
        source.Cancel();
        return StreamingStatus.Running;
    };

    private static void AssertCancelled(CancellationTokenSource source, Action call) =>
        Assert.That(Assert.Catch<OperationCanceledException>(() => call())?.CancellationToken, Is.EqualTo(source.Token));
}
