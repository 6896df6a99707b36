namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Tools, end to end on the tiny model.</summary>
internal sealed class ToolTests
{
    private const string Question = "What is the weather in Paris?";
    private OpenVinoChatClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = TinyModels.LoadChat();

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task ReturnsTheCallOfAModel([Values] bool guides)
    {
        using var client = new OpenVinoChatClient(_client.GetRequiredService<ContinuousBatchingEngine>(), options: new() { GuideToolCalls = guides });
        ChatResponse response = await client.GetResponseAsync(Question, new() { Tools = [new TinyTools().Weather] });
        FunctionCallContent call = response.Messages[0].Contents.OfType<FunctionCallContent>().Single();
        Assert.That((call.Name, call.Arguments!["city"]!.ToString(), call.Exception), Is.EqualTo(("get_weather", "Paris", (Exception?)null)));
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.ToolCalls));
        Assert.That(response.Text, Is.Empty);
    }

    [Test]
    public async Task InvokesFunctionsAndAnswersWithTheirResults([Values] bool streams)
    {
        var tools = new TinyTools();
        IChatClient client = _client.AsBuilder().UseFunctionInvocation().Build();
        ChatOptions options = new() { Tools = [tools.Weather] };
        ChatResponse response = streams
            ? await client.GetStreamingResponseAsync(Question, options).ToChatResponseAsync()
            : await client.GetResponseAsync(Question, options);
        Assert.That(tools.Cities, Is.EqualTo(new[] { "Paris" }));
        Assert.That(response.Text, Does.Contain("21").And.Contain("sunny"));
        Assert.That(response.Messages.Select(message => message.Role), Is.EqualTo(new[] { ChatRole.Assistant, ChatRole.Tool, ChatRole.Assistant }));
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
    }

    [Test]
    public async Task DoesNotCallWhatTheQuestionDoesNotNeed()
    {
        var tools = new TinyTools();
        ChatResponse response = await _client.GetResponseAsync("What is the capital of France?", new() { Tools = [tools.Weather] });
        Assert.That(response.Messages[0].Contents, Has.None.InstanceOf<FunctionCallContent>());
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
    }

    [Test]
    public async Task CallsWhatIsRequired()
    {
        ChatOptions options = new() { Tools = [new TinyTools().Weather, TinyTools.Time], AllowMultipleToolCalls = false, ToolMode = ChatToolMode.RequireAny, MaxOutputTokens = 80 };
        FunctionCallContent[] any = await CallsOf("What is the capital of France?", options);
        Assert.That(any, Has.Length.EqualTo(1));
        Assert.That(any[0].Arguments!.Keys, Is.EqualTo(new[] { "city" }));
        options.ToolMode = ChatToolMode.RequireSpecific("get_time");
        FunctionCallContent[] specific = await CallsOf(Question, options);
        Assert.That(specific.Select(call => call.Name), Is.EqualTo(new[] { "get_time" }));
    }

    [Test]
    public async Task OffersNoToolsInModeNone()
    {
        ChatOptions options = new() { Tools = [new TinyTools().Weather], ToolMode = ChatToolMode.None };
        ChatResponse response = await _client.GetResponseAsync(Question, options);
        Assert.That(response.Messages[0].Contents, Has.None.InstanceOf<FunctionCallContent>());
        Assert.That(response.Usage!.InputTokenCount, Is.EqualTo((await _client.GetResponseAsync(Question)).Usage!.InputTokenCount));
    }

    [Test]
    public async Task WorksWithoutAGrammarIfASchemaCannotBeOne()
    {
        AIFunctionDeclaration tool = AIFunctionFactory.CreateDeclaration(
            "get_weather",
            "Get the weather in a city.",
            System.Text.Json.JsonDocument.Parse("""{"type":"object","properties":{"city":{"type":"string","pattern":"(?<=a)b"}},"required":["city"]}""").RootElement);
        Assert.That((await CallsOf(Question, new() { Tools = [tool] })).Select(call => call.Name), Is.EqualTo(new[] { "get_weather" }));
        Assert.That(
            async () => await CallsOf(Question, new() { Tools = [tool], ToolMode = ChatToolMode.RequireAny }), Throws.TypeOf<InvalidConfigurationException>());
    }

    [Test]
    public async Task CombinesToolsAndAResponseFormat()
    {
        IChatClient client = _client.AsBuilder().UseFunctionInvocation().Build();
        var tools = new TinyTools();
        ChatResponse<DayOfWeek> response = await client.GetResponseAsync<DayOfWeek>(Question, new ChatOptions { Tools = [tools.Weather], MaxOutputTokens = 100 });
        Assert.That(response.TryGetResult(out _), Is.True, response.Text);
    }

    private async Task<FunctionCallContent[]> CallsOf(string question, ChatOptions options) =>
        [.. (await _client.GetResponseAsync(question, options)).Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()];
}
