namespace OpenVinoGenAI.Tests;

/// <summary>Models whose parts are in memory, for instance decrypted ones.</summary>
internal sealed class VisionFromMemoryTests
{
    private const string What = "What is in the image?";
    private const string RedCircle = "A red circle on a white background.";

    private static readonly GenerationConfig Short = new() { MaxNewTokens = 30 };
    private static readonly string Model = TestData.Model("tiny-vlm");

    private static RgbImage Red { get; } = ImageFile.Load(Path.Combine(Repository.Data, "images", "red_circle.png"));

    [Test]
    public void A_vision_pipeline_answers_as_from_files()
    {
        using var tokenizer = new Tokenizer(Model);
        using TempFolder configs = Configs();
        using VLMPipeline pipe = VLMPipeline.FromMemory(Parts(), tokenizer, configs.Path, "CPU", Models.F32, Short);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipe.GenerationConfig.MaxNewTokens, Is.EqualTo(30));
            Assert.That(pipe.Generate(What, Red).Text, Is.EqualTo(RedCircle));
        }
    }

    [Test]
    public void A_batching_pipeline_answers_as_from_files()
    {
        using var tokenizer = new Tokenizer(Model);
        using TempFolder configs = Configs();
        using ContinuousBatchingPipeline pipe = ContinuousBatchingPipeline.FromMemory(Parts(), tokenizer, configs.Path, "CPU", Models.F32, Short);
        using GenerationHandle handle = pipe.AddRequest(1, What, Red);
        Assert.That(pipe.Tokenizer.Decode([.. handle.ReadAll().Single().Tokens]), Is.EqualTo(RedCircle));
    }

    [Test]
    public void A_batching_pipeline_of_a_language_model_needs_no_folder()
    {
        using var tokenizer = new Tokenizer(Models.TinyChat);
        var models = new ModelsMap { { ModelsMap.Language, Text(Models.TinyChat, "openvino_model.xml"), Bytes(Models.TinyChat, "openvino_model.bin") } };
        using ContinuousBatchingPipeline pipe = ContinuousBatchingPipeline.FromMemory(models, tokenizer, options: Models.F32);
        using GenerationHandle handle = pipe.AddRequest(1, "What is the capital of France?", Short);
        Assert.That(pipe.Tokenizer.Decode([.. handle.ReadAll().Single().Tokens]), Is.EqualTo("The capital of France is Paris."));
    }

    [TestCase(ModelsMap.Language)]
    [TestCase(ModelsMap.TextEmbeddings)]
    [TestCase(ModelsMap.VisionEmbeddings)]
    public void A_part_that_is_missing_is_named(string missing)
    {
        using var tokenizer = new Tokenizer(Model);
        ModelsMap models = Parts(missing);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => VLMPipeline.FromMemory(models, tokenizer, Model), Throws.ArgumentException.With.Message.Contains(missing));
            Assert.That(() => ContinuousBatchingPipeline.FromMemory(models, tokenizer, Model), Throws.ArgumentException.With.Message.Contains(missing));
        }
    }

    [Test]
    public void What_cannot_be_loaded_is_refused()
    {
        using var tokenizer = new Tokenizer(Model);
        using var folder = new TempFolder("no-configs");
        var broken = new ModelsMap { { ModelsMap.Language, "<net/>", Array.Empty<byte>() } };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new ModelsMap { { "x", "", Array.Empty<byte>() } }, Throws.ArgumentException);
            Assert.That(() => new ModelsMap { { "x", "y", Array.Empty<byte>() }, { "x", "y", Array.Empty<byte>() } }, Throws.ArgumentException);
            Assert.That(
                () => VLMPipeline.FromMemory(Parts(), tokenizer, folder.Path), Throws.InstanceOf<ModelLoadException>().With.Message.Contains("config.json"));
            Assert.That(() => ContinuousBatchingPipeline.FromMemory(broken, tokenizer), Throws.InstanceOf<OpenVinoGenAIException>());
            Assert.That(
                () => VLMPipeline.FromMemory(Parts(), tokenizer, Model, generationConfig: new() { StopStrings = [string.Empty] }),
                Throws.InstanceOf<InvalidConfigurationException>());
        }
    }

    private static ModelsMap Parts(string? without = null)
    {
        var models = new ModelsMap();
        foreach (string part in (string[])[ModelsMap.Language, ModelsMap.TextEmbeddings, ModelsMap.VisionEmbeddings])
        {
            if (part != without)
            {
                models.Add(part, Text(Model, $"openvino_{part}_model.xml"), Bytes(Model, $"openvino_{part}_model.bin"));
            }
        }

        return models;
    }

    // Nothing of the model itself.
    private static TempFolder Configs()
    {
        var folder = new TempFolder("vlm-configs");
        foreach (string file in (string[])["config.json", "preprocessor_config.json"])
        {
            File.Copy(Path.Combine(Model, file), Path.Combine(folder.Path, file));
        }

        return folder;
    }

    private static string Text(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));

    private static byte[] Bytes(string folder, string file) => File.ReadAllBytes(Path.Combine(folder, file));
}
