namespace OpenVinoGenAI.Tests;

/// <summary>Tokens as turns of the chat that a pipeline keeps itself, and one of them cancelled.</summary>
internal sealed class OwnChatTokensTests
{
    private static readonly GenerationConfig Short = new() { MaxNewTokens = 8 };

    private static IEnumerable<TestCaseData> Cancellations()
    {
        yield return Case("status", (pipeline, tokens) => pipeline.Generate(tokens, Short, new Streamer(() => StreamingStatus.Cancel)));
        yield return Case("exception", (pipeline, tokens) => Assert.That(
            () => pipeline.Generate(tokens, Short, new Streamer(() => throw new InvalidDataException("from the streamer"))),
            Throws.TypeOf<InvalidDataException>()));
        yield return Case("token", (pipeline, tokens) =>
        {
            using var source = new CancellationTokenSource();
            Assert.That(
                () => pipeline.Generate(
                    tokens,
                    Short,
                    new Streamer(() =>
                    {
                        source.Cancel();
                        return StreamingStatus.Running;
                    }),
                    source.Token),
                Throws.InstanceOf<OperationCanceledException>());
        });
    }

    /// <summary>The library itself writes beyond its cache then.</summary>
    [TestCaseSource(nameof(Cancellations))]
    public void A_stateful_pipeline_takes_no_other_turn_until_the_chat_is_finished(Action<LLMPipeline, TokenizedInputs> cancel)
    {
        using LLMPipeline pipeline = Load(AttentionBackend.ScaledDotProduct);
        string fresh = Turn(pipeline, "Hi");
        StartWithCancelledTurn(pipeline, cancel);

        Assert.That(() => Turn(pipeline, "Hi"), Throws.InvalidOperationException.With.Message.Contains("call FinishChat"));
        Assert.That(() => pipeline.Generate("Hi", Short), Throws.InvalidOperationException.With.Message.Contains("call FinishChat"));
        pipeline.FinishChat();

        Assert.That(Turn(pipeline, "Hi"), Is.EqualTo(fresh));
        pipeline.StartChat();
        Assert.That(Turn(pipeline, "Hi"), Is.EqualTo(fresh));
        pipeline.FinishChat();
    }

    [TestCaseSource(nameof(Cancellations))]
    public void With_paged_attention_nothing_is_left_behind(Action<LLMPipeline, TokenizedInputs> cancel)
    {
        using LLMPipeline pipeline = Load(AttentionBackend.PagedAttention);
        string fresh = Turn(pipeline, "Hi");
        StartWithCancelledTurn(pipeline, cancel);

        Assert.That(Turn(pipeline, "Hi"), Is.EqualTo(fresh));
        pipeline.FinishChat();
    }

    [Test]
    public void A_turn_that_is_stopped_stays_in_the_chat()
    {
        using LLMPipeline pipeline = Load(AttentionBackend.ScaledDotProduct);
        pipeline.StartChat();
        pipeline.Generate(pipeline.Tokenizer.Encode("What is the capital of France?"), Short, new Streamer(() => StreamingStatus.Stop));

        Assert.That(() => Turn(pipeline, "What is 3 + 4?"), Throws.Nothing);
        pipeline.FinishChat();
    }

    private static LLMPipeline Load(AttentionBackend backend) =>
        new(Models.TinyChat, "CPU", Models.F32 with { AttentionBackend = backend });

    private static void StartWithCancelledTurn(LLMPipeline pipeline, Action<LLMPipeline, TokenizedInputs> cancel)
    {
        pipeline.StartChat();
        cancel(pipeline, pipeline.Tokenizer.Encode("Count from 1 to 30."));
    }

    private static string Turn(LLMPipeline pipeline, string prompt) =>
        pipeline.Tokenizer.Decode(pipeline.Generate(pipeline.Tokenizer.Encode(prompt), Short).Tokens[0]);

    private static TestCaseData Case(string name, Action<LLMPipeline, TokenizedInputs> cancel) => new TestCaseData(cancel).SetArgDisplayNames(name);

    private sealed class Streamer(Func<StreamingStatus> answer) : StreamerBase
    {
        public override StreamingStatus Write(long token) => answer();

        public override void End()
        {
        }
    }
}
