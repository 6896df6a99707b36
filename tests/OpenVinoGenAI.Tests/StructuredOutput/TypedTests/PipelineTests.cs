using System.Text.Json;

namespace OpenVinoGenAI.Tests.StructuredOutput.TypedTests;

internal sealed class PipelineTests : TinyChatTests
{
    internal enum Animal
    {
        Cat,
        Dog,
        Cow,
    }

    [Test]
    public void TheValueIsWhatTheJsonSays()
    {
        StructuredResult<Description> answer = Pipeline.Generate<Description>("Give the animal and the legs of a dog as JSON.", options: LowerCase);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Value, Is.EqualTo(new Description(Animal.Dog, 4)));
            Assert.That(answer.Result.Text, Is.EqualTo("""{"animal": "dog", "legs": 4}"""));
        }
    }

    [Test]
    public async Task AHistoryIsAnsweredWithAValue()
    {
        ChatHistory history = [ChatMessage.User("Give the animal and the legs of a dog as JSON.")];
        Assert.That(Pipeline.Generate<Description>(history, options: LowerCase).Value.Legs, Is.EqualTo(4));
        Assert.That((await Pipeline.GenerateAsync<Description>(history, options: LowerCase)).Value.Legs, Is.EqualTo(4));
    }

    [Test]
    public async Task SourceGeneratedTypeInfoServesToo()
    {
        StructuredResult<Person> now = Pipeline.Generate("Describe Anna as JSON.", SampleContext.Default.Person);
        StructuredResult<Person> later = await Pipeline.GenerateAsync("Describe Anna as JSON.", SampleContext.Default.Person);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(now.Value.Home, Is.Not.Null);
            Assert.That(later.Result.Text, Is.EqualTo(now.Result.Text));
        }
    }

    [Test]
    public void LimitsHold()
    {
        var limits = new JsonOutputLimits { MaxStringLength = 2, MaxItems = 1 };
        Person person = Pipeline.Generate<Person>("Describe Anna as JSON.", limits: limits).Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(person.Name.Length, Is.LessThanOrEqualTo(2));
            Assert.That(person.Tags, Has.Length.LessThanOrEqualTo(1));
        }
    }

    [TestCase(null, true)]
    [TestCase(4, false)]
    public void TheLimitThatThePipelineWasGivenHolds(int? maxNewTokens, bool isComplete)
    {
        using LLMPipeline pipeline = Models.LoadTinyChat();
        pipeline.GenerationConfig = new() { MaxNewTokens = maxNewTokens };

        Assert.That(
            () => pipeline.Generate<Person>("Describe Anna as JSON."),
            isComplete ? Throws.Nothing : Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("MaxNewTokens"));
    }

    [Test]
    public void TheCallersLimitGoesBeforeThatOfThePipeline()
    {
        using LLMPipeline pipeline = Models.LoadTinyChat();
        pipeline.GenerationConfig = new() { MaxNewTokens = 4 };

        Assert.That(() => pipeline.Generate<Person>("Describe Anna as JSON.", new() { MaxNewTokens = GenerationConfig.Unlimited }), Throws.Nothing);
    }

    [TestCase(null, GenerationConfig.Unlimited)]
    [TestCase(300, 300)]
    public void TheModelsOwnLimitDoesNotCount(int? ofPipeline, int expected) => Assert.That(
        TypedOutput.Prepare(null, SampleContext.Default.Person, null, ofPipeline).MaxNewTokens, Is.EqualTo(expected));

    [Test]
    public void AnAnswerThatIsCutSaysSo() => Assert.That(
        () => Pipeline.Generate<Person>("Describe Anna as JSON.", new() { MaxNewTokens = 4 }),
        Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("MaxNewTokens"));

    [Test]
    public void AConfigWithItsOwnGrammarIsRefused() => Assert.That(
        () => Pipeline.Generate<Person>("Hello", new() { StructuredOutput = new() { Regex = "a" } }),
        Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("StructuredOutput"));

    [Test]
    public void ATypeThatContainsItselfWithoutAnEndIsRefused() =>
        Assert.That(() => Pipeline.Generate<Endless>("Hello"), Throws.InstanceOf<NotSupportedException>().With.Message.Contains("contains itself"));

    private static JsonSerializerOptions LowerCase { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    internal sealed record Description(Animal Animal, int Legs);

    internal sealed record Endless(string Name, Endless Next);
}
