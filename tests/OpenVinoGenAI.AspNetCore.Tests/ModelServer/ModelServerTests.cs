using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenVinoGenAI.Extensions.AI;
using OpenVinoGenAI.Samples.WebChat.ModelServer;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>The clients of the sample that go to OpenVINO Model Server, and the endpoints over them.</summary>
internal sealed class ModelServerTests
{
    private StubModelServer _server = null!;
    private ModelServerClients _clients = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await StubModelServer.StartAsync();
        _clients = new ModelServerClients(_server.Endpoint);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task AChatIsAnswered([Values] bool streams)
    {
        ChatResponse response = streams
            ? await _clients.Chat("served").GetStreamingResponseAsync("What is OpenVINO?").ToChatResponseAsync()
            : await _clients.Chat("served").GetResponseAsync("What is OpenVINO?");
        Assert.That(response.Text, Is.EqualTo("OpenVINO is a toolkit."));
        Assert.That(response.Messages[0].Contents.OfType<TextReasoningContent>().Single().Text, Is.EqualTo("A short answer."));
        Assert.That(response.Usage!.TotalTokenCount, Is.EqualTo(29));
        Assert.That(response.FinishReason, Is.EqualTo(ChatFinishReason.Stop));
    }

    [Test]
    public async Task AToolIsCalled()
    {
        AIFunction weather = AIFunctionFactory.Create((string city) => "sunny", "get_weather");
        ChatResponse response = await _clients.Chat("served").GetResponseAsync("What is the weather in Paris?", new ChatOptions { Tools = [weather] });
        FunctionCallContent call = response.Messages[0].Contents.OfType<FunctionCallContent>().Single();
        Assert.That((call.Name, call.Arguments!["city"]!.ToString()), Is.EqualTo(("get_weather", "Paris")));
    }

    [Test]
    public async Task OptionsThatTheOfficialClientDoesNotHaveAreSent()
    {
        ChatOptions options = new()
        {
            TopK = 5,
            Temperature = 0.5f,
            AdditionalProperties = new() { ["repetition_penalty"] = 1.1f, ["chat_template_kwargs"] = new Dictionary<string, object?> { ["enable_thinking"] = false } },
        };
        await _clients.Chat("options").GetResponseAsync("hi", options);
        JsonElement body = BodyOf("chat/completions", "options");
        Assert.That(body.GetProperty("top_k").GetInt32(), Is.EqualTo(5));
        Assert.That(body.GetProperty("temperature").GetSingle(), Is.EqualTo(0.5f));
        Assert.That(body.GetProperty("repetition_penalty").GetSingle(), Is.EqualTo(1.1f).Within(1e-4));
        Assert.That(body.GetProperty("chat_template_kwargs").GetProperty("enable_thinking").GetBoolean(), Is.False);
    }

    [Test]
    public async Task TextsAreEmbeddedAndRanked()
    {
        ReadOnlyMemory<float> vector = await _clients.Embeddings("served").GenerateVectorAsync("a cat");
        Assert.That(vector.ToArray(), Is.EqualTo(new[] { 1f, 2f }));
        IReadOnlyList<RerankedDocument> ranked = await _clients.Reranker("served").RerankAsync("meow", ["a dog", "a cat"], new RerankOptions { TopN = 2 });
        Assert.That(ranked.Select(document => (document.Index, document.Document)), Is.EqualTo(new[] { (1, "a cat"), (0, "a dog") }));
        Assert.That(BodyOf("rerank", "served").GetProperty("top_n").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task SpeechAndImagesWork()
    {
        await using FileStream audio = File.OpenRead(HttpRequests.AudioFile("en_kitchen.wav"));
        Assert.That((await _clients.SpeechToText("served").GetTextAsync(audio)).Text, Does.Contain("model server"));
        TextToSpeechResponse speech = await _clients.TextToSpeech("served").GetAudioAsync("Hello.", new TextToSpeechOptions { VoiceId = "default" });
        Assert.That(speech.Contents.OfType<DataContent>().Single().Data.Length, Is.Positive);
        ImageGenerationResponse image = await _clients.Images("served").GenerateAsync(new ImageGenerationRequest("a red circle"));
        Assert.That(image.Contents.OfType<DataContent>().Single().Data.Length, Is.Positive);
    }

    [Test]
    public async Task TheEndpointsPassRequestsOn()
    {
        await using TestServer server = await TestServer.StartAsync(models: models =>
        {
            foreach (OpenVinoModelTask task in Enum.GetValues<OpenVinoModelTask>())
            {
                _clients.Add(models, task.ToString(), task);
            }
        });
        using HttpResponseMessage chat = await HttpRequests.PostAsync(
            server.Http, "/v1/chat/completions", """{"model":"Chat","top_k":7,"messages":[{"role":"user","content":"hi"}]}""");
        JsonElement message = (await HttpRequests.JsonAsync(chat)).GetProperty("choices")[0].GetProperty("message");
        Assert.That(message.GetProperty("content").GetString(), Is.EqualTo("OpenVINO is a toolkit."));
        Assert.That(message.GetProperty("reasoning_content").GetString(), Is.EqualTo("A short answer."));
        Assert.That(BodyOf("chat/completions", "Chat").GetProperty("top_k").GetInt32(), Is.EqualTo(7));
        using HttpResponseMessage logprobs = await HttpRequests.PostAsync(
            server.Http, "/v1/chat/completions", """{"model":"Chat","logprobs":true,"messages":[{"role":"user","content":"hi"}]}""");
        await ErrorTests.AssertError(logprobs, 400, "unsupported_value", "logprobs");
        using HttpResponseMessage completion = await HttpRequests.PostAsync(server.Http, "/v1/completions", """{"model":"Chat","prompt":"hi"}""");
        await ErrorTests.AssertError(completion, 400, "unsupported_value", "model");
        using HttpResponseMessage ranked = await HttpRequests.PostAsync(server.Http, "/v1/rerank", """{"model":"Rerank","query":"a","documents":["a","b"]}""");
        Assert.That((await HttpRequests.JsonAsync(ranked)).GetProperty("results")[0].GetProperty("index").GetInt32(), Is.EqualTo(1));
    }

    private JsonElement BodyOf(string path, string model)
    {
        lock (_server.Requests)
        {
            return _server.Requests.Where(request => request.Path == path)
                .Select(request => JsonDocument.Parse(request.Body).RootElement).Last(body => body.GetProperty("model").GetString() == model);
        }
    }
}
