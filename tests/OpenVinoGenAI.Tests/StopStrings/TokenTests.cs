namespace OpenVinoGenAI.Tests.StopStrings;

/// <summary>What stop strings do where answers are tokens, which cannot be cut in the middle.</summary>
internal sealed class TokenTests : TinyChatTests
{
    private const string Question = "What is OpenVINO?";

    [TestCase("source", false)]
    [TestCase("source", true)]
    [TestCase("kit", false)]
    [TestCase("and ", true)]
    public void A_result_has_the_tokens_that_the_text_needs(string stop, bool include)
    {
        TokenizedInputs prompt = Prompt();
        long[] all = Pipeline.Generate(prompt, new() { MaxNewTokens = 60 }).Tokens[0];
        string expected = StopStringOracle.Cut(Pipeline.Tokenizer.Decode(all), [stop], include);

        EncodedGenerationResult result = Pipeline.Generate(prompt, new() { MaxNewTokens = 60, StopStrings = [stop], IncludeStopStrInOutput = include });

        long[] tokens = result.Tokens[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Take(tokens.Length), Is.EqualTo(tokens));
            Assert.That(Pipeline.Tokenizer.Decode(tokens), Does.StartWith(expected));
            Assert.That(expected, Does.Not.StartWith(Pipeline.Tokenizer.Decode(tokens)).Or.EqualTo(Pipeline.Tokenizer.Decode(tokens)), "no token is missing");
            Assert.That(Pipeline.Tokenizer.Decode(tokens.AsSpan(..^1)), Has.Length.LessThan(expected.Length), "no token is too many");
            Assert.That(result.FinishReasons, Is.EqualTo((FinishReason[])[FinishReason.Stop]));
        }
    }

    [Test]
    public void A_result_without_the_stop_string_is_whole()
    {
        TokenizedInputs prompt = Prompt();
        var config = new GenerationConfig { MaxNewTokens = 60 };

        Assert.That(
            Pipeline.Generate(prompt, config with { StopStrings = ["nowhere"] }).Tokens, Is.EqualTo(Pipeline.Generate(prompt, config).Tokens));
    }

    [Test]
    public void A_token_streamer_sees_no_more_than_a_few_tokens_after_the_stop([Values("source", "kit", "an ")] string stop)
    {
        var all = new TokenList();
        Pipeline.Generate(Question, new() { MaxNewTokens = 60 }, all);
        var some = new TokenList();

        GenerationResult result = Pipeline.Generate(Question, new() { MaxNewTokens = 60, StopStrings = [stop] }, some);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(some.Tokens, Has.Count.LessThan(all.Tokens.Count));
            Assert.That(all.Tokens.Take(some.Tokens.Count), Is.EqualTo(some.Tokens));
            Assert.That(Pipeline.Tokenizer.Decode([.. some.Tokens]), Does.StartWith(result.Text));
        }
    }

    [Test]
    public void A_token_streamers_own_stop_is_heeded()
    {
        var some = new TokenList(after: 2);
        Pipeline.Generate(Question, new() { MaxNewTokens = 60, StopStrings = ["and "] }, some);

        Assert.That(some.Tokens, Has.Count.LessThan(10));
    }

    private TokenizedInputs Prompt() => Pipeline.Tokenizer.Encode(
        Pipeline.Tokenizer.ApplyChatTemplate([ChatMessage.User(Question)]), new EncodeOptions { AddSpecialTokens = false });

    private sealed class TokenList(int after = int.MaxValue) : StreamerBase
    {
        public List<long> Tokens { get; } = [];

        public override StreamingStatus Write(long token)
        {
            Tokens.Add(token);
            return Tokens.Count >= after ? StreamingStatus.Stop : StreamingStatus.Running;
        }

        public override void End()
        {
        }
    }
}
