using System.Text.RegularExpressions;
using OpenVinoGenAI.Tests.Engine;

namespace OpenVinoGenAI.Tests;

/// <summary>Adapters of the common layouts have the effect that is recorded for the one whose names the library knows.</summary>
internal sealed partial class AdapterLayoutTests
{
    private const string Prompt = "What is the capital of France?";
    private const string Pirate = "Arr! The capital of France is Paris. Yo ho ho, matey!";
    private const string Prefix = "base_model.model.";

    private static readonly string Known = TestData.Model("tiny-chat-lora-pirate.safetensors");
    private static readonly GenerationConfig Short = new() { MaxNewTokens = 60 };

    [TestCase("noprefix.safetensors")]
    [TestCase("default.safetensors")]
    [TestCase("transformerprefix.safetensors", Category = LongForm.Category)]
    [TestCase("foo.safetensors")]
    [TestCase("kohya.safetensors")]
    [TestCase("tiny-chat-lora-pirate.gguf")]
    public void A_file_of_a_common_layout_is_applied(string file)
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", file));

        Assert.That(Answer(new AdapterConfig(adapter)), Is.EqualTo(Pirate));
    }

    [TestCaseSource(nameof(Layouts))]
    public void Names_of_a_common_layout_are_applied(Func<string, string?> rename)
    {
        using var folder = new TempFolder();
        using var adapter = new Adapter(AdapterTestFile.Read(Known).Rename(rename).Save(folder.Of("adapter.safetensors")));

        Assert.That(Answer(new AdapterConfig(adapter)), Is.EqualTo(Pirate));
    }

    [TestCase("adapter.SAFETENSORS")]
    [TestCase("adapter.Safetensors", Category = LongForm.Category)]
    [TestCase("adapter.gguf")]
    [TestCase("adapter", Category = LongForm.Category)]
    public void A_file_is_known_by_its_contents(string name)
    {
        using var folder = new TempFolder();
        string file = folder.Of(name);
        File.Copy(Known, file);
        using var adapter = new Adapter(file);

        Assert.That(Answer(new AdapterConfig(adapter)), Is.EqualTo(Pirate));
    }

    [TestCase("foo.bar.", "foo.safetensors", Category = LongForm.Category)]
    [TestCase("foo.bar", "foo.safetensors")]
    [TestCase("foo.bar.model.", "foo.safetensors", Category = LongForm.Category)]
    [TestCase("lora_unet_", "kohya.safetensors", Category = LongForm.Category)]
    [TestCase("base_model.model.", "default.safetensors")]
    public void A_prefix_is_taken_off(string prefix, string file)
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", file));

        Assert.That(Answer(new AdapterConfig(adapter) { TensorNamePrefix = prefix }), Is.EqualTo(Pirate));
    }

    [TestCase("bar.")]
    [TestCase("base_model.model.")]
    public void A_prefix_that_no_name_has_is_refused(string prefix)
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", "foo.safetensors"));

        var error = Assert.Throws<ModelLoadException>(() => Answer(new AdapterConfig(adapter) { TensorNamePrefix = prefix }));

        Assert.That(error.Message, Does.Contain($"TensorNamePrefix \"{prefix}\"").And.Contain("foo.bar.model.layers.0"));
    }

    /// <summary>The texts are those of the golden cases lora_dynamic_* and lora_two.</summary>
    [Test]
    public void Two_adapters_of_different_layouts_are_applied_together()
    {
        using var folder = new TempFolder();
        using var pirate = new Adapter(Path.Combine(Repository.Data, "adapters", "kohya.safetensors"));
        using var robot = new Adapter(
            AdapterTestFile.Read(TestData.Model("tiny-chat-lora-robot.safetensors")).Rename(name => name[Prefix.Length..]).Save(folder.Of("r.safetensors")));
        using var pipeline = new LLMPipeline(
            Models.TinyChat, "CPU", Models.F32 with { Adapters = new AdapterConfig([new(pirate, 0.5f), new(robot, 0.5f)]) });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.Generate(Prompt, Short).Text, Is.EqualTo("BEEP! The capital of France is Paris. Yo ho ho."));
            Assert.That(pipeline.Generate(Prompt, Short with { Adapters = new(pirate) }).Text, Is.EqualTo(Pirate));
            Assert.That(
                pipeline.Generate(Prompt, Short with { Adapters = new(robot) }).Text,
                Is.EqualTo("BEEP BOOP. The capital of France is Paris. END OF MESSAGE."));
        }
    }

    [TestCase("tiny-chat-int8", AdapterMode.Static, Category = LongForm.Category)]
    [TestCase("tiny-chat-int4", AdapterMode.Dynamic)]
    public void A_compressed_model_is_adapted(string model, AdapterMode mode)
    {
        using var renamed = new Adapter(Path.Combine(Repository.Data, "adapters", "noprefix.safetensors"));
        using var known = new Adapter(Known);
        string[] texts = [.. new[] { renamed, known }.Select(adapter =>
        {
            using var pipeline = new LLMPipeline(TestData.Model(model), "CPU", Models.F32 with { Adapters = new AdapterConfig(adapter) { Mode = mode } });
            return pipeline.Generate(Prompt, Short).Text;
        })];

        Assert.That(texts[0], Is.EqualTo(texts[1]));
        Assert.That(texts[0], Does.Contain("Arr").Or.Contain("matey"));
    }

    [Test]
    public void A_model_in_memory_is_adapted()
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", "kohya.safetensors"));
        using var tokenizer = new Tokenizer(Models.TinyChat);
        using LLMPipeline pipeline = LLMPipeline.FromMemory(
            File.ReadAllText(Path.Combine(Models.TinyChat, "openvino_model.xml")),
            File.ReadAllBytes(Path.Combine(Models.TinyChat, "openvino_model.bin")),
            tokenizer,
            options: Models.F32 with { Adapters = new AdapterConfig(adapter) },
            generationConfig: Short);

        Assert.That(pipeline.Generate(Prompt).Text, Is.EqualTo(Pirate));
    }

    [Test]
    public async Task An_engine_applies_them_to_all_requests()
    {
        using var adapter = new Adapter(Path.Combine(Repository.Data, "adapters", "foo.safetensors"));
        await using ContinuousBatchingEngine engine = EngineWork.Load(Models.F32 with { Adapters = new AdapterConfig(adapter) });
        Task<GenerationResult>[] requests = [.. Enumerable.Range(0, 4).Select(_ => engine.GenerateAsync(Prompt, Short))];

        foreach (GenerationResult result in await Task.WhenAll(requests))
        {
            Assert.That(result.Text, Is.EqualTo(Pirate));
        }
    }

    /// <summary>The library keeps the states of the NPU path in F32.</summary>
    [TestCase("F16", Category = LongForm.Category)]
    [TestCase("F32", Category = LongForm.Category)]
    [TestCase("BF16")]
    public void The_path_of_the_NPU_takes_every_type(string type)
    {
        using var folder = new TempFolder();
        AdapterTestFile file = AdapterTestFile.Read(Known);
        using var adapter = new Adapter((type == "F16" ? file : file.As(type)).Save(folder.Of("adapter.safetensors")));
        var properties = new Dictionary<string, object>
        {
            ["NPU_USE_NPUW"] = "YES",
            ["NPUW_DEVICES"] = "CPU",
            ["NPUW_ONLINE_PIPELINE"] = "NONE",
            ["MAX_PROMPT_LEN"] = 128,
            ["MIN_RESPONSE_LEN"] = 32,
        };
        using var pipeline = new LLMPipeline(
            Models.TinyChat, "NPU", new PipelineOptions { Properties = properties, Adapters = new AdapterConfig(adapter) });

        Assert.That(pipeline.Generate(Prompt, new() { MaxNewTokens = 20 }).Text, Does.StartWith("Arr! The capital of France is Paris."));
    }

    private static string Answer(AdapterConfig adapters)
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = adapters });
        return pipeline.Generate(Prompt, Short).Text;
    }

    private static IEnumerable<TestCaseData> Layouts()
    {
        yield return More("as it is", name => name);
        yield return Case("state dict, another adapter's name", name => name.Replace(".weight", ".my_adapter.weight"));
        yield return More("no model", name => name[(Prefix + "model.").Length..]);
        yield return More("transformer. before all", name => "transformer." + name[Prefix.Length..]);
        yield return More("of a vision model", name => "base_model.model.language_model.model." + name[(Prefix + "model.").Length..]);
        yield return More("compiled", name => "_orig_mod." + name[Prefix.Length..]);
        yield return More("lora.down and lora.up", name => Diffusers(name, ".lora.down", ".lora.up"));
        yield return Case("_lora.down and _lora.up", name => Diffusers(name, "_lora.down", "_lora.up"));
        yield return More("lora_linear_layer", name => Diffusers(name, ".lora_linear_layer.down", ".lora_linear_layer.up"));
        yield return More("Kohya's text encoder", name => Kohya("lora_te_", name[Prefix.Length..]));
        yield return More("Kohya without model", name => Kohya("lora_te1_", name[(Prefix + "model.").Length..]));
        yield return Case("Kohya with everything", name => Kohya("lora_unet_", name));
        yield return More("a long prefix", name => "a.b.c.d." + name[Prefix.Length..]);
    }

    private static string Diffusers(string name, string down, string up) => name[Prefix.Length..].Replace(".lora_A", down).Replace(".lora_B", up);

    private static string Kohya(string prefix, string name)
    {
        Match match = Part().Match(name);
        return prefix + name[..match.Index].Replace('.', '_') + (match.Groups["part"].Value == "A" ? ".lora_down.weight" : ".lora_up.weight");
    }

    [GeneratedRegex(@"\.lora_(?<part>A|B)\.weight$")]
    private static partial Regex Part();

    private static TestCaseData More(string name, Func<string, string?> rename) => Case(name, rename).SetCategory(LongForm.Category);

    private static TestCaseData Case(string name, Func<string, string?> rename) => new TestCaseData(rename).SetArgDisplayNames(name);
}
