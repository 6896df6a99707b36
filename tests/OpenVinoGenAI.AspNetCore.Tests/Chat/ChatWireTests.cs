using System.Net;
using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Chats as they look on the wire.</summary>
internal sealed class ChatWireTests
{
    private const string Messages = """ "model":"tiny-chat","messages":[{"role":"user","content":"What is the capital of France?"}] """;

    [Test]
    public async Task AnAnswerHasTheOfficialShape()
    {
        using HttpResponseMessage response = await Post($$"""{ {{Messages}}, "n": 2, "user": "someone", "metadata": {} }""");
        JsonElement json = await HttpRequests.JsonAsync(response);
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(Names(json), Is.EquivalentTo(new[] { "id", "object", "created", "model", "choices", "usage" }));
        Assert.That(json.GetProperty("object").GetString(), Is.EqualTo("chat.completion"));
        Assert.That(json.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("index").GetInt32()), Is.EqualTo(new[] { 0, 1 }));
        JsonElement choice = json.GetProperty("choices")[0];
        Assert.That(Names(choice), Is.EquivalentTo(new[] { "index", "message", "logprobs", "finish_reason" }));
        Assert.That(Names(choice.GetProperty("message")), Is.EquivalentTo(new[] { "role", "content", "refusal" }));
        Assert.That(choice.GetProperty("logprobs").ValueKind, Is.EqualTo(JsonValueKind.Null));
        JsonElement usage = json.GetProperty("usage");
        using HttpResponseMessage single = await Post($$"""{ {{Messages}} }""");
        JsonElement one = (await HttpRequests.JsonAsync(single)).GetProperty("usage");
        Assert.That(usage.GetProperty("prompt_tokens").GetInt32(), Is.EqualTo(one.GetProperty("prompt_tokens").GetInt32()), "the prompt counts once");
        Assert.That(usage.GetProperty("completion_tokens").GetInt32(), Is.EqualTo(2 * one.GetProperty("completion_tokens").GetInt32()));
    }

    [Test]
    public async Task AStreamHasTheOfficialShape()
    {
        using HttpResponseMessage response = await Post($$"""{ {{Messages}}, "stream": true, "stream_options": {"include_usage": true} }""");
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/event-stream"));
        IReadOnlyList<string> events = await HttpRequests.EventsAsync(response);
        Assert.That(events[^1], Is.EqualTo("[DONE]"));
        JsonElement[] chunks = [.. events.SkipLast(1).Select(text => JsonDocument.Parse(text).RootElement)];
        Assert.That(chunks.Select(chunk => chunk.GetProperty("object").GetString()), Has.All.EqualTo("chat.completion.chunk"));
        Assert.That(chunks.Select(chunk => chunk.GetProperty("id").GetString()).Distinct().Count(), Is.EqualTo(1));
        Assert.That(chunks.Select(chunk => chunk.GetProperty("created").GetInt64()).Distinct().Count(), Is.EqualTo(1));
        Assert.That(chunks.Select(chunk => chunk.GetProperty("model").GetString()), Has.All.EqualTo("tiny-chat"));
        Assert.That(chunks[0].GetProperty("choices")[0].GetRawText(), Is.EqualTo("""{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}"""));
        Assert.That(chunks[^2].GetProperty("choices")[0].GetRawText(), Is.EqualTo("""{"index":0,"delta":{},"finish_reason":"stop"}"""));
        Assert.That(chunks[^1].GetProperty("choices").GetArrayLength(), Is.Zero);
        Assert.That(chunks[^1].GetProperty("usage").GetProperty("total_tokens").GetInt32(), Is.Positive);
        JsonElement[] middle = [.. chunks.Skip(1).SkipLast(2).Select(chunk => chunk.GetProperty("choices")[0])];
        Assert.That(middle.Select(choice => choice.GetProperty("finish_reason").ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        Assert.That(string.Concat(middle.Select(choice => choice.GetProperty("delta").GetProperty("content").GetString())), Does.Contain("Paris"));
    }

    [Test]
    public async Task AStreamHasNoUsageUnlessItIsAskedFor()
    {
        using HttpResponseMessage response = await Post($$"""{ {{Messages}}, "stream": true }""");
        Assert.That((await HttpRequests.EventsAsync(response)).Select(text => text.Contains("\"usage\"", StringComparison.Ordinal)), Has.None.True);
    }

    [Test]
    public async Task AStreamCarriesSeveralAnswers()
    {
        using HttpResponseMessage response = await Post($$"""{ {{Messages}}, "stream": true, "n": 3, "temperature": 1, "seed": 5 }""");
        IReadOnlyList<string> events = await HttpRequests.EventsAsync(response);
        JsonElement[] choices = [.. events.SkipLast(1).Select(text => JsonDocument.Parse(text).RootElement.GetProperty("choices")[0])];
        foreach (int index in new[] { 0, 1, 2 })
        {
            JsonElement[] own = [.. choices.Where(choice => choice.GetProperty("index").GetInt32() == index)];
            Assert.That(own[0].GetProperty("delta").GetProperty("role").GetString(), Is.EqualTo("assistant"));
            Assert.That(own[^1].GetProperty("finish_reason").GetString(), Is.AnyOf("stop", "length"));
        }
    }

    [Test]
    public async Task AToolCallIsStreamedInParts()
    {
        using HttpResponseMessage response = await Post(
            """
            {"model":"tiny-chat","messages":[{"role":"user","content":"What is the weather in Paris?"}],"stream":true,
             "tools":[{"type":"function","function":{"name":"get_weather","description":"Get the weather in a city.",
                      "parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}}]}
            """);
        IReadOnlyList<string> events = await HttpRequests.EventsAsync(response);
        JsonElement[] choices = [.. events.SkipLast(1).Select(text => JsonDocument.Parse(text).RootElement.GetProperty("choices")[0])];
        JsonElement[] calls = [.. choices.Select(choice => choice.GetProperty("delta")).Where(delta => delta.TryGetProperty("tool_calls", out _)).Select(delta => delta.GetProperty("tool_calls")[0])];
        Assert.That(Names(calls[0]), Is.EqualTo(new[] { "index", "id", "type", "function" }));
        Assert.That(calls[0].GetProperty("function").GetProperty("arguments").GetString(), Is.Empty);
        Assert.That(Names(calls[1]), Is.EqualTo(new[] { "index", "function" }));
        Assert.That(choices[^1].GetProperty("finish_reason").GetString(), Is.EqualTo("tool_calls"));
    }

    [TestCase("""{"role":"user","content":"hi"}""")]
    [TestCase("""{"role":"user","content":[{"type":"text","text":"hi"}]}""")]
    [TestCase("""{"role":"developer","content":"Be brief."},{"role":"user","content":"hi"}""")]
    [TestCase("""{"role":"user","content":"hi"},{"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"not json"}}]},{"role":"tool","tool_call_id":"a","content":[{"type":"text","text":"x"}]}""")]
    public async Task AMessageMayHaveManyForms(string messages)
    {
        using HttpResponseMessage response = await Post($$"""{"model":"tiny-chat","max_tokens":4,"messages":[{{messages}}]}""");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task FurtherOptionsReachTheModel()
    {
        using HttpResponseMessage response = await Post($$"""{ {{Messages}}, "max_tokens": 30, "ignore_eos": true, "repetition_penalty": 1.1, "chat_template_kwargs": {"enable_thinking": true} }""");
        JsonElement json = await HttpRequests.JsonAsync(response);
        Assert.That(json.GetProperty("usage").GetProperty("completion_tokens").GetInt32(), Is.EqualTo(30));
        Assert.That(json.GetProperty("choices")[0].GetProperty("message").TryGetProperty("reasoning_content", out _), Is.True);
    }

    private static Task<HttpResponseMessage> Post(string json) => HttpRequests.PostAsync(SharedServer.Instance.Http, "/v1/chat/completions", json);

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];
}
