namespace OpenVinoGenAI.Tests;

/// <summary>A streamer that throws stops the generation, and the caller gets the exception with its own stack trace.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class ThrowingStreamerTests(AttentionBackend backend) : TinyChatTests(backend)
{
    [Test]
    public void Text_streamer([Values(1, 3)] int at)
    {
        int calls = 0;

        var error = Assert.Throws<StreamerFault>(() => Pipeline.Generate(
            LongPrompt, null, piece => ++calls == at ? ThrowFromHere() : StreamingStatus.Running));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.StackTrace, Does.Contain(nameof(ThrowFromHere)));
            Assert.That(calls, Is.EqualTo(at), "no call after the one that threw");
        }

        AssertUsable();
    }

    [Test]
    public void Token_streamer()
    {
        var streamer = new FaultyStreamer(throwAtWrite: 2);

        var error = Assert.Throws<StreamerFault>(() => Pipeline.Generate(LongPrompt, null, streamer));

        Assert.That(error.StackTrace, Does.Contain(nameof(FaultyStreamer)));
        AssertUsable();
    }

    [Test]
    public void End_of_a_token_streamer()
    {
        Assert.Throws<StreamerFault>(() => Pipeline.Generate(ShortPrompt, null, new FaultyStreamer(throwAtWrite: int.MaxValue)));
        AssertUsable();
    }

    [Test]
    public async Task Asynchronous_call()
    {
        await Assert.ThrowsAsync<StreamerFault>(() => Pipeline.GenerateAsync(LongPrompt, null, _ => ThrowFromHere()));
        AssertUsable();
    }

    [Test]
    public void A_value_that_is_no_status()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Pipeline.Generate(LongPrompt, null, _ => (StreamingStatus)77));

        Assert.That(error.ActualValue, Is.EqualTo((StreamingStatus)77));
        AssertUsable();
    }

    [Test]
    public void Its_own_cancellation_exception_is_passed_on_as_it_is()
    {
        var own = new OperationCanceledException("mine");

        Assert.That(Assert.Throws<OperationCanceledException>(() => Pipeline.Generate(LongPrompt, null, _ => throw own)), Is.SameAs(own));
        AssertUsable();
    }

    private static StreamingStatus ThrowFromHere() => throw new StreamerFault();

    private sealed class StreamerFault() : Exception("from the streamer");

    private sealed class FaultyStreamer(int throwAtWrite) : StreamerBase
    {
        private int _writes;

        public override StreamingStatus Write(long token) => ++_writes == throwAtWrite ? throw new StreamerFault() : StreamingStatus.Running;

        public override void End() => throw new StreamerFault();
    }
}
