using Microsoft.Extensions.AI;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Chats with Microsoft.Extensions.AI over the official client: what an application uses that does not know which server it talks to.</summary>
internal sealed class ExtensionsChatTests
{
    private IChatClient _client = null!;

    [OneTimeSetUp]
    public void Connect() => _client = SharedServer.Instance.Client().GetChatClient("tiny-chat").AsIChatClient();

    [OneTimeTearDown]
    public void Disconnect() => _client.Dispose();

    [Test]
    public async Task InvokesFunctions([Values] bool streams)
    {
        var cities = new List<string>();
        AIFunction weather = AIFunctionFactory.Create(
            (string city) =>
            {
                cities.Add(city);
                return new Weather(21, "sunny");
            },
            "get_weather",
            "Get the weather in a city.");
        IChatClient client = _client.AsBuilder().UseFunctionInvocation().Build();
        ChatOptions options = new() { Tools = [weather] };
        ChatResponse response = streams
            ? await client.GetStreamingResponseAsync("What is the weather in Paris?", options).ToChatResponseAsync()
            : await client.GetResponseAsync("What is the weather in Paris?", options);
        Assert.That(cities, Is.EqualTo(new[] { "Paris" }));
        Assert.That(response.Text, Does.Contain("sunny"));
    }

    [Test]
    public async Task ReadsReasoningAndUsage()
    {
        ChatResponse response = await _client.GetResponseAsync(
            "What is the capital of France?", new ChatOptions { Reasoning = new() { Effort = ReasoningEffort.High } });
        Assert.That(response.Messages[0].Contents.OfType<TextReasoningContent>().Select(content => content.Text), Has.Some.Contains("Paris"));
        Assert.That(response.Text, Does.Contain("Paris"));
        Assert.That(response.Usage!.ReasoningTokenCount, Is.Positive);
        Assert.That(response.ResponseId, Does.StartWith("chatcmpl-"));
    }

    [Test]
    public async Task AnswersWithAType()
    {
        ChatResponse<DayOfWeek> response = await _client.GetResponseAsync<DayOfWeek>("Which day is it?", new ChatOptions { MaxOutputTokens = 60 });
        Assert.That(response.TryGetResult(out _), Is.True, response.Text);
    }

    [Test]
    public async Task StopsWhenTheCallerCancels()
    {
        using var cancellation = new CancellationTokenSource();
        int count = 0;
        Assert.That(
            async () =>
            {
                await foreach (ChatResponseUpdate _ in _client.GetStreamingResponseAsync("Write a poem.", new ChatOptions { MaxOutputTokens = 1000 }, cancellation.Token))
                {
                    if (++count == 3)
                    {
                        await cancellation.CancelAsync();
                    }
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        await EngineIdle.WaitAsync(SharedServer.Instance);
    }

    private sealed record Weather(
        [property: System.Text.Json.Serialization.JsonPropertyName("temperature")] int Temperature,
        [property: System.Text.Json.Serialization.JsonPropertyName("weather")] string Description);
}
