namespace OpenVinoGenAI.Tests;

/// <summary>After use there are as many native objects as before.</summary>
[NonParallelizable]
internal sealed class LiveHandleTests
{
    [Test]
    public async Task Every_native_object_is_freed()
    {
        await UseEverything();
        nuint before = LiveHandles.Count();

        await UseEverything();

        Assert.That(LiveHandles.Count(), Is.EqualTo(before));
    }

    private static async Task UseEverything()
    {
        using var adapter = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        var options = Models.F32 with { Adapters = new AdapterConfig(adapter), SchedulerConfig = new() { CacheSize = 1 } };
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", options);
        var config = new GenerationConfig { MaxNewTokens = 4, StopStrings = ["x"], Adapters = new(), StructuredOutput = new() { Regex = "[a-z]*" } };
        pipeline.Generate("Hi", config);
        pipeline.Generate(["Hi", "Hello"], config);
        pipeline.Generate(new ChatHistory([ChatMessage.User("Hi")]) { ExtraContext = "{}" }, config);
        pipeline.Generate(pipeline.Tokenizer.Encode("Hi"), config);
        pipeline.GenerationConfig = config;
        Assert.Throws<InvalidConfigurationException>(() => pipeline.Generate("Hi", new() { NumReturnSequences = 3 }));
        await foreach (string _ in pipeline.StreamAsync("Hi"))
        {
            break;
        }
    }
}
