using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Registration with dependency injection: options, keys, loading, health, ownership.</summary>
internal sealed class RegistrationTests
{
    private const string Question = "What is the capital of France?";

    [Test]
    public async Task LoadsWithTheFirstCall()
    {
        using ServiceProvider services = Provide(collection => collection.AddOpenVinoChatClient(Configure).UseFunctionInvocation());
        var client = services.GetRequiredService<IChatClient>();
        var inner = client.GetRequiredService<OpenVinoChatClient>();
        Assert.That(client.GetService<FunctionInvokingChatClient>(), Is.Not.Null);
        Assert.That(client.GetService<ChatClientMetadata>()!.DefaultModelId, Is.EqualTo("tiny-chat"));
        Assert.That(inner.IsLoaded, Is.False);
        Assert.That((await client.GetResponseAsync(Question)).Text, Does.Contain("Paris"));
        Assert.That(inner.IsLoaded, Is.True);
        Assert.That(services.GetRequiredService<IChatClient>(), Is.SameAs(client));
    }

    [Test]
    public async Task LoadsWhenTheHostStarts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddOpenVinoChatClient(options =>
        {
            Configure(options);
            options.LoadOnStartup = true;
        });
        builder.Services.AddHealthChecks().AddOpenVinoGenAI();
        using IHost host = builder.Build();
        var health = host.Services.GetRequiredService<HealthCheckService>();
        Assert.That((await health.CheckHealthAsync()).Status, Is.EqualTo(HealthStatus.Unhealthy));
        await host.StartAsync();
        Assert.That(host.Services.GetRequiredService<OpenVinoChatClient>().IsLoaded, Is.True);
        HealthReport report = await health.CheckHealthAsync();
        Assert.That(report.Status, Is.EqualTo(HealthStatus.Healthy));
        Assert.That(report.Entries["openvino"].Data, Contains.Key("kv_cache_usage"));
        await host.StopAsync();
    }

    [Test]
    public async Task ReadsItsOptionsFromConfiguration()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Chat:ModelPath"] = TinyModels.Chat,
            ["Chat:Device"] = "CPU",
            ["Chat:ModelId"] = "mine",
            ["Chat:Kind"] = "Text",
            ["Chat:CacheSize"] = "1",
            ["Chat:ToolCallFormat"] = "Hermes",
            ["Chat:GuideToolCalls"] = "false",
            ["Chat:DefaultMaxOutputTokens"] = "5",
            ["Chat:ReasoningTags:Open"] = "<a>",
            ["Chat:ReasoningTags:Close"] = "</a>",
            ["Chat:Properties:INFERENCE_PRECISION_HINT"] = "f32",
        }).Build();
        using ServiceProvider services = Provide(collection => collection.AddOpenVinoChatClient(configuration.GetSection("Chat")));
        OpenVinoChatModelOptions options = services.GetRequiredService<IOptionsMonitor<OpenVinoChatModelOptions>>().CurrentValue;
        Assert.That(
            (options.ModelId, options.Kind, options.CacheSize, options.ToolCallFormat, options.GuideToolCalls, options.ReasoningTags, options.Properties.Count),
            Is.EqualTo(("mine", ChatModelKind.Text, (int?)1, ToolCallFormat.Hermes, false, new ReasoningTags("<a>", "</a>"), 1)));
        var client = services.GetRequiredService<IChatClient>();
        ChatResponse response = await client.GetResponseAsync(Question);
        Assert.That((response.ModelId, response.Usage!.OutputTokenCount), Is.EqualTo(("mine", (long?)5)));
        Assert.That(client.GetService<LLMPipeline>(), Is.Not.Null);
    }

    [Test]
    public void KeepsKeyedClientsApart()
    {
        using ServiceProvider services = Provide(collection =>
        {
            collection.AddKeyedOpenVinoChatClient("a", options =>
            {
                Configure(options);
                options.ModelId = "first";
            });
            collection.AddKeyedOpenVinoChatClient("b", options =>
            {
                Configure(options);
                options.ModelId = "second";
            });
        });
        Assert.That(services.GetRequiredKeyedService<IChatClient>("a").GetService<ChatClientMetadata>()!.DefaultModelId, Is.EqualTo("first"));
        Assert.That(services.GetRequiredKeyedService<IChatClient>("b").GetService<ChatClientMetadata>()!.DefaultModelId, Is.EqualTo("second"));
        Assert.That(services.GetService<IChatClient>(), Is.Null);
    }

    [Test]
    public async Task ValidatesItsOptionsWhenTheHostStarts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddOpenVinoChatClient(options =>
        {
            options.ModelPath = "/no/such/folder";
            options.Device = " ";
            options.CacheSize = 0;
            options.Kind = (ChatModelKind)9;
        });
        using IHost host = builder.Build();
        OptionsValidationException? error = await Assert.CatchAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.That(error!.Failures.Count(), Is.EqualTo(4));
        Assert.That(error.Message, Does.Contain("/no/such/folder").And.Contain("CacheSize").And.Contain("Device").And.Contain("Kind"));
    }

    [Test]
    public void SaysThatAModelPathIsMissing()
    {
        using ServiceProvider services = Provide(collection => collection.AddOpenVinoChatClient(_ => { }));
        Assert.That(() => services.GetRequiredService<IChatClient>(), Throws.TypeOf<OptionsValidationException>().With.Message.Contains("ModelPath"));
    }

    [Test]
    public async Task TriesAFailedLoadAgain()
    {
        int loads = 0;
        using var model = new LazyModel<MemoryStream>(() => ++loads == 1 ? throw new IOException("busy") : new MemoryStream());
        Assert.That(async () => await model.GetAsync(default), Throws.TypeOf<IOException>());
        Assert.That(model.Loaded, Is.Null);
        MemoryStream loaded = await model.GetAsync(default);
        Assert.That(await model.GetAsync(default), Is.SameAs(loaded));
        Assert.That(loads, Is.EqualTo(2));
    }

    [Test]
    public async Task FreesAModelThatWasLoadingWhenItWasDisposed()
    {
        using var gate = new ManualResetEventSlim();
        var stream = new MemoryStream();
        var model = new LazyModel<MemoryStream>(() =>
        {
            gate.Wait();
            return stream;
        });
        Task<MemoryStream> loading = model.GetAsync(default);
        model.Dispose();
        gate.Set();
        await loading;
        Assert.That(() => stream.CanRead, Is.False.After(10_000, 10));
        Assert.That(() => model.GetAsync(default), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task TheContainerDisposesTheModel()
    {
        ServiceProvider services = Provide(collection => collection.AddOpenVinoChatClient(Configure));
        var engine = services.GetRequiredService<IChatClient>().GetRequiredService<ContinuousBatchingEngine>();
        await services.DisposeAsync();
        Assert.That(async () => await engine.GenerateAsync("a"), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task ReportsALazyClientAsHealthyWithoutLoadingIt()
    {
        using ServiceProvider services = Provide(collection =>
        {
            collection.AddLogging();
            collection.AddKeyedOpenVinoChatClient("a", Configure);
            collection.AddHealthChecks().AddOpenVinoGenAI(serviceKey: "a");
        });
        HealthReport report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.That(report.Status, Is.EqualTo(HealthStatus.Healthy));
        Assert.That(services.GetRequiredKeyedService<OpenVinoChatClient>("a").IsLoaded, Is.False);
    }

    [Test]
    public async Task RegistersSpeechAndImages()
    {
        using ServiceProvider services = Provide(collection =>
        {
            collection.AddOpenVinoSpeechToTextClient(options => options.ModelPath = TestData.Model("tiny-whisper"));
            collection.AddOpenVinoImageGenerator(options => options.ModelPath = TestData.Model("tiny-sd"));
            collection.AddKeyedOpenVinoSpeechToTextClient("a", options => options.ModelPath = TestData.Model("tiny-whisper"));
            collection.AddKeyedOpenVinoImageGenerator("a", options => options.ModelPath = TestData.Model("tiny-sd"));
        });
        using FileStream audio = File.OpenRead(Path.Combine(TestData.Audio, "en_kitchen.wav"));
        Assert.That((await services.GetRequiredService<ISpeechToTextClient>().GetTextAsync(audio)).Text, Does.Contain("kitchen"));
        ImageGenerationResponse images = await services.GetRequiredService<IImageGenerator>().GenerateAsync(
            new("a red circle"), new() { AdditionalProperties = new() { ["num_inference_steps"] = 2 } });
        Assert.That(images.Contents, Has.Count.EqualTo(1));
        Assert.That(services.GetRequiredKeyedService<ISpeechToTextClient>("a"), Is.Not.SameAs(services.GetRequiredService<ISpeechToTextClient>()));
        Assert.That(services.GetRequiredKeyedService<IImageGenerator>("a"), Is.Not.SameAs(services.GetRequiredService<IImageGenerator>()));
    }

    private static void Configure(OpenVinoChatModelOptions options)
    {
        options.ModelPath = TinyModels.Chat;
        options.Properties["INFERENCE_PRECISION_HINT"] = "f32";
    }

    private static ServiceProvider Provide(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider();
    }
}
