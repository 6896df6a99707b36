namespace OpenVinoGenAI.Tests.Errors;

/// <summary>A folder or file that a pipeline cannot use is described: what it is, what is wrong with it, and what to do.</summary>
internal sealed class ModelFolderTests
{
    private static readonly Dictionary<string, Action<string>> Pipelines = new()
    {
        ["LLM"] = path => new LLMPipeline(path).Dispose(),
        ["VLM"] = path => new VLMPipeline(path).Dispose(),
        ["Whisper"] = path => new WhisperPipeline(path).Dispose(),
        ["ASR"] = path => new ASRPipeline(path).Dispose(),
        ["Image"] = path => new Text2ImagePipeline(path).Dispose(),
        ["Engine"] = path => new ContinuousBatchingEngine(path).Dispose(),
    };

    [TestCase("LLM", "tiny-whisper", "It is a Whisper model: use WhisperPipeline")]
    [TestCase("Engine", "tiny-whisper", "It is a Whisper model: use WhisperPipeline")]
    [TestCase("LLM", "tiny-vlm", "use VLMPipeline")]
    [TestCase("LLM", "tiny-sd", "use Text2ImagePipeline")]
    [TestCase("VLM", "tiny-chat", "It is a language model: use LLMPipeline")]
    [TestCase("VLM", "tiny-whisper", "use WhisperPipeline")]
    [TestCase("Whisper", "tiny-chat", "use LLMPipeline")]
    [TestCase("Whisper", "tiny-vlm", "use VLMPipeline")]
    [TestCase("ASR", "tiny-chat", "use LLMPipeline")]
    [TestCase("Image", "tiny-chat", "use LLMPipeline")]
    [TestCase("LLM", "tiny-vlm-lora", "Hugging Face")]
    public void A_model_of_another_kind(string pipeline, string model, string advice) => AssertRefused(pipeline, TestData.Model(model), advice);

    [TestCase("model.safetensors", "Hugging Face (PyTorch) model")]
    [TestCase("pytorch_model-00001-of-00002.bin", "Hugging Face (PyTorch) model")]
    [TestCase("model.onnx", "ONNX")]
    [TestCase("model.gguf", "pass the path of that file")]
    public void A_model_of_another_format(string file, string advice)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of("config.json"), "{}");
        File.WriteAllText(folder.Of(file), "content");

        AssertRefused("LLM", folder.Path, advice, "optimum-cli export openvino");
    }

    [TestCase("LLM", "OpenVINO/Qwen3-8B-int4-ov")]
    [TestCase("Whisper", "OpenVINO/whisper-tiny-int8-ov")]
    [TestCase("VLM", "some-one/some.model")]
    public void The_name_of_a_model_on_a_hub(string pipeline, string name) => AssertRefused(pipeline, name, $"hf download {name}");

    [TestCase("./no/folder")]
    [TestCase("no-such-folder")]
    [TestCase("../no-such-folder")]
    public void A_path_is_not_taken_for_such_a_name(string path) =>
        Assert.That(Assert.Throws<ModelLoadException>(() => new LLMPipeline(path))?.Message, Does.Not.Contain("hf download"));

    [TestCase("openvino_model.bin")]
    [TestCase("openvino_model.xml")]
    [TestCase("openvino_tokenizer.bin")]
    [TestCase("tokenizer.json")]
    public void A_Git_LFS_pointer(string file)
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat, without: file);
        File.WriteAllText(folder.Of(file), "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1234567\n");

        AssertRefused("LLM", folder.Path, folder.Of(file), "Git LFS pointer", "1234567 bytes", "git lfs pull");
    }

    [TestCase("openvino_model.bin")]
    [TestCase("openvino_tokenizer.bin")]
    [TestCase("openvino_detokenizer.bin")]
    public void Weights_that_are_cut_short(string file)
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat);
        long length = new FileInfo(folder.Of(file)).Length;
        Cut(folder.Of(file), length / 2);

        AssertRefused("LLM", folder.Path, $"{file} is cut short", $"{length / 2} bytes", "Download");
    }

    [TestCase("config.json")]
    [TestCase("generation_config.json")]
    public void A_config_that_is_no_JSON(string file)
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat);
        Cut(folder.Of(file), 10);

        AssertRefused("LLM", folder.Path, $"{file} is not valid JSON");
    }

    [Test]
    public void A_graph_that_is_cut_short()
    {
        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat);
        Cut(folder.Of("openvino_model.xml"), 1000);

        AssertRefused("LLM", folder.Path, "openvino_model.xml is damaged");
    }

    [TestCase("LLM")]
    [TestCase("VLM")]
    public void A_GGUF_file_that_is_none(string pipeline)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of("model.gguf"), "no model");

        AssertRefused(pipeline, folder.Of("model.gguf"), "GGUF");
        AssertRefused(pipeline, folder.Of("missing.gguf"), "does not exist");
    }

    [Test]
    public void A_vision_model_needs_only_one_of_its_processor_configs()
    {
        using TempFolder both = new TempFolder().CopyModel(TestData.Model("tiny-vlm"), without: "preprocessor_config.json");
        using TempFolder none = new TempFolder().CopyModel(TestData.Model("tiny-vlm"), "preprocessor_config.json", "processor_config.json");

        Assert.DoesNotThrow(() => ModelFolder.CheckVisionModel(both.Path));
        AssertRefused("VLM", none.Path, "has no preprocessor_config.json");
    }

    [Test]
    public void Without_a_detokenizer_tokens_are_answered_with_tokens()
    {
        long[] tokens;
        long[] expected;
        using (LLMPipeline whole = Models.LoadTinyChat())
        {
            tokens = whole.Tokenizer.Encode("What is the capital of France?").GetTokens(0);
            expected = [.. whole.Generate(new TokenizedInputs(tokens), new() { MaxNewTokens = 8 }).Tokens[0]];
        }

        using TempFolder folder = new TempFolder().CopyModel(Models.TinyChat, "openvino_detokenizer.xml", "openvino_detokenizer.bin");
        using var pipeline = new LLMPipeline(folder.Path, "CPU", Models.F32);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.Generate(new TokenizedInputs(tokens), new() { MaxNewTokens = 8 }).Tokens[0], Is.EqualTo(expected));
            Assert.That(
                () => pipeline.Generate("Hi"), Throws.InstanceOf<OpenVinoGenAIException>().With.Message.Contains("etokenizer"));
        }
    }

    [Test]
    public void Only_a_draft_of_the_EAGLE3_kind_needs_no_tokenizer()
    {
        using TempFolder folder = new TempFolder().CopyModel(
            TestData.Model("tiny-chat-draft"), "openvino_detokenizer.xml", "openvino_detokenizer.bin", "openvino_tokenizer.xml", "openvino_tokenizer.bin");
        var plain = new DraftModel(folder.Path);
        var error = Assert.Throws<ModelLoadException>(() => new LLMPipeline(Models.TinyChat, "CPU", new() { DraftModel = plain }));
        Assert.That(error.Message, Does.Contain("has no openvino_tokenizer.xml"));
        Assert.That(error.ModelPath, Is.EqualTo(folder.Path));

        var eagle = new Dictionary<string, object> { ["eagle3_mode"] = true, ["hidden_layers_list"] = new[] { 1, 2, 3 } };
        Assert.DoesNotThrow(() => ModelFolder.CheckDraftModel(folder.Path, eagle));
        string graph = File.ReadAllText(folder.Of("openvino_model.xml")).Replace("<rt_info>", "<rt_info><eagle3_mode value=\"true\" />", StringComparison.Ordinal);
        File.Delete(folder.Of("openvino_model.xml"));
        File.WriteAllText(folder.Of("openvino_model.xml"), graph);
        Assert.DoesNotThrow(() => ModelFolder.CheckDraftModel(folder.Path, null), "the graph says so itself");
    }

    private static void AssertRefused(string pipeline, string path, params string[] texts)
    {
        var error = Assert.Throws<ModelLoadException>(() => Pipelines[pipeline](path));
        using (Assert.EnterMultipleScope())
        {
            foreach (string text in texts)
            {
                Assert.That(error.Message, Does.Contain(text));
            }

            Assert.That(error.Message, Does.Not.Contain(".cpp:"));
            Assert.That(error.ModelPath, Is.EqualTo(path));
        }
    }

    private static void Cut(string path, long length)
    {
        using FileStream stream = File.OpenWrite(path);
        stream.SetLength(length);
    }
}
