namespace OpenVinoGenAI.Tests;

/// <summary>Model files that are missing or damaged: the exception says which, and keeps the native text where there is one.</summary>
[NonParallelizable]
internal sealed class ModelFilesTests
{
    [TestCase("no-such-folder", "does not exist")]
    [TestCase("tiny-chat-lora-pirate.safetensors", "is a file")]
    public void What_is_no_folder(string name, string text)
    {
        string path = TestData.Model(name);

        var error = Assert.Throws<ModelLoadException>(() => new LLMPipeline(path));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(text).And.Contain(path).And.Contain("optimum-cli export openvino"));
            Assert.That(error.ModelPath, Is.EqualTo(path));
        }
    }

    [TestCase("openvino_model.xml")]
    [TestCase("openvino_model.bin")]
    [TestCase("openvino_tokenizer.xml")]
    public void A_missing_file_is_named(string file)
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat, without: file);

        var error = Assert.Throws<ModelLoadException>(() => new LLMPipeline(folder.Path));

        Assert.That(error.Message, Does.Contain($"has no {file}"));
    }

    [Test]
    public void An_empty_folder()
    {
        using var folder = new TempFolder();

        Assert.That(Assert.Throws<ModelLoadException>(() => new LLMPipeline(folder.Path)).Message, Does.Contain("has no openvino_model.xml"));
    }

    [TestCase("openvino_model.bin", 0L, "Incorrect weights in bin file!")]
    [TestCase("openvino_model.bin", 100L, "Incorrect weights in bin file!")]
    [TestCase("openvino_model.xml", 1000L, "pugi::status_ok")]
    [TestCase("openvino_model.xml", 0L, "")]
    [TestCase("openvino_tokenizer.xml", 1000L, "pugi::status_ok")]
    [TestCase("openvino_detokenizer.xml", 1000L, "pugi::status_ok")]
    [TestCase("generation_config.json", 10L, "[json.exception.parse_error.101]")]
    [TestCase("config.json", 10L, "[json.exception.parse_error.101]")]
    public void A_file_that_is_cut_short_gives_the_native_text(string file, long length, string text)
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat);
        using (FileStream stream = File.OpenWrite(folder.Of(file)))
        {
            stream.SetLength(length);
        }

        var error = Assert.Throws<ModelLoadException>(() => new LLMPipeline(folder.Path));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.NativeMessage, Is.Not.Empty.And.Contain(text));
            Assert.That(error.ModelPath, Is.EqualTo(folder.Path));
            Assert.That(error.Status, Is.Not.Null);
        }
    }

    [Test]
    public void A_model_without_a_generation_config_loads()
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat, without: "generation_config.json");
        using var pipeline = new LLMPipeline(folder.Path, "CPU", Models.F32);

        Assert.That(pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public void A_tokenizer_that_cannot_decode_ends_a_stream_in_an_exception()
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat, without: "openvino_detokenizer.xml");
        using var tokenizer = new Tokenizer(folder.Path);
        using var pipeline = new LLMPipeline(Models.TinyChat, tokenizer, "CPU", Models.F32);

        Assert.That(
            () => pipeline.Generate("Hi", null, _ => StreamingStatus.Running),
            Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("Detokenizer"));
    }

    [Test]
    public void A_tokenizer_that_is_not_there_is_reported()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.Throws<ModelLoadException>(() => new Tokenizer(TestData.Model("no-such-folder")));
            Assert.Throws<ArgumentException>(() => new Tokenizer(string.Empty));
            Assert.Throws<ArgumentNullException>(() => new Tokenizer((string)null!));
            Assert.Throws<ArgumentNullException>(() => new LLMPipeline(Models.TinyChat, (Tokenizer)null!));
        }
    }

    [Test]
    public void A_failure_leaves_no_native_object_behind()
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat);
        File.WriteAllText(folder.Of("openvino_model.xml"), "<no model");
        nuint before = LiveHandles.Count();

        Assert.Throws<ModelLoadException>(() => new LLMPipeline(folder.Path));

        Assert.That(LiveHandles.Count(), Is.EqualTo(before));
    }
}
