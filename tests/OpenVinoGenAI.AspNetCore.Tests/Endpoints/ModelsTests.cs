using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Models;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>The list of models, how they are registered, and the health of the server.</summary>
internal sealed class ModelsTests
{
    [Test]
    public async Task TheOfficialClientListsTheModels()
    {
        OpenAIModelClient client = SharedServer.Instance.Client().GetOpenAIModelClient();
        OpenAIModelCollection models = await client.GetModelsAsync();
        Assert.That(
            models.Select(model => model.Id), Is.EqualTo(new[] { "tiny-chat", "tiny-embed", "tiny-rerank", "tiny-sd", "tiny-tts", "tiny-vlm", "tiny-whisper" }));
        OpenAIModel one = await client.GetModelAsync("tiny-chat");
        Assert.That((one.Id, one.OwnedBy), Is.EqualTo(("tiny-chat", "openvino")));
    }

    [Test]
    public async Task AModelSaysWhatItIsForAndHowBusyItIs()
    {
        using HttpResponseMessage answered = await HttpRequests.PostAsync(
            SharedServer.Instance.Http, "/v1/chat/completions", """{"model":"tiny-chat","max_tokens":1,"messages":[{"role":"user","content":"hi"}]}""");
        using HttpResponseMessage response = await SharedServer.Instance.Http.GetAsync("/v1/models/tiny-chat");
        JsonElement json = await HttpRequests.JsonAsync(response);
        Assert.That(json.GetProperty("task").GetString(), Is.EqualTo("chat"));
        Assert.That(json.GetProperty("max_active_requests").GetInt32(), Is.EqualTo(256));
        Assert.That(json.GetProperty("engine").GetProperty("running_requests").GetInt32(), Is.GreaterThanOrEqualTo(0));
    }

    [Test]
    public async Task AnUnknownModelIsNotFound()
    {
        using HttpResponseMessage response = await SharedServer.Instance.Http.GetAsync("/v1/models/a/b");
        await ErrorTests.AssertError(response, 404, "model_not_found", "model");
    }

    [Test]
    public async Task ModelsComeFromTheConfiguration()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Server:ApiKeys:0"] = "secret",
            ["Server:MaxOutputTokens"] = "5",
            ["Server:Models:small:Task"] = "Chat",
            ["Server:Models:small:ModelPath"] = TestData.Model("tiny-chat"),
            ["Server:Models:small:MaxActiveRequests"] = "3",
            ["Server:Models:vectors:Task"] = "embeddings",
            ["Server:Models:vectors:ModelPath"] = TestData.Model("tiny-embed"),
        }).Build();
        await using TestServer server = await TestServer.StartAsync(services => services.AddOpenVinoOpenAI(configuration.GetSection("Server")));
        OpenAI.Chat.ChatCompletion completion = await server.Client("secret").GetChatClient("small").CompleteChatAsync("Tell me a story");
        Assert.That((completion.Model, completion.Usage.OutputTokenCount), Is.EqualTo(("small", 5)));
        Assert.That((await server.Client("secret").GetEmbeddingClient("vectors").GenerateEmbeddingAsync("a")).Value.ToFloats().Length, Is.Positive);
    }

    [TestCase("Task", "Poetry", "Task")]
    [TestCase("MaxActiveRequests", "many", "MaxActiveRequests")]
    public void AWrongConfigurationIsNamed(string key, string value, string expected)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Models:a:Task"] = "Chat", ["Models:a:ModelPath"] = "x", [$"Models:a:{key}"] = value }).Build();
        Assert.That(
            () => new ServiceCollection().AddOpenVinoOpenAI(configuration),
            Throws.InvalidOperationException.With.Message.Contains($"Models:a:{expected}").And.Message.Contains(value));
    }

    [Test]
    public void AWrongRegistrationIsRefused()
    {
        OpenVinoOpenAIBuilder builder = new ServiceCollection().AddOpenVinoOpenAI();
        builder.AddClient("a", OpenVinoModelTask.Chat);
        Assert.That(() => builder.AddClient("a", OpenVinoModelTask.Rerank), Throws.ArgumentException.With.Message.Contains("'a'"));
        Assert.That(() => builder.AddClient(" ", OpenVinoModelTask.Chat), Throws.ArgumentException);
        Assert.That(() => builder.AddClient("b", OpenVinoModelTask.Chat, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(
            async () => await TestServer.StartAsync(options => options.MaxChoices = 0),
            Throws.TypeOf<Microsoft.Extensions.Options.OptionsValidationException>().With.Message.Contains("MaxChoices"));
    }

    [Test]
    public async Task TheServerIsLiveAndReady()
    {
        using HttpResponseMessage live = await SharedServer.Instance.Http.GetAsync("/health/live");
        using HttpResponseMessage ready = await SharedServer.Instance.Http.GetAsync("/health/ready");
        Assert.That((live.StatusCode, ready.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }
}
