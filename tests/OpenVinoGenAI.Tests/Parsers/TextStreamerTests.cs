namespace OpenVinoGenAI.Tests.Parsers;

internal sealed class TextStreamerTests : TinyChatTests
{
    private static readonly GenerationConfig Short = new() { MaxNewTokens = 40 };

    [TestCase("What is the capital of France?")]
    [TestCase("Describe a pig as JSON.")]
    [TestCase("Write a poem about the sea.")]
    public void A_pipeline_streams_the_text_into_it(string prompt)
    {
        string text = string.Empty;
        using var streamer = new TextStreamer(Pipeline.Tokenizer, piece => { text += piece; });

        GenerationResult result = Pipeline.Generate(prompt, Short, streamer);

        Assert.That(text, Is.EqualTo(result.Text).And.Not.Empty);
    }

    [TestCase("plain text")]
    [TestCase("naïve café, 漢字 and 🙂🙂 together\nsecond line\n\nthird")]
    public void Tokens_become_whole_characters_one_by_one_or_in_runs(string text)
    {
        long[] tokens = Pipeline.Tokenizer.Encode(text, new EncodeOptions { AddSpecialTokens = false }).GetTokens(0);
        var pieces = new List<string>();
        using var streamer = new TextStreamer(Pipeline.Tokenizer, pieces.Add);

        foreach (long token in tokens)
        {
            Assert.That(streamer.Write(token), Is.EqualTo(StreamingStatus.Running));
        }

        streamer.End();
        string one = string.Concat(pieces);
        Assert.That(pieces, Has.None.Contains('\uFFFD'));
        pieces.Clear();
        streamer.Write(tokens);
        streamer.End();

        Assert.That(one, Is.EqualTo(Pipeline.Tokenizer.Decode(tokens)));
        Assert.That(string.Concat(pieces), Is.EqualTo(one));
    }

    [Test]
    public void Special_tokens_are_kept_where_that_is_asked_for()
    {
        long end = Pipeline.Tokenizer.EosTokenId;
        string kept = string.Empty;
        string skipped = string.Empty;
        using (var streamer = new TextStreamer(Pipeline.Tokenizer, piece => { kept += piece; }, skipSpecialTokens: false))
        {
            streamer.Write([end]);
            streamer.End();
        }

        using (var streamer = new TextStreamer(Pipeline.Tokenizer, piece => { skipped += piece; }))
        {
            streamer.Write([end]);
            streamer.End();
        }

        Assert.That((kept, skipped), Is.EqualTo((Pipeline.Tokenizer.EosToken, string.Empty)));
    }

    [TestCase(StreamingStatus.Stop, FinishReason.Stop)]
    [TestCase(StreamingStatus.ToolCallStop, FinishReason.ToolCall)]
    public void The_callback_ends_the_generation(StreamingStatus status, FinishReason reason)
    {
        using var streamer = new TextStreamer(Pipeline.Tokenizer, _ => status);

        Assert.That(Pipeline.Generate("Tell me a story.", new() { MaxNewTokens = 60 }, streamer).FinishReasons, Is.EqualTo(new[] { reason }));
    }

    [Test]
    public void What_the_callback_throws_reaches_the_caller()
    {
        using var streamer = new TextStreamer(Pipeline.Tokenizer, (string _) => throw new TimeoutException("mine"));

        Assert.That(() => Pipeline.Generate("Tell me a story.", Short, streamer), Throws.TypeOf<TimeoutException>().With.Message.EqualTo("mine"));
        Assert.That(Pipeline.Generate("What is the capital of France?", Short).Text, Does.Contain("Paris"));
    }

    [Test]
    public void A_value_that_is_no_status_is_refused()
    {
        using var streamer = new TextStreamer(Pipeline.Tokenizer, _ => (StreamingStatus)9);

        Assert.That(() => streamer.Write(Pipeline.Tokenizer.Encode("one two three four five").GetTokens(0)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_disposed_streamer_says_so()
    {
        var streamer = new TextStreamer(Pipeline.Tokenizer, (string _) => { });
        streamer.Dispose();
        streamer.Dispose();

        Assert.That(() => streamer.Write(1), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(streamer.End, Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Arguments_are_checked()
    {
        Assert.That(() => new TextStreamer(null!, (string _) => { }), Throws.ArgumentNullException);
        Assert.That(() => new TextStreamer(Pipeline.Tokenizer, (Action<string>)null!), Throws.ArgumentNullException);
        Assert.That(() => new TextStreamer(Pipeline.Tokenizer, (Func<string, StreamingStatus>)null!), Throws.ArgumentNullException);
    }
}
