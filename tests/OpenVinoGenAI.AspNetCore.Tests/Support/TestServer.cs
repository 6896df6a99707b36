using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenVinoGenAI.Extensions.AI;

namespace OpenVinoGenAI.AspNetCore.Tests;

/// <summary>The endpoints over the tiny models, on a free port of this machine.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    // A busy machine may take long to load a model.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private TestServer(WebApplication app)
    {
        App = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient { BaseAddress = Address, Timeout = Patience };
    }

    internal WebApplication App { get; }

    internal Uri Address { get; }

    internal HttpClient Http { get; }

    internal static Task<TestServer> StartAsync(Action<OpenVinoOpenAIOptions>? configure = null, Action<OpenVinoOpenAIBuilder>? models = null) =>
        StartAsync(services => (models ?? AddTinyModels)(services.AddOpenVinoOpenAI(configure)));

    internal static async Task<TestServer> StartAsync(Action<IServiceCollection> services)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services(builder.Services);
        WebApplication app = builder.Build();
        app.MapOpenVinoOpenAI("/v1");
        app.MapOpenVinoHealth();
        await app.StartAsync();
        return new TestServer(app);
    }

    internal static void AddTinyModels(OpenVinoOpenAIBuilder models)
    {
        models.AddChatModel("tiny-chat", Path<OpenVinoChatModelOptions>("tiny-chat"))
            .AddChatModel("tiny-vlm", options =>
            {
                Path<OpenVinoChatModelOptions>("tiny-vlm")(options);
                options.Kind = ChatModelKind.Vision;
            })
            .AddEmbeddingModel("tiny-embed", Path<OpenVinoEmbeddingModelOptions>("tiny-embed"))
            .AddRerankModel("tiny-rerank", Path<OpenVinoModelOptions>("tiny-rerank"))
            .AddSpeechToTextModel("tiny-whisper", options =>
            {
                Path<OpenVinoModelOptions>("tiny-whisper")(options);
                options.Properties["word_timestamps"] = "true";
            })
            .AddTextToSpeechModel("tiny-tts", Path<OpenVinoModelOptions>("tiny-tts"))
            .AddImageModel("tiny-sd", Path<OpenVinoModelOptions>("tiny-sd"));
    }

    internal static Action<T> Path<T>(string model)
        where T : OpenVinoModelOptions => options =>
        {
            options.ModelPath = TestData.Model(model);
            options.Properties["INFERENCE_PRECISION_HINT"] = "f32";
            options.Properties["INFERENCE_NUM_THREADS"] = "1";
            options.Properties["ENABLE_CPU_PINNING"] = "NO";
        };

    /// <summary>The official client, which does not repeat a request that was refused.</summary>
    internal OpenAIClient Client(string key = "unused") => new(
        new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Address, "/v1"), RetryPolicy = new ClientRetryPolicy(maxRetries: 0), NetworkTimeout = Patience });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
    }
}
