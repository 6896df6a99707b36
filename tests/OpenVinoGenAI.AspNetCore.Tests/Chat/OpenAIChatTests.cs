using System.ClientModel;
using System.Text.Json;
using OpenAI.Chat;
using OpenVinoGenAI.AspNetCore.Tests;

// Not below OpenVinoGenAI, whose own types have the names of the official client's.
namespace OpenAIClientTests;

/// <summary>Chats with the official client.</summary>
internal sealed class OpenAIChatTests
{
    private const string Question = "What is the capital of France?";
    private static readonly ChatTool Weather = ChatTool.CreateFunctionTool(
        "get_weather",
        "Get the weather in a city.",
        BinaryData.FromString("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}"""));

    private readonly ChatClient _client = SharedServer.Instance.Client().GetChatClient("tiny-chat");

    [Test]
    public async Task Answers()
    {
        ChatCompletion completion = await _client.CompleteChatAsync([new UserChatMessage(Question)]);
        Assert.That(completion.Content[0].Text, Does.Contain("Paris"));
        Assert.That(completion.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
        Assert.That((completion.Model, completion.Role), Is.EqualTo(("tiny-chat", ChatMessageRole.Assistant)));
        Assert.That(completion.Id, Does.StartWith("chatcmpl-"));
        Assert.That(completion.CreatedAt, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(5)));
        Assert.That(completion.Usage.TotalTokenCount, Is.EqualTo(completion.Usage.InputTokenCount + completion.Usage.OutputTokenCount));
        Assert.That(completion.Usage.InputTokenCount, Is.Positive);
    }

    [Test]
    public async Task StreamsTheSameAnswer()
    {
        string whole = (await _client.CompleteChatAsync([new UserChatMessage(Question)])).Value.Content[0].Text;
        var pieces = new List<string>();
        ChatFinishReason? reason = null;
        ChatTokenUsage? usage = null;
        await foreach (StreamingChatCompletionUpdate update in _client.CompleteChatStreamingAsync([new UserChatMessage(Question)]))
        {
            pieces.AddRange(update.ContentUpdate.Select(part => part.Text));
            reason = update.FinishReason ?? reason;
            usage = update.Usage ?? usage;
        }

        Assert.That(string.Concat(pieces), Is.EqualTo(whole));
        Assert.That(pieces.Count(piece => piece.Length > 0), Is.GreaterThan(2));
        Assert.That(reason, Is.EqualTo(ChatFinishReason.Stop));
        Assert.That(usage!.OutputTokenCount, Is.Positive);
    }

    [Test]
    public async Task CallsATool([Values] bool streams)
    {
        List<ChatMessage> messages = [new UserChatMessage("What is the weather in Paris?")];
        ChatCompletionOptions options = new() { Tools = { Weather } };
        (string Id, string Name, string Arguments) call = streams ? await StreamCallAsync(messages, options) : await CallAsync(messages, options);
        Assert.That(call.Name, Is.EqualTo("get_weather"));
        Assert.That(JsonDocument.Parse(call.Arguments).RootElement.GetProperty("city").GetString(), Is.EqualTo("Paris"));

        messages.Add(new AssistantChatMessage([ChatToolCall.CreateFunctionToolCall(call.Id, call.Name, BinaryData.FromString(call.Arguments))]));
        messages.Add(new ToolChatMessage(call.Id, """{"temperature": 21, "weather": "sunny"}"""));
        ChatCompletion answer = await _client.CompleteChatAsync(messages, options);
        Assert.That(answer.Content[0].Text, Does.Contain("21").And.Contain("sunny"));
    }

    [Test]
    public async Task CallsTheToolThatIsChosen()
    {
        ChatCompletionOptions options = new()
        {
            Tools = { Weather, ChatTool.CreateFunctionTool("get_time", "Get the time in a city.", BinaryData.FromString("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""")) },
            ToolChoice = ChatToolChoice.CreateFunctionChoice("get_time"),
            AllowParallelToolCalls = false,
            MaxOutputTokenCount = 80,
        };
        ChatCompletion completion = await _client.CompleteChatAsync([new UserChatMessage("What is the weather in Paris?")], options);
        Assert.That(completion.ToolCalls.Select(call => call.FunctionName), Is.EqualTo(new[] { "get_time" }));
    }

    [Test]
    public async Task AnswersWithJsonThatFollowsASchema()
    {
        ChatCompletionOptions options = new()
        {
            MaxOutputTokenCount = 60,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
                "capital",
                BinaryData.FromString("""{"type":"object","properties":{"capital":{"enum":["Paris","Rome"]}},"required":["capital"],"additionalProperties":false}"""),
                jsonSchemaIsStrict: true),
        };
        ChatCompletion completion = await _client.CompleteChatAsync([new UserChatMessage(Question)], options);
        Assert.That(JsonDocument.Parse(completion.Content[0].Text).RootElement.GetProperty("capital").GetString(), Is.AnyOf("Paris", "Rome"));
    }

    [Test]
    public async Task EndsAtAStopTextAndAtTheLimit()
    {
        ChatCompletion stopped = await _client.CompleteChatAsync([new UserChatMessage(Question)], new ChatCompletionOptions { StopSequences = { "Paris" } });
        Assert.That(stopped.Content[0].Text, Does.Not.Contain("Paris"));
        Assert.That(stopped.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
        ChatCompletion cut = await _client.CompleteChatAsync([new UserChatMessage(Question)], new ChatCompletionOptions { MaxOutputTokenCount = 2 });
        Assert.That((cut.FinishReason, cut.Usage.OutputTokenCount), Is.EqualTo((ChatFinishReason.Length, 2)));
    }

    [Test]
    public async Task GivesLogProbabilities([Values] bool streams)
    {
        ChatCompletionOptions options = new() { IncludeLogProbabilities = true };
        List<ChatTokenLogProbabilityDetails> tokens = [];
        string text = string.Empty;
        if (streams)
        {
            await foreach (StreamingChatCompletionUpdate update in _client.CompleteChatStreamingAsync([new UserChatMessage(Question)], options))
            {
                tokens.AddRange(update.ContentTokenLogProbabilities);
                text += string.Concat(update.ContentUpdate.Select(part => part.Text));
            }
        }
        else
        {
            ChatCompletion completion = await _client.CompleteChatAsync([new UserChatMessage(Question)], options);
            tokens.AddRange(completion.ContentTokenLogProbabilities);
            text = completion.Content[0].Text;
        }

        Assert.That(string.Concat(tokens.Select(token => token.Token)).Trim(), Is.EqualTo(text.Trim()));
        Assert.That(tokens.Select(token => token.LogProbability), Has.All.LessThanOrEqualTo(0));
    }

    [Test]
    public async Task SeparatesReasoning()
    {
        ChatCompletionOptions options = new() { ReasoningEffortLevel = ChatReasoningEffortLevel.High };
        ClientResult<ChatCompletion> result = await _client.CompleteChatAsync([new UserChatMessage(Question)], options);
        JsonElement message = JsonDocument.Parse(result.GetRawResponse().Content).RootElement.GetProperty("choices")[0].GetProperty("message");
        Assert.That(message.GetProperty("reasoning_content").GetString(), Does.Contain("Paris"));
        Assert.That(result.Value.Content[0].Text, Does.Contain("Paris").And.Not.Contain("think>"));
        Assert.That(result.Value.Usage.OutputTokenDetails.ReasoningTokenCount, Is.Positive);
    }

    [Test]
    public async Task DescribesAnImage([Values("red_circle.png", "red_triangle.jpg")] string file)
    {
        ChatClient client = SharedServer.Instance.Client().GetChatClient("tiny-vlm");
        byte[] image = await File.ReadAllBytesAsync(HttpRequests.ImageFile(file));
        ChatMessageContentPart part = ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(image), file.EndsWith("png", StringComparison.Ordinal) ? "image/png" : "image/jpeg");
        ChatCompletion completion = await client.CompleteChatAsync(
            [new UserChatMessage(part, ChatMessageContentPart.CreateTextPart("What is in the image?"))], new ChatCompletionOptions { MaxOutputTokenCount = 20 });
        Assert.That(completion.Content[0].Text, Does.Contain("red"));
    }

    [Test]
    public async Task ShowsAnErrorOfTheServer()
    {
        ClientResultException error = (await Assert.ThrowsAsync<ClientResultException>(
            async () => await _client.CompleteChatAsync([new UserChatMessage(Question)], new ChatCompletionOptions { Temperature = 7 })))!;
        Assert.That(error.Status, Is.EqualTo(400));
        Assert.That(error.Message, Does.Contain("invalid_request_error").And.Contain("temperature"));
    }

    private async Task<(string Id, string Name, string Arguments)> CallAsync(List<ChatMessage> messages, ChatCompletionOptions options)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(messages, options);
        Assert.That(completion.FinishReason, Is.EqualTo(ChatFinishReason.ToolCalls));
        ChatToolCall call = completion.ToolCalls.Single();
        return (call.Id, call.FunctionName, call.FunctionArguments.ToString());
    }

    private async Task<(string Id, string Name, string Arguments)> StreamCallAsync(List<ChatMessage> messages, ChatCompletionOptions options)
    {
        var parts = new List<StreamingChatToolCallUpdate>();
        ChatFinishReason? reason = null;
        await foreach (StreamingChatCompletionUpdate update in _client.CompleteChatStreamingAsync(messages, options))
        {
            parts.AddRange(update.ToolCallUpdates);
            reason = update.FinishReason ?? reason;
        }

        Assert.That(reason, Is.EqualTo(ChatFinishReason.ToolCalls));
        Assert.That(parts.Select(part => part.Index), Has.All.EqualTo(0));
        return (parts[0].ToolCallId, parts[0].FunctionName, string.Concat(parts.Select(part => part.FunctionArgumentsUpdate?.ToString())));
    }
}
