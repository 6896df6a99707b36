namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>Who disposes what.</summary>
internal sealed class OwnershipTests
{
    [Test]
    public async Task LeavesASharedEngineAlone()
    {
        using var engine = new ContinuousBatchingEngine(TinyModels.Chat, "CPU", TinyModels.F32);
        using (var client = new OpenVinoChatClient(engine))
        {
            client.Dispose();
            Assert.That(async () => await client.GetResponseAsync("Hello"), Throws.InstanceOf<ObjectDisposedException>());
        }

        Assert.That((await engine.GenerateAsync("What is OpenVINO?")).Text, Is.Not.Empty);
    }

    [Test]
    public void DisposesAnEngineThatItOwns()
    {
        var engine = new ContinuousBatchingEngine(TinyModels.Chat, "CPU", TinyModels.F32);
        new OpenVinoChatClient(engine, ownsEngine: true).Dispose();
        Assert.That(async () => await engine.GenerateAsync("a"), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void TheLastOfAChainDisposesTheModelThatTheClientLoaded()
    {
        OpenVinoChatClient client = TinyModels.LoadChat();
        var engine = client.GetRequiredService<ContinuousBatchingEngine>();
        IChatClient chain = client.AsBuilder().UseFunctionInvocation().UseLogging(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance).Build();
        chain.Dispose();
        chain.Dispose();
        Assert.That(async () => await engine.GenerateAsync("a"), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task WorksOverATextPipeline()
    {
        using var pipeline = new LLMPipeline(TinyModels.Chat, "CPU", TinyModels.F32);
        using var client = new OpenVinoChatClient(pipeline, options: new() { ModelId = "mine" });
        ChatResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.GetResponseAsync("What is the capital of France?")));
        Assert.That(responses.Select(response => response.Text), Has.All.Contain("Paris"));
        Assert.That(responses[0].ModelId, Is.EqualTo("mine"));
        Assert.That(responses[0].Usage!.OutputTokenCount, Is.GreaterThan(3));
        Assert.That(client.GetService(typeof(LLMPipeline)), Is.SameAs(pipeline));
    }

    [Test]
    public void RefusesWrongClientOptions()
    {
        using var engine = new ContinuousBatchingEngine(TinyModels.Chat, "CPU", TinyModels.F32);
        Assert.That(() => new OpenVinoChatClient(engine, options: new() { DefaultMaxOutputTokens = 0 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new OpenVinoChatClient(engine, options: new() { ToolCallFormat = (ToolCallFormat)99 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new OpenVinoChatClient(engine, options: new() { ReasoningTags = new(string.Empty, "a") }), Throws.ArgumentException);
        Assert.That(() => new OpenVinoChatClient((ContinuousBatchingEngine)null!), Throws.ArgumentNullException);
    }
}
