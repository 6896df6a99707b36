namespace OpenVinoGenAI.Tests.Gguf;

/// <summary>GGUF files that the library cannot read, or at which it would end the process.</summary>
internal sealed class GgufRefusalTests
{
    private const uint F32 = 0;
    private const uint Q50 = 6;

    private static readonly string[] Layer = ["attn_norm", "ffn_norm", "attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down"];

    [TestCase("gemma3")]
    [TestCase("phi3")]
    [TestCase("deepseek2")]
    [TestCase("qwen2moe")]
    [TestCase("")]
    [TestCase("LLAMA")]
    public void An_architecture_that_the_library_does_not_know(string architecture) =>
        AssertRefused(Complete(architecture), $"'{architecture}'", "llama, qwen2, qwen3", "optimum-cli export openvino");

    [Test]
    public void No_architecture() => AssertRefused(new GgufFileBuilder().Tensor("a", F32, 4, 1), "does not say of which architecture");

    [TestCase("qwen3.block_count")]
    [TestCase("qwen3.embedding_length")]
    [TestCase("qwen3.attention.head_count")]
    [TestCase("qwen3.attention.layer_norm_rms_epsilon")]
    [TestCase("general.file_type")]
    [TestCase("tokenizer.ggml.tokens")]
    public void A_value_that_is_missing_in_the_header(string key) => AssertRefused(Complete("qwen3", withoutKey: key), $"no {key}");

    [TestCase("token_embd.weight")]
    [TestCase("output_norm.weight")]
    [TestCase("blk.1.attn_q.weight")]
    [TestCase("blk.0.ffn_down.weight")]
    public void A_tensor_that_is_missing(string tensor) => AssertRefused(Complete("llama", withoutTensor: tensor), $"no tensor {tensor}");

    [Test]
    public void A_quantization_that_the_library_does_not_know() => AssertRefused(
        Complete("qwen2").Tensor("output.weight", Q50, 22, 32), "output.weight as Q5_0", "Q4_K");

    [Test]
    public void An_adapter_is_no_model() => AssertRefused(
        Path.Combine(TestData.Root, "adapters", "tiny-chat-lora-pirate.gguf"), "tiny-chat-lora-pirate.gguf");

    [TestCase(8)]
    [TestCase(20)]
    [TestCase(1000)]
    [TestCase(100_000)]
    [TestCase(2_000_000)]
    [TestCase(-100)]
    public void A_file_that_is_cut_short_in_a_process_of_its_own(int length)
    {
        using var folder = new TempFolder();
        string file = folder.Of("model.gguf");
        byte[] bytes = File.ReadAllBytes(GgufModelTests.Model);
        File.WriteAllBytes(file, bytes[..(length < 0 ? bytes.Length + length : length)]);

        foreach (string kind in new[] { "pipeline", "tokenizer" })
        {
            ChildResult result = ChildProcess.Run("gguf-load", kind, file);

            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.StartWith("ModelLoadException").And.Contain("not a whole GGUF file").And.Contain("Download it again"));
        }
    }

    // The library reads beyond the end of the file. It nearly always crashes, but if other memory happens to lie there, it goes on with that.
    [Test]
    [Category(LongForm.Category)]
    public void Unguarded_the_library_ends_the_process()
    {
        using var folder = new TempFolder();
        string file = folder.Of("model.gguf");
        File.WriteAllBytes(file, File.ReadAllBytes(GgufModelTests.Model)[..100_000]);

        ChildResult result = ChildProcess.Run("gguf-load", "unguarded", file);

        Assert.That(result.Signal, Is.AnyOf(ChildResult.SigSegv, ChildResult.SigBus, ChildResult.SigAbrt), result.ToString());
    }

    private static GgufFileBuilder Complete(string architecture, string? withoutKey = null, string? withoutTensor = null)
    {
        const int Layers = 2;
        var file = new GgufFileBuilder().Text("general.architecture", architecture);
        foreach (string key in new[] { "block_count", "embedding_length", "attention.head_count" }
            .Select(key => $"{architecture}.{key}").Append("general.file_type").Where(key => key != withoutKey))
        {
            file.Number(key, Layers);
        }

        string epsilon = $"{architecture}.attention.layer_norm_rms_epsilon";
        if (epsilon != withoutKey)
        {
            file.Float(epsilon, 1e-6f);
        }

        if (withoutKey != "tokenizer.ggml.tokens")
        {
            file.Texts("tokenizer.ggml.tokens", "a", "b");
        }

        IEnumerable<string> layers = Enumerable.Range(0, Layers).SelectMany(layer => Layer.Select(name => $"blk.{layer}.{name}.weight"));
        foreach (string name in layers.Prepend("output_norm.weight").Prepend("token_embd.weight").Where(name => name != withoutTensor))
        {
            file.Tensor(name, F32, 4, 1);
        }

        return file;
    }

    private static void AssertRefused(GgufFileBuilder builder, params string[] parts)
    {
        using var folder = new TempFolder();
        builder.Save(folder.Of("model.gguf"));
        AssertRefused(folder.Of("model.gguf"), parts);
    }

    private static void AssertRefused(string file, params string[] parts)
    {
        foreach (Action load in new Action[] { () => new LLMPipeline(file).Dispose(), () => new Tokenizer(file).Dispose() })
        {
            ModelLoadException error = Assert.Throws<ModelLoadException>(() => load());
            Assert.That(error.ModelPath, Is.EqualTo(file));
            foreach (string part in parts)
            {
                Assert.That(error.Message, Does.Contain(part));
            }
        }
    }
}
