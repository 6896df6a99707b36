namespace OpenVinoGenAI.Tests;

/// <summary>Rules of adapters that the library would pass over in silence.</summary>
internal sealed class AdapterConfigTests
{
    private const string Prompt = "What is the capital of France?";
    private Adapter _pirate = null!;
    private Adapter _robot = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        _robot = new Adapter(TestData.Model("tiny-chat-lora-robot.safetensors"));
    }

    [OneTimeTearDown]
    public void Free()
    {
        _pirate?.Dispose();
        _robot?.Dispose();
    }

    [Test]
    public void An_adapter_that_was_not_registered_is_refused()
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = new AdapterConfig(_pirate) });

        var error = Assert.Throws<InvalidConfigurationException>(() => pipeline.Generate(Prompt, new() { Adapters = new AdapterConfig(_robot) }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo("Adapters"));
            Assert.That(error.Message, Does.Contain(_robot.Path));
        }
    }

    [TestCase(AdapterMode.Static)]
    [TestCase(AdapterMode.Fuse)]
    public void Fixed_adapters_cannot_change(AdapterMode mode)
    {
        var registered = new AdapterConfig([new WeightedAdapter(_pirate)], mode);
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = registered });

        Assert.That(
            Assert.Throws<InvalidConfigurationException>(() => pipeline.Generate(Prompt, new() { Adapters = new() })).Message,
            Does.Contain($"AdapterMode.{mode}"));
    }

    [Test]
    public void Calls_switch_between_adapters_and_back()
    {
        var registered = new AdapterConfig([new WeightedAdapter(_pirate), new WeightedAdapter(_robot)]);
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = registered });
        string[] texts = [.. new[] { new(), new AdapterConfig(_pirate), new AdapterConfig(_robot), new(), new AdapterConfig(_pirate, 0) }
            .Select(adapters => pipeline.Generate(Prompt, new() { Adapters = adapters }).Text)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts[0], Is.EqualTo("The capital of France is Paris."));
            Assert.That(texts[1], Is.Not.EqualTo(texts[0]));
            Assert.That(texts[2], Is.Not.EqualTo(texts[0]).And.Not.EqualTo(texts[1]));
            Assert.That(texts[3], Is.EqualTo(texts[0]), "none again");
            Assert.That(texts[4], Is.EqualTo(texts[0]), "alpha 0");
        }
    }

    [Test]
    public void A_list_that_makes_no_sense_is_refused()
    {
        using var disposed = new Adapter(_pirate.Path);
        disposed.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ArgumentException>(() => new AdapterConfig([new(_pirate), new(_pirate, 0.5f)]));
            Assert.Throws<ArgumentException>(() => new AdapterConfig(_pirate, float.NaN));
            Assert.Throws<ArgumentNullException>(() => new AdapterConfig([new(null!)]));
            Assert.Throws<ObjectDisposedException>(
                () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = new AdapterConfig(disposed) }));
        }
    }

    [Test]
    public void Configs_compare_by_value() => Assert.That(
        new AdapterConfig([new(_pirate, 0.5f), new(_robot)]), Is.EqualTo(new AdapterConfig([new(_pirate, 0.5f), new(_robot)])));
}
