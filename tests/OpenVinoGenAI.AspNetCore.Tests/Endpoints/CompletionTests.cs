using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>Continuations of texts.</summary>
internal sealed class CompletionTests
{
    private const string Prompt = "The capital of France is";

    [Test]
    public async Task ATextIsContinuedWithoutTheChatTemplate()
    {
        ContinuousBatchingEngine engine =
            SharedServer.Instance.App.Services.GetRequiredKeyedService<IChatClient>("tiny-chat").GetRequiredService<ContinuousBatchingEngine>();
        string expected = (await engine.GenerateAsync(Prompt, new GenerationConfig { ApplyChatTemplate = false, MaxNewTokens = 12 })).Text;
        JsonElement json = await Post($$"""{"model":"tiny-chat","prompt":"{{Prompt}}","max_tokens":12}""");
        Assert.That(json.GetProperty("object").GetString(), Is.EqualTo("text_completion"));
        Assert.That(json.GetProperty("choices")[0].GetProperty("text").GetString(), Is.EqualTo(expected));
        Assert.That(json.GetProperty("usage").GetProperty("completion_tokens").GetInt32(), Is.InRange(1, 12));
    }

    [Test]
    public async Task SeveralPromptsHaveSeveralAnswers()
    {
        JsonElement json = await Post($$"""{"model":"tiny-chat","prompt":["{{Prompt}}","Once upon"],"max_tokens":4,"n":2,"echo":true,"logprobs":0,"temperature":1}""");
        JsonElement[] choices = [.. json.GetProperty("choices").EnumerateArray()];
        Assert.That(choices.Select(choice => choice.GetProperty("index").GetInt32()), Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(choices[1].GetProperty("text").GetString(), Does.StartWith(Prompt));
        Assert.That(choices[2].GetProperty("text").GetString(), Does.StartWith("Once upon"));
        JsonElement probabilities = choices[0].GetProperty("logprobs");
        Assert.That(probabilities.GetProperty("tokens").GetArrayLength(), Is.EqualTo(probabilities.GetProperty("token_logprobs").GetArrayLength()));
        Assert.That(probabilities.GetProperty("text_offset")[0].GetInt32(), Is.EqualTo(Prompt.Length));
    }

    [Test]
    public async Task AStreamHasTheOfficialShape()
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(
            SharedServer.Instance.Http,
            "/v1/completions",
            $$"""{"model":"tiny-chat","prompt":"{{Prompt}}","max_tokens":6,"stream":true,"stream_options":{"include_usage":true} }""");
        IReadOnlyList<string> events = await HttpRequests.EventsAsync(response);
        JsonElement[] chunks = [.. events.SkipLast(1).Select(text => JsonDocument.Parse(text).RootElement)];
        Assert.That(events[^1], Is.EqualTo("[DONE]"));
        Assert.That(chunks.Select(chunk => chunk.GetProperty("object").GetString()), Has.All.EqualTo("text_completion"));
        Assert.That(chunks[^1].GetProperty("usage").GetProperty("completion_tokens").GetInt32(), Is.Positive);
        Assert.That(chunks[^2].GetProperty("choices")[0].GetProperty("finish_reason").GetString(), Is.AnyOf("stop", "length"));
    }

    private static async Task<JsonElement> Post(string json)
    {
        using HttpResponseMessage response = await HttpRequests.PostAsync(SharedServer.Instance.Http, "/v1/completions", json);
        return await HttpRequests.JsonAsync(response);
    }
}
