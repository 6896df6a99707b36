using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests.Parsers;

internal sealed class ParserTests : TinyChatTests
{
    [Test]
    public void ReasoningIsSetApart()
    {
        ChatHistory history = [ChatMessage.User("What is the capital of Peru?")];
        history.ExtraContext = """{"enable_thinking": true}""";
        var config = new GenerationConfig { MaxNewTokens = 60, Parsers = [new DeepSeekR1ReasoningParser { KeepOriginalContent = false }] };
        JsonObject message = Pipeline.Generate(history, config).ParsedMessages.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)message["reasoning_content"], Does.StartWith("The user asks: What is the capital of Peru?"));
            Assert.That((string?)message["content"], Does.EndWith("The capital of Peru is Lima.").And.Not.Contain("The user asks"));
        }
    }

    [TestCase("""[get_weather(city="Paris")]""", typeof(Llama3PythonicToolParser))]
    [TestCase("""{"name": "get_weather", "parameters": {"city": "Paris"}}""", typeof(Llama3JsonToolParser))]
    public void ToolCallsAreSetApart(string answer, Type parser)
    {
        // The model writes its calls in another way, so a grammar makes it write this one.
        var config = new GenerationConfig
        {
            MaxNewTokens = 60,
            StructuredOutput = new() { CompoundGrammar = new StructuralTag.ConstString(answer) },
            Parsers = [(Parser)Activator.CreateInstance(parser)!],
        };
        JsonObject message = Pipeline.Generate("What is the weather in Paris?", config).ParsedMessages.Single();
        Assert.That(message["tool_calls"]!.ToJsonString(), Does.Contain("get_weather").And.Contain("Paris"));
    }

    [Test]
    public void WithoutParsersThereIsNoMessage()
    {
        GenerationResult result = Pipeline.Generate("Hello", new() { MaxNewTokens = 3 });
        Assert.That(result.ParsedMessages, Is.Empty);
    }

    [Test]
    public void AToolDefinitionReachesTheModel()
    {
        ChatHistory history = [ChatMessage.User("What is the weather in Paris?")];
        history.SetTools(new ToolDefinition(
            "get_weather", "Get the weather in a city.", """{"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}"""));
        string call = Pipeline.Generate(history, new() { MaxNewTokens = 60 }).Text;
        Assert.That(call, Is.EqualTo("<tool_call>\n{\"name\": \"get_weather\", \"arguments\": {\"city\": \"Paris\"}}\n</tool_call>"));
    }

    [Test]
    public void ToolsCanBeTakenBack()
    {
        ChatHistory history = [];
        history.SetTools(new ToolDefinition("a", "b"));
        history.SetTools();
        Assert.That(history.Tools, Is.Null);
    }
}
