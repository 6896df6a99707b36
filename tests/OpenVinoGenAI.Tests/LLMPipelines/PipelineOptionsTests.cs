namespace OpenVinoGenAI.Tests;

/// <summary>Properties and options with which a pipeline is made.</summary>
internal sealed class PipelineOptionsTests
{
    private static IEnumerable<object> AllowedValues() => ["1", 1, 1L];

    [TestCaseSource(nameof(AllowedValues))]
    public void A_property_can_be_text_or_a_number(object value)
    {
        using LLMPipeline pipeline = Load(new() { ["INFERENCE_NUM_THREADS"] = value, ["PERF_COUNT"] = false });

        Assert.That(pipeline.Generate("Hi", new() { MaxNewTokens = 1 }).PerfMetrics.NumGeneratedTokens, Is.EqualTo(1));
    }

    [Test]
    public void Properties_can_be_nested()
    {
        var nested = new Dictionary<string, object> { ["INFERENCE_PRECISION_HINT"] = "f32" };
        using LLMPipeline pipeline = Load(new() { ["DEVICE_PROPERTIES"] = new Dictionary<string, object> { ["CPU"] = nested } });

        Assert.That(pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."));
    }

    [Test]
    public void A_value_of_another_type_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ArgumentException>(() => Load(new() { ["X"] = new object() }))?.Message, Does.Contain("The property X is a Object"));
            Assert.That(Assert.Throws<ArgumentException>(() => Load(new() { ["X"] = null! }))?.Message, Does.Contain("The property X is null"));
            Assert.Throws<ArgumentException>(() => Load(new() { [string.Empty] = 1 }));
        }
    }

    [TestCase("FOO_BAR", 1, "Unsupported property FOO_BAR by CPU plugin.")]
    [TestCase("INFERENCE_PRECISION_HINT", "f7", "Wrong value f7 for property key INFERENCE_PRECISION_HINT")]
    [TestCase("ATTENTION_BACKEND", "pa", "Attention backend must be either 'PA' or 'SDPA', got 'pa'")]
    public void A_property_that_the_runtime_refuses_is_a_configuration_error(string key, object value, string text)
    {
        var error = Assert.Throws<InvalidConfigurationException>(() => Load(new() { [key] = value }));

        Assert.That(error.NativeMessage, Does.Contain(text));
    }

    private static IEnumerable<PipelineOptions> Conflicting() =>
        [new() { SchedulerConfig = new() }, new() { PromptLookup = true }];

    [TestCaseSource(nameof(Conflicting))]
    public void What_needs_paged_attention_conflicts_with_the_other_backend(PipelineOptions options)
    {
        var error = Assert.Throws<InvalidConfigurationException>(
            () => new LLMPipeline(Models.TinyChat, "CPU", options with { AttentionBackend = AttentionBackend.ScaledDotProduct }));

        Assert.That(error.NativeMessage, Does.Contain("User properties are conflicting"));
    }

    [Test]
    public void Scheduler_rules_are_reported()
    {
        using (Assert.EnterMultipleScope())
        {
            var negative = Assert.Throws<InvalidConfigurationException>(
                () => new LLMPipeline(Models.TinyChat, "CPU", new() { SchedulerConfig = new() { CacheSize = -1 } }));
            Assert.That(negative?.Option, Is.EqualTo("CacheSize"));
            var scheduler = new SchedulerConfig { MaxNumSeqs = 8, MaxNumBatchedTokens = 4, DynamicSplitFuse = false };
            using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", new() { SchedulerConfig = scheduler });
            Assert.That(
                Assert.Catch<OpenVinoGenAIException>(() => pipeline.Generate("Hi"))?.NativeMessage,
                Does.Contain("Max num batched tokens (4) must be greater or equal to max num sequences (8)"));
        }
    }

    [Test]
    public void A_cache_folder_is_filled_and_survives_damage()
    {
        using var folder = new TempFolder("кэш");
        var properties = new Dictionary<string, object> { ["CACHE_DIR"] = folder.Path, ["INFERENCE_PRECISION_HINT"] = "f32" };
        Load(properties).Dispose();
        string blob = Directory.EnumerateFiles(folder.Path, "*.blob").First();
        File.WriteAllBytes(blob, File.ReadAllBytes(blob)[..100]);

        using LLMPipeline pipeline = Load(properties);

        Assert.That(pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."));
    }

    private static LLMPipeline Load(Dictionary<string, object> properties) => new(Models.TinyChat, "CPU", new() { Properties = properties });
}
