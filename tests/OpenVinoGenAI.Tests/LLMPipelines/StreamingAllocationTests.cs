namespace OpenVinoGenAI.Tests;

/// <summary>Between two callbacks, the thread that calls them allocates the text handed over, and nothing else.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class StreamingAllocationTests(AttentionBackend backend) : TinyChatTests(backend)
{
    private const int Tokens = 64;

    private static readonly GenerationConfig Greedy = new() { MaxNewTokens = Tokens, IgnoreEos = true, DoSample = false };

    [Test]
    public void A_piece_of_text_is_one_allocation()
    {
        var gaps = new List<(long Allocated, string Piece)>(Tokens);
        var thread = new CallbackThread();
        Pipeline.Generate(LongPrompt, Greedy, piece =>
        {
            if (thread.AllocatedSinceLastCallback() is { } allocated)
            {
                gaps.Add((allocated, piece));
            }

            thread.EndCallback();
            return StreamingStatus.Running;
        });

        Assert.That(gaps, Has.Count.GreaterThan(Tokens / 2));
        Assert.That(gaps.Select(gap => gap.Allocated), Is.EqualTo(gaps.Select(gap => SizeOf(gap.Piece))));
    }

    [Test]
    public void A_token_is_none()
    {
        var streamer = new TokenStreamer();
        Pipeline.Generate(LongPrompt, Greedy, streamer);

        Assert.That(streamer.Gaps, Has.Count.EqualTo(Tokens - 1));
        Assert.That(streamer.Gaps, Is.All.Zero);
    }

    private static long SizeOf(string piece)
    {
        if (piece.Length == 0)
        {
            return 0;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        var copy = new string(piece.AsSpan());
        long size = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(copy);
        return size;
    }

    /// <summary>What the callbacks' thread allocates between them. With paged attention, the last callback comes from another thread.</summary>
    private sealed class CallbackThread
    {
        private int _thread = -1;
        private long _before;

        internal long? AllocatedSinceLastCallback() =>
            _thread == Environment.CurrentManagedThreadId ? GC.GetAllocatedBytesForCurrentThread() - _before : null;

        internal void EndCallback()
        {
            _thread = Environment.CurrentManagedThreadId;
            _before = GC.GetAllocatedBytesForCurrentThread();
        }
    }

    private sealed class TokenStreamer : StreamerBase
    {
        private readonly CallbackThread _thread = new();

        public List<long> Gaps { get; } = new(Tokens);

        public override StreamingStatus Write(long token)
        {
            if (_thread.AllocatedSinceLastCallback() is { } allocated)
            {
                Gaps.Add(allocated);
            }

            _thread.EndCallback();
            return StreamingStatus.Running;
        }

        public override void End()
        {
        }
    }
}
