namespace OpenVinoGenAI.Tests;

/// <summary>Adapters of a call hold for that call only, with each backend.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class VisionAdapterTests(AttentionBackend backend) : VisionTests(backend)
{
    [Test]
    public void An_override_does_not_stick()
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));
        using var pipeline = new VLMPipeline(Model, "CPU", Options with { Adapters = new AdapterConfig(adapter) });
        string with = pipeline.Generate(What, Red).Text;

        Assert.That(with, Is.Not.EqualTo(RedCircle));
        Assert.That(pipeline.Generate(What, Red, new() { Adapters = new AdapterConfig() }).Text, Is.EqualTo(RedCircle));
        Assert.That(pipeline.Generate(What, Red).Text, Is.EqualTo(with));
        Assert.That(pipeline.Generate(What, Red, new() { Adapters = new AdapterConfig(adapter, 0) }).Text, Is.EqualTo(RedCircle));
        Assert.That(pipeline.Generate(What, Red, new() { MaxNewTokens = 100 }).Text, Is.EqualTo(with));
    }

    [Test]
    public void Adapters_that_the_pipeline_does_not_know_are_refused()
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));

        Assert.That(
            () => Pipeline.Generate(What, Red, new() { Adapters = new AdapterConfig(adapter) }),
            Throws.InstanceOf<InvalidConfigurationException>().With.Property(nameof(InvalidConfigurationException.Option)).EqualTo("Adapters"));
    }
}
