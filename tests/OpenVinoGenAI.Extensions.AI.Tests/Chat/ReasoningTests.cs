namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Reasoning, end to end on the tiny model, whose template opens it at the end of the prompt.</summary>
internal sealed class ReasoningTests
{
    private const string Question = "What is the capital of France?";
    private OpenVinoChatClient _client = null!;

    [OneTimeSetUp]
    public void Load() => _client = TinyModels.LoadChat();

    [OneTimeTearDown]
    public void Free() => _client.Dispose();

    [Test]
    public async Task SeparatesReasoning([Values(ReasoningEffort.Low, ReasoningEffort.Medium, ReasoningEffort.High, ReasoningEffort.ExtraHigh)] ReasoningEffort effort)
    {
        ChatResponse response = await _client.GetResponseAsync(Question, new() { Reasoning = new() { Effort = effort } });
        string reasoning = string.Concat(response.Messages[0].Contents.OfType<TextReasoningContent>().Select(content => content.Text));
        Assert.That(reasoning, Does.Contain("Paris"));
        Assert.That(response.Text, Does.Contain("Paris").And.Not.Contain("think>"));
        Assert.That(response.Messages[0].Contents[0], Is.InstanceOf<TextReasoningContent>());
        Assert.That(response.Usage!.ReasoningTokenCount, Is.GreaterThan(3).And.LessThan(response.Usage.OutputTokenCount!.Value));
    }

    [Test]
    public async Task DropsReasoningThatNobodyWants()
    {
        ChatResponse response = await _client.GetResponseAsync(Question, new() { Reasoning = new() { Effort = ReasoningEffort.High, Output = ReasoningOutput.None } });
        Assert.That(response.Messages[0].Contents, Has.All.InstanceOf<TextContent>());
        Assert.That(response.Usage!.ReasoningTokenCount, Is.Positive);
    }

    [TestCase(ReasoningOutput.Summary)]
    [TestCase(ReasoningOutput.Full)]
    public async Task ShowsReasoning(ReasoningOutput output)
    {
        ChatResponse response = await _client.GetResponseAsync(Question, new() { Reasoning = new() { Effort = ReasoningEffort.High, Output = output } });
        Assert.That(response.Messages[0].Contents, Has.Some.InstanceOf<TextReasoningContent>());
    }

    [Test]
    public async Task DoesNotReasonUnasked()
    {
        ChatResponse none = await _client.GetResponseAsync(Question, new() { Reasoning = new() { Effort = ReasoningEffort.None } });
        ChatResponse unset = await _client.GetResponseAsync(Question);
        Assert.That(none.Messages[0].Contents, Has.None.InstanceOf<TextReasoningContent>());
        Assert.That(none.Text, Is.EqualTo(unset.Text));
    }

    [Test]
    public async Task TakesTheTemplateVariableFromAdditionalProperties()
    {
        ChatResponse direct = await _client.GetResponseAsync(Question, new() { AdditionalProperties = new() { ["enable_thinking"] = true } });
        ChatResponse nested = await _client.GetResponseAsync(
            Question, new() { AdditionalProperties = new() { ["chat_template_kwargs"] = new Dictionary<string, object?> { ["enable_thinking"] = true } } });
        Assert.That(direct.Messages[0].Contents, Has.Some.InstanceOf<TextReasoningContent>());
        Assert.That(nested.Text, Is.EqualTo(direct.Text));
    }

    [Test]
    public async Task ReasonsBeforeStructuredOutput()
    {
        ChatResponse response = await _client.GetResponseAsync(
            Question,
            new()
            {
                Reasoning = new() { Effort = ReasoningEffort.High },
                MaxOutputTokens = 120,
                ResponseFormat = ChatResponseFormat.ForJsonSchema(
                    System.Text.Json.JsonDocument.Parse("""{"type":"object","properties":{"capital":{"enum":["Paris","Rome"]}},"required":["capital"]}""").RootElement),
            });
        Assert.That(response.Messages[0].Contents, Has.Some.InstanceOf<TextReasoningContent>());
        Assert.That(System.Text.Json.JsonDocument.Parse(response.Text).RootElement.GetProperty("capital").GetString(), Is.AnyOf("Paris", "Rome"));
    }
}
