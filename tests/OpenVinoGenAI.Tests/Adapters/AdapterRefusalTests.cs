using OpenVinoGenAI.Tests.Engine;

namespace OpenVinoGenAI.Tests;

/// <summary>Adapters that the library would ignore, apply in part, or fail at with a message of its insides.</summary>
internal sealed class AdapterRefusalTests
{
    private const string Prefix = "base_model.model.";
    private const string FirstLayer = "base_model.model.model.layers.0.mlp.down_proj";

    private static readonly string Known = TestData.Model("tiny-chat-lora-pirate.safetensors");

    [TestCase("dora.safetensors", "base_model.model.model.layers.0.mlp.down_proj.lora_magnitude_vector (F32 [192]), a magnitude of DoRA")]
    [TestCase("bias.safetensors", "base_model.model.model.layers.0.mlp.down_proj.lora_B.bias (F32 [192]), a bias")]
    [TestCase("rankmismatch.safetensors", "base_model.model.model.layers.0.mlp.down_proj.lora_A.weight (F32 [3, 512]) has the rank 3")]
    public void A_file_that_is_no_plain_LoRA_is_refused(string file, string fault)
    {
        string path = Path.Combine(Repository.Data, "adapters", file);

        AssertRefused(() => _ = new Adapter(path), path, fault);
    }

    [TestCaseSource(nameof(Unusable))]
    public void Tensors_that_cannot_be_applied_are_named(Func<AdapterTestFile, AdapterTestFile> change, string fault)
    {
        using var folder = new TempFolder();
        string path = change(AdapterTestFile.Read(Known)).Save(folder.Of("adapter.safetensors"));

        AssertRefused(() => _ = new Adapter(path), path, fault);
    }

    [TestCaseSource(nameof(Unfit))]
    public void An_adapter_that_does_not_fit_is_refused_at_load(Func<AdapterTestFile, AdapterTestFile> change, string fault)
    {
        using var folder = new TempFolder();
        string path = change(AdapterTestFile.Read(Known)).Save(folder.Of("adapter.safetensors"));
        using var adapter = new Adapter(path);

        AssertRefused(() => Load(new AdapterConfig(adapter)), path, fault);
    }

    [TestCase("tiny-sd-lora-blue.safetensors")]
    [TestCase("sd_blue_diffusers.safetensors")]
    [TestCase("sd_diffmodel.safetensors")]
    public void An_adapter_for_images_is_refused_by_a_language_model(string file)
    {
        string path = File.Exists(TestData.Model(file)) ? TestData.Model(file) : Path.Combine(Repository.Data, "adapters", file);
        using var adapter = new Adapter(path);

        AssertRefused(() => Load(new AdapterConfig(adapter)), path, "down_blocks");
    }

    [Test]
    public void Every_text_pipeline_refuses_an_adapter_for_images()
    {
        using var adapter = new Adapter(TestData.Model(TinySd.Blue));
        PipelineOptions options = Models.F32 with { Adapters = new AdapterConfig(adapter) };

        using (Assert.EnterMultipleScope())
        {
            AssertRefused(() => _ = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options), adapter.Path, "openvino_language_model.xml");
            AssertRefused(() => EngineWork.Load(options), adapter.Path, "openvino_model.xml");
            AssertRefused(
                () => LLMPipeline.FromMemory(
                    File.ReadAllText(Path.Combine(Models.TinyChat, "openvino_model.xml")), [], new Tokenizer(Models.TinyChat), options: options),
                adapter.Path,
                "in memory");
        }
    }

    [TestCase("tiny-chat-int8")]
    [TestCase("tiny-chat-int4")]
    public void Compressed_weights_cannot_be_fused(string model)
    {
        using var adapter = new Adapter(Known);

        AssertRefused(
            () => _ = new LLMPipeline(TestData.Model(model), "CPU", new() { Adapters = new AdapterConfig(adapter) { Mode = AdapterMode.Fuse } }),
            Known,
            "those of model.layers.0.mlp.down_proj are compressed to integers. Use Static");
    }

    [Test]
    public void A_folder_is_refused_with_the_file_in_it()
    {
        string folder = TestData.Model("tiny-vlm-lora");

        AssertRefused(() => _ = new Adapter(folder), folder, $"it is a folder. Give the path of the file in it: {Path.Combine(folder, "adapter_model.safetensors")}");
    }

    [Test]
    public void A_cut_GGUF_file_is_refused([Values(3, 10, 1000, 6000, 239167)] int length)
    {
        using var folder = new TempFolder();
        string path = folder.Of("cut.gguf");
        File.WriteAllBytes(path, File.ReadAllBytes(Path.Combine(Repository.Data, "adapters", "tiny-chat-lora-pirate.gguf"))[..length]);

        Assert.That(
            () => _ = new Adapter(path),
            Throws.InstanceOf<ModelLoadException>().With.Message.Contains(length < 4 ? "is not a whole safetensors file" : "is not a whole GGUF file"));
    }

    [Test]
    public void A_call_with_a_fixed_rank_must_name_all_adapters()
    {
        using var pirate = new Adapter(Known);
        using var robot = new Adapter(TestData.Model("tiny-chat-lora-robot.safetensors"));
        using var pipeline = new LLMPipeline(
            Models.TinyChat, "CPU", Models.F32 with { Adapters = new AdapterConfig([new(pirate), new(robot)], AdapterMode.StaticRank) });

        Assert.That(
            () => pipeline.Generate("Hi", new() { Adapters = new AdapterConfig(pirate) }),
            Throws.InstanceOf<InvalidConfigurationException>().With.Message.Contains("has 1 of the pipeline's 2 adapters"));
    }

    private static IEnumerable<TestCaseData> Unusable()
    {
        yield return Case("LoHa", file => file.Add("a.hada_w1_a", "F32", [2, 2]), "a.hada_w1_a (F32 [2, 2]), LoHa");
        yield return Case("LoKr", file => file.Add("a.lokr_w1", "F32", [2, 2]), "a.lokr_w1 (F32 [2, 2]), LoKr");
        yield return Case("DoRA of Kohya", file => file.Add("a.dora_scale", "F32", [2]), "a.dora_scale (F32 [2]), a magnitude of DoRA");
        yield return Case("Tucker", file => file.Add("a.lora_mid.weight", "F32", [2, 2]), "a.lora_mid.weight (F32 [2, 2]), the core of a Tucker");
        yield return Case(
            "whole weight", file => file.Add("base_model.model.lm_head.weight", "F32", [2, 2]), "lm_head.weight (F32 [2, 2]), a whole weight");
        yield return Case(
            "embedding",
            file => file.Add("base_model.model.model.embed_tokens.lora_embedding_A", "F32", [2, 2]),
            "lora_embedding_A (F32 [2, 2]), LoRA of an embedding");
        yield return Case("something else", file => file.Add("whatever", "F32", [2]), "has parts that cannot be applied, and without them");
        yield return Case(
            "a whole model",
            _ => new AdapterTestFile().Add("model.norm.weight", "F32", [192]).Add("lm_head.weight", "F32", [2, 2]),
            "has no LoRA layers, which are pairs of tensors such as ...lora_A.weight and ...lora_B.weight: its 2 tensors (model.norm.weight (F32 [192])");
        yield return Case(
            "one matrix", file => file.Rename(name => name == FirstLayer + ".lora_B.weight" ? null : name), $"only one of the two matrices of the layer {FirstLayer}");
        yield return Case("integers", file => file.Add("a.lora_A.weight", "I8", [2, 2]).Add("a.lora_B.weight", "I8", [2, 2]), "F32, F16 and BF16 can");
        yield return Case("two types", file => file.Add("a.lora_A.weight", "F32", [2, 2]).Add("a.lora_B.weight", "F16", [2, 2]), "matrices of two types");
        yield return Case("a vector", file => file.Add("a.lora_A.weight", "F32", [2]).Add("a.lora_B.weight", "F32", [2, 2]), "which is not a matrix");
        yield return Case(
            "a kernel of 3x3", file => file.Add("a.lora_A.weight", "F32", [2, 2, 3, 3]).Add("a.lora_B.weight", "F32", [2, 2, 1, 1]), "a kernel of 1x1");
        yield return Case(
            "two adapters in a file",
            file => file.Add(FirstLayer + ".lora_A.other.weight", "F16", [8, 512]),
            $"has two tensors for the same part of the layer {FirstLayer}");
    }

    private static IEnumerable<TestCaseData> Unfit()
    {
        yield return Case(
            "another size",
            _ => new AdapterTestFile().Add(FirstLayer + ".lora_A.weight", "F16", [8, 11008]).Add(FirstLayer + ".lora_B.weight", "F16", [4096, 8]),
            $"{FirstLayer}.lora_A.weight (F16 [8, 11008]) and {FirstLayer}.lora_B.weight (F16 [4096, 8]) need an input of 11008 and an output of 4096, " +
            "and the model's model.layers.0.mlp.down_proj has 512 and 192");
        yield return Case(
            "more layers than the model has",
            file => file.Rename(name => name.Replace("layers.3.", "layers.30.")),
            "fits the model only in part, and would not have its trained effect: 7 of its 28 layers are not there: nothing in the language model is " +
            "called base_model.model.model.layers.30.mlp.down_proj");
        yield return Case(
            "other names", file => file.Rename(name => name.Replace("self_attn", "attention").Replace("mlp", "ffn")), "does not fit the model: nothing in");
        yield return Case(
            "a vision tower of the same names",
            file => file.Rename(name => name.Replace(Prefix, Prefix + "vision_tower.")),
            "nothing in the language model is called base_model.model.vision_tower.model.layers.0");
        yield return Case(
            "names of llama.cpp",
            file => file.Rename(name => name.Replace(Prefix + "model.layers.", "blk.")),
            "nothing in the language model is called blk.0.mlp.down_proj");
        yield return Case(
            "the same layer twice",
            file => file.Add("model.layers.0.mlp.down_proj.lora_A.weight", "F16", [8, 512]).Add("model.layers.0.mlp.down_proj.lora_B.weight", "F16", [192, 8]),
            "names one layer of the model, model.layers.0.mlp.down_proj, twice");
        yield return Case(
            "what the model has",
            _ => new AdapterTestFile().Add("x.lora_A.weight", "F16", [1, 1]).Add("x.lora_B.weight", "F16", [1, 1]),
            "openvino_model.xml has model.layers.0.self_attn.q_proj, model.layers.0.self_attn.k_proj, model.layers.0.self_attn.v_proj and ");
    }

    private static void Load(AdapterConfig adapters)
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = adapters });
    }

    private static void AssertRefused(Action load, string path, string fault)
    {
        ModelLoadException? error = Assert.Throws<ModelLoadException>(load);
        Assert.That(error?.Message, Does.StartWith($"The adapter {path} ").And.Contain(fault));
        Assert.That(error?.ModelPath, Is.EqualTo(path));
        Assert.That(error?.NativeMessage, Is.Null);
    }

    private static TestCaseData Case(string name, Func<AdapterTestFile, AdapterTestFile> change, string fault) =>
        new TestCaseData(change, fault).SetArgDisplayNames(name);
}
