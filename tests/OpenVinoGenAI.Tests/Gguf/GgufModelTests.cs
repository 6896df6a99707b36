namespace OpenVinoGenAI.Tests.Gguf;

/// <summary>Models in GGUF files: pipelines and tokenizers that read them, and what is written next to them.</summary>
internal sealed class GgufModelTests
{
    private const string Sum = "What is 7 + 5?";
    private const string Answer = "7 + 5 = 12.";
    private static readonly GenerationConfig Config = new() { MaxNewTokens = 40 };

    internal static string Model { get; } = TestData.Model(Path.Combine("gguf", "tiny-chat-f16.gguf"));

    [TestCase(AttentionBackend.PagedAttention)]
    [TestCase(AttentionBackend.ScaledDotProduct)]
    public void A_pipeline_reads_one(AttentionBackend backend)
    {
        using var pipeline = new LLMPipeline(Model, "CPU", Models.F32 with { AttentionBackend = backend });

        GenerationResult result = pipeline.Generate(Sum, Config);

        Assert.That((result.Text, result.FinishReasons[0]), Is.EqualTo((Answer, FinishReason.Stop)));
    }

    [Test]
    public async Task It_chats_streams_and_loads_without_blocking()
    {
        using LLMPipeline pipeline = await LLMPipeline.LoadAsync(Model, "CPU", Models.F32);
        ChatHistory history = [ChatMessage.System("You are a helpful assistant."), ChatMessage.User(Sum)];

        string streamed = string.Concat(await pipeline.StreamAsync(Sum, Config).ToListAsync());

        Assert.That(streamed, Is.EqualTo(Answer));
        Assert.That(pipeline.Generate(history, Config).Text, Does.Contain("12"));
    }

    [Test]
    public void An_engine_reads_one()
    {
        using var engine = new ContinuousBatchingEngine(Model, "CPU", Models.F32);

        Assert.That(engine.GenerateAsync(Sum, Config).Result.Text, Is.EqualTo(Answer));
    }

    [Test]
    public void A_tokenizer_reads_one()
    {
        using var tokenizer = new Tokenizer(Model);
        using var same = new Tokenizer(Models.TinyChat);
        const string Text = "The capital of Japan is Tokyo: 7 + 5.";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokenizer.Encode(Text).GetTokens(0), Is.EqualTo(same.Encode(Text).GetTokens(0)));
            Assert.That(tokenizer.Decode(tokenizer.Encode(Text).GetTokens(0)), Is.EqualTo(Text));
            Assert.That(tokenizer.EosTokenId, Is.EqualTo(same.EosTokenId));
            Assert.That(tokenizer.ApplyChatTemplate([ChatMessage.User(Sum)], true), Is.EqualTo(same.ApplyChatTemplate([ChatMessage.User(Sum)], true)));
        }
    }

    [Test]
    public void A_tokenizer_of_a_folder_serves_one()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using var pipeline = new LLMPipeline(Model, tokenizer, "CPU", Models.F32);

        Assert.That(pipeline.Generate(Sum, Config).Text, Is.EqualTo(Answer));
    }

    [Test]
    public void What_is_saved_can_be_loaded_as_a_folder()
    {
        using var folder = new TempFolder("gguf");
        File.Copy(Model, folder.Of("model.gguf"));
        using (new LLMPipeline(
            folder.Of("model.gguf"), "CPU", new() { Properties = new(Models.F32.Properties) { EnableSaveOvModel = true } }))
        {
            Assert.That(
                Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName),
                Is.SupersetOf(new[] { "openvino_model.xml", "openvino_model.bin", "openvino_tokenizer.xml", "openvino_detokenizer.xml" }));
        }

        using var pipeline = new LLMPipeline(folder.Path, "CPU", Models.F32);
        Assert.That(pipeline.Generate(Sum, Config).Text, Is.EqualTo(Answer));
    }

    [Test]
    public void Nothing_is_saved_that_nobody_asked_for()
    {
        using var folder = new TempFolder("gguf");
        File.Copy(Model, folder.Of("model.gguf"));

        new LLMPipeline(folder.Of("model.gguf"), "CPU", Models.F32).Dispose();

        Assert.That(Directory.EnumerateFiles(folder.Path).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Its_context_length_counts()
    {
        using var pipeline = new LLMPipeline(Model, "CPU", Models.F32);
        string prompt = string.Concat(Enumerable.Repeat("one two three four five six seven ", 600));

        Assert.That(() => pipeline.Generate(prompt, Config), Throws.TypeOf<PromptTooLongException>().With.Message.Contains("2048"));
    }

    [Test]
    public void Other_pipelines_say_what_reads_it() => Assert.That(
        () => new WhisperPipeline(Model), Throws.TypeOf<ModelLoadException>().With.Message.Contains("GGUF file, which LLMPipeline reads"));
}
