namespace OpenVinoGenAI.Tests.Whisper;

[NonParallelizable]
internal sealed class StreamingTests : WhisperTests
{
    [Test]
    public async Task StreamAsync_gives_the_text_in_pieces()
    {
        var pieces = new List<string>();
        await foreach (string piece in Pipeline.StreamAsync(Clip("fr_coffee.wav")))
        {
            pieces.Add(piece);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pieces, Has.Count.GreaterThan(3));
            Assert.That(string.Concat(pieces), Is.EqualTo(Pipeline.Generate(Clip("fr_coffee.wav")).Text));
        }
    }

    [Test]
    public async Task Leaving_the_enumeration_stops_the_generation()
    {
        await foreach (string piece in Pipeline.StreamAsync(Clip("en_phone.wav").ToWhisperSamples()))
        {
            Assert.That(piece, Is.EqualTo(" My"));
            break;
        }

        AssertUsable();
    }

    [Test]
    public void Tokens_are_those_of_the_text()
    {
        var streamer = new Tokens();
        WhisperResult result = Pipeline.Generate(Clip("en_kitchen.wav"), null, streamer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pipeline.Tokenizer.Decode([.. streamer.Ids.Where(id => id < Pipeline.GenerationConfig.EosTokenId)]), Is.EqualTo(result.Text));
            Assert.That(streamer.HasEnded, Is.True);
        }
    }

    [Test]
    public void An_exception_of_the_streamer_comes_back()
    {
        Assert.That(
            () => Pipeline.Generate(Clip("en_phone.wav"), null, _ => throw new InvalidDataException("from the streamer")),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("from the streamer").And.Property("StackTrace").Contain(nameof(StreamingTests)));
        AssertUsable();
    }

    [Test]
    public void A_generation_within_the_streamer_is_refused()
    {
        Assert.That(
            () => Pipeline.Generate(Clip("en_phone.wav"), null, _ =>
            {
                Pipeline.Generate(Clip("en_today.wav"));
                return StreamingStatus.Running;
            }),
            Throws.InvalidOperationException.With.Message.Contain("callback"));
        AssertUsable();
    }

    [Test]
    public void Beams_cannot_be_streamed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => Pipeline.Generate(Clip("en_today.wav"), new() { NumBeams = 2 }, _ => StreamingStatus.Running),
                Throws.TypeOf<InvalidConfigurationException>().With.Property(nameof(InvalidConfigurationException.Option)).EqualTo("NumBeams"));
            Assert.That(Pipeline.Generate(Clip("en_today.wav"), new() { NumBeams = 2 }).Text, Is.EqualTo(" How are you doing today?"));
        }
    }

    [Test]
    public void Cancellation_within_a_piece_ends_the_generation()
    {
        using var source = new CancellationTokenSource();
        int pieces = 0;

        Assert.That(
            () => Pipeline.Generate(
                Clip("en_phone.wav"),
                null,
                _ =>
                {
                    pieces++;
                    source.Cancel();
                    return StreamingStatus.Running;
                },
                source.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(pieces, Is.EqualTo(1));
        AssertUsable();
    }

    [Test]
    public void Cancellation_of_long_audio_that_nobody_streams_takes_effect_after_a_window()
    {
        AudioClip clip = Repeat.Audio(Clip("en_long.wav"), TimeSpan.FromMinutes(10));
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.That(() => Pipeline.GenerateAsync(clip, null, source.Token), Throws.InstanceOf<OperationCanceledException>());

        // All of it takes at least ten times as long.
        TimeSpan cancelled = watch.Elapsed;
        watch.Restart();
        Pipeline.Generate(clip.Slice(TimeSpan.Zero, TimeSpan.FromMinutes(5)));
        Assert.That(cancelled, Is.LessThan(watch.Elapsed));
    }

    private sealed class Tokens : StreamerBase
    {
        public List<long> Ids { get; } = [];

        public bool HasEnded { get; private set; }

        public override StreamingStatus Write(long token)
        {
            Ids.Add(token);
            return StreamingStatus.Running;
        }

        public override void End() => HasEnded = true;
    }
}
