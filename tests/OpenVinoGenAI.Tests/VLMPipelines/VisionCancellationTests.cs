namespace OpenVinoGenAI.Tests;

/// <summary>A turn that is cancelled, stopped or left leaves the chat as it should be.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class VisionCancellationTests(AttentionBackend backend) : VisionTests(backend)
{
    private static readonly GenerationConfig Endless = new() { IgnoreEos = true, MaxNewTokens = 500 };

    [Test]
    public void Cancelled_by_a_token()
    {
        var session = new VisionChatSession(Pipeline);
        session.Send(What, Red);
        using var source = new CancellationTokenSource();

        Assert.That(
            () => session.Send(
                What,
                Blue,
                Endless,
                _ =>
                {
                    source.Cancel();
                    return StreamingStatus.Running;
                },
                source.Token),
            Throws.InstanceOf<OperationCanceledException>());

        AssertOnlyRedIsKnown(session);
    }

    [Test]
    public void Cancelled_by_a_token_without_a_streamer()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.That(
            async () => await Pipeline.GenerateAsync(What, Red, Endless, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Pipeline.Generate(What, Red).Text, Is.EqualTo(RedCircle));
    }

    [Test]
    public void Cancelled_by_the_streamer()
    {
        var session = new VisionChatSession(Pipeline);
        session.Send(What, Red);

        session.Send(What, Blue, null, _ => StreamingStatus.Cancel);

        AssertOnlyRedIsKnown(session);
    }

    [Test]
    public void A_streamer_that_throws()
    {
        var session = new VisionChatSession(Pipeline);
        session.Send(What, Red);

        Assert.That(
            () => session.Send(What, Blue, null, _ => throw new InvalidTimeZoneException("mine")),
            Throws.InstanceOf<InvalidTimeZoneException>());

        AssertOnlyRedIsKnown(session);
    }

    [Test]
    public async Task Left_early()
    {
        var session = new VisionChatSession(Pipeline);
        await session.SendAsync(What, Red);

        await foreach (string piece in session.StreamAsync(What, Blue, Endless))
        {
            Assert.That(piece, Is.Not.Empty);
            break;
        }

        AssertOnlyRedIsKnown(session);
    }

    [Test]
    public void Stopped_by_the_streamer()
    {
        var session = new VisionChatSession(Pipeline);
        var recorder = new Recorder(after: 2, StreamingStatus.Stop);

        session.Send(What, Red, null, recorder.Write);

        Assert.That(session.History[^1].Content, Is.EqualTo(recorder.Text));
        Assert.That(session.Send(Colour).Text, Is.EqualTo("Red."));
    }

    [Test]
    public async Task Streamed_to_the_end()
    {
        var session = new VisionChatSession(Pipeline);
        var pieces = new List<string>();
        await foreach (string piece in session.StreamAsync(What, [Red]))
        {
            pieces.Add(piece);
        }

        Assert.That(string.Concat(pieces), Is.EqualTo(RedCircle));
        Assert.That(pieces, Has.Count.GreaterThan(3));
        Assert.That(session.History[^1].Content, Is.EqualTo(RedCircle));
    }

    private static void AssertOnlyRedIsKnown(VisionChatSession session)
    {
        Assert.That(session.History, Has.Count.EqualTo(2));
        Assert.That(session.Send(Colour).Text, Is.EqualTo("Red."));
        Assert.That(session.Send("<ov_genai_image_1>" + What, Blue).Text, Is.EqualTo(BlueSquare));
    }
}
