namespace OpenVinoGenAI.Tests;

/// <summary>Draft models from memory.</summary>
internal sealed class DraftModelTests
{
    private const string Question = "What is the capital of France?";
    private const string Answer = "The capital of France is Paris.";

    private static readonly string Draft = TestData.Model("tiny-chat-draft");
    private static readonly string Graph = File.ReadAllText(Path.Combine(Draft, "openvino_model.xml"));
    private static readonly byte[] Weights = File.ReadAllBytes(Path.Combine(Draft, "openvino_model.bin"));
    private static readonly Lazy<Tokenizer> SharedTokenizer = new(() => new Tokenizer(Draft));
    private static readonly GenerationConfig Config = new() { MaxNewTokens = 60, NumAssistantTokens = 5 };

    /// <summary>The tiny draft model from memory.</summary>
    internal static DraftModel FromMemory() => DraftModel.FromMemory(Graph, Weights, SharedTokenizer.Value) with { Properties = Models.F32.Properties };

    [TestCase(Question)]
    [TestCase("Count from 1 to 30.")]
    [TestCase("Write a poem about the sea.")]
    public void A_draft_model_from_memory_equals_the_one_in_a_folder(string prompt)
    {
        GenerationResult expected = Generate(new DraftModel(Draft) { Properties = Models.F32.Properties }, prompt);

        GenerationResult result = Generate(FromMemory(), prompt);

        Assert.That(result.Text, Is.EqualTo(expected.Text));
        Assert.That(result.SpeculativeMetrics?.NumAcceptedTokens, Is.EqualTo(expected.SpeculativeMetrics?.NumAcceptedTokens).And.GreaterThan(0));
    }

    [Test]
    public async Task An_engine_takes_it()
    {
        await using var engine = new ContinuousBatchingEngine(Models.TinyChat, "CPU", Models.F32 with { DraftModel = FromMemory() });

        Assert.That((await engine.GenerateAsync(Question, Config)).Text, Is.EqualTo(Answer));
    }

    [Test]
    public void Both_models_can_come_from_memory()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using LLMPipeline pipeline = LLMPipeline.FromMemory(
            File.ReadAllText(Path.Combine(Models.TinyChat, "openvino_model.xml")),
            File.ReadAllBytes(Path.Combine(Models.TinyChat, "openvino_model.bin")),
            tokenizer,
            "CPU",
            Models.F32 with { DraftModel = FromMemory() });

        Assert.That(pipeline.Generate(Question, Config).Text, Is.EqualTo(Answer));
    }

    [Test]
    public void A_pipeline_keeps_nothing_of_what_it_was_made_from()
    {
        byte[] weights = [.. Weights];
        var tokenizer = new Tokenizer(Draft);
        DraftModel draft = DraftModel.FromMemory(Graph, weights, tokenizer) with { Properties = Models.F32.Properties };
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = draft });
        tokenizer.Dispose();
        Array.Clear(weights);

        GenerationResult result = pipeline.Generate(Question, Config);

        Assert.That(result.Text, Is.EqualTo(Answer));
        Assert.That(result.SpeculativeMetrics?.NumAcceptedTokens, Is.GreaterThan(0), "the weights are a copy");
    }

    [Test]
    public void Adapters_of_the_main_model_leave_it_alone()
    {
        using var pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        PipelineOptions options = Models.F32 with { Adapters = new AdapterConfig(pirate) };
        using var plain = new LLMPipeline(Models.TinyChat, "CPU", options);
        DraftModel draft = DraftModel.FromMemory(Graph, Weights, SharedTokenizer.Value);
        using var speculative = new LLMPipeline(Models.TinyChat, "CPU", options with { DraftModel = draft });

        Assert.That(speculative.Generate(Question, Config).Text, Is.EqualTo(plain.Generate(Question, new() { MaxNewTokens = 60 }).Text));
    }

    [Test]
    public void Native_generation_takes_it()
    {
        using Inference.TextGenerator speculative = Generators.Load(draft: FromMemory());
        using Inference.TextGenerator plain = Generators.Load();

        Inference.TextGenerationResult result = speculative.Generate(Question, new() { MaxNewTokens = 60 });

        Assert.That(result.Text, Is.EqualTo(plain.Generate(Question, new() { MaxNewTokens = 60 }).Text));
        Assert.That(result.Metrics.AcceptedTokens, Is.GreaterThan(0));
    }

    private static IEnumerable<TestCaseData> Unreadable()
    {
        yield return Case("another root", "<no>model</no>", Weights);
        yield return Case("not XML", "not even XML", Weights);
        yield return Case("cut weights", Graph, Weights[..100]);
        yield return Case("no weights", Graph, []);

        static TestCaseData Case(string name, string graph, byte[] weights) => new TestCaseData(graph, weights).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Unreadable))]
    public void A_model_that_cannot_be_read_is_refused(string graph, byte[] weights)
    {
        DraftModel draft = DraftModel.FromMemory(graph, weights, SharedTokenizer.Value);

        var error = Assert.Throws<ModelLoadException>(() => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = draft }));

        Assert.That(error.NativeMessage, Is.Not.Empty);
        Assert.That(error.Message, Does.Contain("in memory").And.Not.Contain(".cpp:"));
    }

    [Test]
    public void Arguments_are_checked()
    {
        var disposed = new Tokenizer(Draft);
        disposed.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => DraftModel.FromMemory(string.Empty, Weights, SharedTokenizer.Value), Throws.ArgumentException);
            Assert.That(() => DraftModel.FromMemory(null!, Weights, SharedTokenizer.Value), Throws.ArgumentNullException);
            Assert.That(() => DraftModel.FromMemory(Graph, Weights, null!), Throws.ArgumentNullException);
            Assert.That(() => DraftModel.FromMemory(Graph, Weights, SharedTokenizer.Value, null!), Throws.ArgumentNullException);
            Assert.That(
                () => new LLMPipeline(Models.TinyChat, "CPU", new() { DraftModel = DraftModel.FromMemory(Graph, Weights, disposed) }),
                Throws.TypeOf<ObjectDisposedException>());
            Assert.That(
                () => new LLMPipeline(Models.TinyChat, "CPU", new() { DraftModel = FromMemory() with { Device = "NONE" } }),
                Throws.TypeOf<DeviceNotAvailableException>());
        }
    }

    [Test]
    public void A_folder_replaces_the_model_from_memory()
    {
        var folder = new DraftModel(Draft) { Properties = Models.F32.Properties };
        DraftModel memory = FromMemory();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(memory.ModelsPath, Is.Empty);
            Assert.That(memory, Is.EqualTo(FromMemory()).And.Not.EqualTo(folder));
            Assert.That(memory with { ModelsPath = Draft }, Is.EqualTo(folder));
        }
    }

    private static GenerationResult Generate(DraftModel draft, string prompt)
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { DraftModel = draft });
        return pipeline.Generate(prompt, Config);
    }
}
