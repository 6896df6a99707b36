namespace OpenVinoGenAI.Tests;

internal sealed class FromMemoryTests
{
    private static readonly string Model = File.ReadAllText(Path.Combine(Models.TinyChat, "openvino_model.xml"));
    private static readonly byte[] Weights = File.ReadAllBytes(Path.Combine(Models.TinyChat, "openvino_model.bin"));

    [Test]
    public void A_model_in_memory_answers_as_its_files()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using LLMPipeline pipeline = LLMPipeline.FromMemory(Model, Weights, tokenizer, "CPU", Models.F32);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.GenerationConfig.MaxNewTokens, Is.EqualTo(GenerationConfig.Unlimited));
            Assert.That(
                pipeline.Generate("What is the capital of France?", new() { MaxNewTokens = 60 }).Text,
                Is.EqualTo("The capital of France is Paris."));
        }
    }

    [Test]
    public void Its_generation_config_can_be_given()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using LLMPipeline pipeline = LLMPipeline.FromMemory(Model, Weights, tokenizer, "CPU", Models.F32, new() { MaxNewTokens = 4 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.GenerationConfig.MaxNewTokens, Is.EqualTo(4));
            Assert.That(pipeline.Generate("Count from 1 to 30.").PerfMetrics.NumGeneratedTokens, Is.EqualTo(4));
        }
    }

    [Test]
    public void Its_generation_config_may_choose_among_the_adapters()
    {
        using var pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        using var robot = new Adapter(TestData.Model("tiny-chat-lora-robot.safetensors"));
        using var tokenizer = new Tokenizer(Models.TinyChat);
        PipelineOptions options = Models.F32 with { Adapters = new AdapterConfig([new(pirate), new(robot)]) };
        var few = new GenerationConfig { MaxNewTokens = 6, Adapters = new AdapterConfig(robot) };
        using LLMPipeline pipeline = LLMPipeline.FromMemory(Model, Weights, tokenizer, "CPU", options, few);
        using var files = new LLMPipeline(Models.TinyChat, "CPU", options);

        string Answer(GenerationConfig? config = null) => pipeline.Generate("What is the capital of France?", config).Text;

        string own = Answer();
        string other = Answer(new() { Adapters = new AdapterConfig(pirate) });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(own, Is.EqualTo(files.Generate("What is the capital of France?", few).Text));
            Assert.That(other, Is.Not.EqualTo(own));
            Assert.That(Answer(), Is.EqualTo(own));
        }
    }

    [Test]
    public void What_is_no_model_is_reported()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ModelLoadException>(() => LLMPipeline.FromMemory("<no model", Weights, tokenizer))?.NativeMessage, Is.Not.Empty);
            Assert.That(
                Assert.Throws<ModelLoadException>(() => LLMPipeline.FromMemory(Model, Weights.AsSpan(0, 100), tokenizer))?.NativeMessage, Is.Not.Empty);
            Assert.Throws<ModelLoadException>(() => LLMPipeline.FromMemory(Model, [], tokenizer));
            Assert.Throws<ArgumentException>(() => LLMPipeline.FromMemory(string.Empty, Weights, tokenizer));
            Assert.Throws<ArgumentNullException>(() => LLMPipeline.FromMemory(Model, Weights, null!));
        }
    }
}
