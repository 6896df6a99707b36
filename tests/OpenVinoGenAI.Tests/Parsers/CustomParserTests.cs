using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests.Parsers;

internal sealed class CustomParserTests : TinyChatTests
{
    private const string Question = "What is the capital of France?";

    [Test]
    public void A_parser_of_ones_own_makes_the_message()
    {
        var config = new GenerationConfig { MaxNewTokens = 20, Parsers = [new Shout(), new Count()] };

        GenerationResult result = Pipeline.Generate(Question, config);

        JsonObject message = result.ParsedMessages.Single();
        Assert.That(((string?)message["content"], (int?)message["length"]), Is.EqualTo((result.Text.ToUpperInvariant(), result.Text.Length)));
    }

    [Test]
    public void It_stands_among_the_library_s_own()
    {
        ChatHistory history = [ChatMessage.User("What is the capital of Peru?")];
        history.ExtraContext = """{"enable_thinking": true}""";
        var config = new GenerationConfig { MaxNewTokens = 60, Parsers = [new DeepSeekR1ReasoningParser { KeepOriginalContent = false }, new Shout()] };

        JsonObject message = Pipeline.Generate(history, config).ParsedMessages.Single();

        Assert.That((string?)message["content"], Does.EndWith("THE CAPITAL OF PERU IS LIMA."));
        Assert.That((string?)message["reasoning_content"], Does.StartWith("The user asks"));
    }

    [Test]
    public async Task What_it_throws_reaches_the_caller([Values] bool isAsync)
    {
        var config = new GenerationConfig { MaxNewTokens = 5, Parsers = [new Broken()] };

        Exception? error = isAsync
            ? await Assert.ThrowsAsync<TimeoutException>(() => Pipeline.GenerateAsync(Question, config))
            : Assert.Throws<TimeoutException>(() => Pipeline.Generate(Question, config));

        Assert.That(error?.Message, Is.EqualTo("mine"));
        Assert.That(error?.StackTrace, Does.Contain(nameof(Broken)));
        Assert.That((await Pipeline.GenerateAsync(Question, new() { MaxNewTokens = 20 })).Text, Does.Contain("Paris"));
    }

    [Test]
    public void Parsers_can_be_called_by_hand()
    {
        JsonObject message = new() { ["role"] = "assistant", ["content"] = "<think>plan</think>answer" };

        new Phi4ReasoningParser { KeepOriginalContent = false }.Parse(message);
        new Shout().Parse(message);

        Assert.That(
            ((string?)message["role"], (string?)message["reasoning_content"], (string?)message["content"]),
            Is.EqualTo(("assistant", "plan", "ANSWER")));
    }

    [TestCase("""[get_weather(city="Paris")]""", typeof(Llama3PythonicToolParser))]
    [TestCase("""{"name": "get_weather", "parameters": {"city": "Paris"}}""", typeof(Llama3JsonToolParser))]
    public void So_can_the_library_s_tool_parsers(string answer, Type parser)
    {
        JsonObject message = new() { ["content"] = answer };

        ((Parser)Activator.CreateInstance(parser)!).Parse(message);

        Assert.That(message["tool_calls"]!.ToJsonString(), Does.Contain("get_weather").And.Contain("Paris"));
    }

    [Test]
    public void A_message_that_is_null_is_refused() => Assert.That(() => new Phi4ReasoningParser().Parse(null!), Throws.ArgumentNullException);

    private sealed record Shout : Parser
    {
        public override void Parse(JsonObject message) => message["content"] = ((string?)message["content"])?.ToUpperInvariant();
    }

    private sealed record Count : Parser
    {
        public override void Parse(JsonObject message) => message["length"] = ((string?)message["content"])?.Length;
    }

    private sealed record Broken : Parser
    {
        public override void Parse(JsonObject message) => throw new TimeoutException("mine");
    }
}
