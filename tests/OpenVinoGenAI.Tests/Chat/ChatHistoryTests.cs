namespace OpenVinoGenAI.Tests;

internal sealed class ChatHistoryTests : TinyChatTests
{
    private const string Weather =
        """[{"type":"function","function":{"name":"get_weather","description":"Get the weather in a city.","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}}]""";

    [Test]
    public void Tools_are_offered_to_the_model()
    {
        var history = new ChatHistory([ChatMessage.User("What is the weather in Paris?")]);
        string without = Pipeline.Generate(history).Text;
        history.Tools = Weather;
        string with = Pipeline.Generate(history).Text;
        history.Tools = null;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(with, Does.Contain("get_weather"));
            Assert.That(without, Does.Not.Contain("get_weather"));
            Assert.That(Pipeline.Generate(history).Text, Is.EqualTo(without));
        }
    }

    [Test]
    public void Extra_context_reaches_the_template()
    {
        var history = new ChatHistory([ChatMessage.User("What is the capital of Peru?")]);
        string plain = Pipeline.Generate(history).Text;
        history.ExtraContext = """{"enable_thinking": true}""";

        Assert.That(Pipeline.Generate(history).Text, Is.Not.EqualTo(plain));
    }

    [Test]
    public void A_changed_history_is_followed()
    {
        var history = new ChatHistory([ChatMessage.User("My name is Victor.")]);
        history.AddAssistant(Pipeline.Generate(history).Text);
        history.AddUser("What is my name?");
        string first = Pipeline.Generate(history).Text;
        history.Clear();
        history.AddUser("My name is Grace.");
        history.AddAssistant("Nice to meet you, Grace!");
        history.AddUser("Who are you?");
        history.RemoveLast();
        history.AddUser("What is my name?");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo("Your name is Victor."));
            Assert.That(Pipeline.Generate(history).Text, Is.EqualTo("Your name is Grace."));
        }
    }

    [Test]
    public void A_started_chat_and_a_history_exclude_each_other()
    {
        Pipeline.StartChat();
        try
        {
            var error = Assert.Throws<InvalidOperationException>(() => Pipeline.Generate(new ChatHistory([ChatMessage.User("Hi")])));
            Assert.That(error.Message, Does.Contain("FinishChat"));
        }
        finally
        {
            Pipeline.FinishChat();
        }

        AssertUsable();
    }

    [Test]
    public void What_is_no_chat_is_refused()
    {
        var history = new ChatHistory();
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => history.Tools = "{}");
            Assert.Throws<ArgumentException>(() => history.Tools = "[");
            Assert.Throws<ArgumentException>(() => history.ExtraContext = "[]");
            Assert.Throws<ArgumentException>(() => ChatMessage.FromJson("""{"content": "no role"}"""));
            Assert.Throws<ArgumentException>(() => ChatMessage.FromJson("[]"));
            Assert.Throws<ArgumentException>(() => history.Add(string.Empty, "no role"));
            Assert.Throws<ArgumentNullException>(() => history.AddUser(null!));
            Assert.Throws<InvalidOperationException>(history.RemoveLast);
            Assert.That(history, Is.Empty);
        }
    }

    [Test]
    public void A_message_keeps_its_other_fields()
    {
        ChatMessage message = ChatMessage.FromJson("""{"role": "assistant", "content": null, "tool_calls": [{"name": "f"}]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Content, Is.Null);
            Assert.That(message.ToJson(), Does.Contain("\"tool_calls\":[{\"name\":\"f\"}]"));
        }
    }
}
