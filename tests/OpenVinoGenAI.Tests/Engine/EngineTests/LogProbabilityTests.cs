namespace OpenVinoGenAI.Tests.Engine.EngineTests;

/// <summary>Log probabilities that were asked for are in the answer.</summary>
public class LogProbabilityTests
{
    private const string Question = "Why is the sun yellow?";

    private static readonly GenerationConfig Config = new() { MaxNewTokens = 20, Logprobs = 1 };

    private static readonly PipelineOptions Draft =
        Models.F32 with { DraftModel = new(TestData.Model("tiny-chat-draft")) { Properties = Models.F32.Properties } };

    private static IEnumerable<TestCaseData> Modes()
    {
        yield return new TestCaseData(Models.F32, Config).SetArgDisplayNames("greedy");
        yield return new TestCaseData(Models.F32, Config with { Logprobs = 5 }).SetArgDisplayNames("five asked for");
        yield return new TestCaseData(Models.F32, Config with { DoSample = true, Temperature = 2, RngSeed = 5, NumReturnSequences = 3 }).SetArgDisplayNames("sampling");
        yield return new TestCaseData(Draft, Config with { NumAssistantTokens = 4 }).SetArgDisplayNames("draft model");
        yield return new TestCaseData(Models.F32 with { PromptLookup = true }, Config with { NumAssistantTokens = 4, MaxNgramSize = 3 }).SetArgDisplayNames("prompt lookup");
    }

    [TestCaseSource(nameof(Modes))]
    public async Task EachTokenHasOneAndTheScoreIsTheirSum(PipelineOptions options, GenerationConfig config)
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load(options);

        GenerationResult result = await engine.GenerateAsync(Question, config);

        Assert.That(result.LogProbabilities, Has.Count.EqualTo(result.Texts.Count));
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < result.Texts.Count; i++)
            {
                IReadOnlyList<TokenLogProbability> tokens = result.LogProbabilities[i];
                Assert.That(engine.Tokenizer.Decode([.. tokens.Select(token => token.TokenId)]), Is.EqualTo(result.Texts[i]));
                Assert.That(tokens.Select(token => token.LogProbability), Has.All.Not.Null.And.All.LessThanOrEqualTo(0));
                Assert.That(tokens.Sum(token => token.LogProbability), Is.EqualTo(result.Scores[i]).Within(1e-3));
            }
        }
    }

    [Test]
    public async Task ADraftModelDoesNotChangeThem()
    {
        await using ContinuousBatchingEngine plain = EngineWork.Load();
        await using ContinuousBatchingEngine drafted = EngineWork.Load(Draft);

        GenerationResult expected = await plain.GenerateAsync(Question, Config);
        GenerationResult actual = await drafted.GenerateAsync(Question, Config with { NumAssistantTokens = 4 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual.LogProbabilities[0].Select(token => token.TokenId), Is.EqualTo(expected.LogProbabilities[0].Select(token => token.TokenId)));
            Assert.That(
                actual.LogProbabilities[0].Select(token => token.LogProbability!.Value),
                Is.EqualTo(expected.LogProbabilities[0].Select(token => token.LogProbability!.Value)).Within(1e-3f));
        }
    }

    [Test]
    public async Task TheFirstTokenOfAnEchoedPromptHasNone()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();

        GenerationResult result = await engine.GenerateAsync(Question, Config with { Echo = true, MaxNewTokens = 2 });

        IReadOnlyList<TokenLogProbability> tokens = result.LogProbabilities[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens[0].LogProbability, Is.Null);
            Assert.That(tokens.Skip(1).Select(token => token.LogProbability), Has.All.LessThanOrEqualTo(0));
        }
    }

    [Test]
    public async Task TheyEndWithTheTextAtAStopString()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();
        string text = (await engine.GenerateAsync(Question, Config)).Text;

        GenerationResult result = await engine.GenerateAsync(Question, Config with { StopStrings = [text.Substring(20, 3)] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(text[..20]));
            Assert.That(engine.Tokenizer.Decode([.. result.LogProbabilities[0].Select(token => token.TokenId)]), Does.StartWith(result.Text));
        }
    }

    [Test]
    public async Task ThereAreNoneUnlessAskedFor()
    {
        await using ContinuousBatchingEngine engine = EngineWork.Load();

        Assert.That((await engine.GenerateAsync(Question, new() { MaxNewTokens = 4 })).LogProbabilities, Is.Empty);
    }
}
