namespace OpenVinoGenAI.Tests.Errors;

/// <summary>Properties and options of a pipeline that are not allowed are blamed by name, with what was meant.</summary>
internal sealed class PropertyErrorTests
{
    private static readonly Dictionary<string, object> Npu = new()
    {
        ["NPU_USE_NPUW"] = "YES",
        ["NPUW_DEVICES"] = "CPU",
        ["NPUW_ONLINE_PIPELINE"] = "NONE",
        ["MAX_PROMPT_LEN"] = 128,
        ["MIN_RESPONSE_LEN"] = 32,
    };

    [TestCase("CACHEDIR", "x", "Did you mean CACHE_DIR?")]
    [TestCase("INFERENCE_PRECISION_HNT", "f32", "Did you mean INFERENCE_PRECISION_HINT?")]
    [TestCase("PERFORMANCE_HINTS", "LATENCY", "Did you mean PERFORMANCE_HINT?")]
    [TestCase("ENTIRELY_UNKNOWN_NAME", "x", "SUPPORTED_PROPERTIES")]
    [TestCase("PERFORMANCE_HINT", "nonsense", "Wrong value")]
    [TestCase("INFERENCE_NUM_THREADS", "abc", "INFERENCE_NUM_THREADS")]
    public void On_the_CPU(string property, object value, string text)
    {
        var error = Assert.Throws<InvalidConfigurationException>(
            () => new LLMPipeline(Models.TinyChat, "CPU", new() { Properties = new Dictionary<string, object> { [property] = value } }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(text).And.Not.Contain(".cpp:"));
            Assert.That(error.Option, Is.EqualTo(property));
        }
    }

    [TestCase("MAX_PROMPT_LEN", -1, "MAX_PROMPT_LEN")]
    [TestCase("MAX_PROMPT_LEN", 0, "MAX_PROMPT_LEN")]
    [TestCase("MIN_RESPONSE_LEN", -1, "MIN_RESPONSE_LEN")]
    [TestCase("MAX_PROMPT_LEN", "128", "MAX_PROMPT_LEN")]
    [TestCase("GENERATE_HINT", "NONSENSE", "GENERATE_HINT")]
    [TestCase("PREFILL_HINT", "NONSENSE", "PREFILL_HINT")]
    public void On_the_path_of_the_NPU_no_driver_is_blamed(string property, object value, string option)
    {
        var properties = new Dictionary<string, object>(Npu) { [property] = value };

        var error = Assert.Throws<InvalidConfigurationException>(() => new LLMPipeline(Models.TinyChat, "NPU", new() { Properties = properties }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Option, Is.EqualTo(option));
            Assert.That(error.Message, Does.Contain(property).And.Not.Contain("driver"));
        }
    }

    [Test]
    public void A_draft_model_with_prompt_lookup() => Assert.That(
        () => new LLMPipeline(Models.TinyChat, "CPU", new() { PromptLookup = true, DraftModel = new(TestData.Model("tiny-chat-draft")) }),
        Throws.InstanceOf<InvalidConfigurationException>().With.Property("Option").EqualTo("PromptLookup").And.Message.Contains("DraftModel"));

    [Test]
    public void Lists_are_passed_with_the_type_of_their_items()
    {
        // The CPU does not know the property: that it refuses it by name says that the value has arrived.
        object[] lists = [new[] { 2, 14, 25 }, new[] { 1L, long.MaxValue }, new[] { 0.5f }, new List<double> { 0.5 }, new[] { true }, new List<string> { "a", "b" }];
        foreach (object value in lists)
        {
            var error = Assert.Throws<InvalidConfigurationException>(
                () => new LLMPipeline(Models.TinyChat, "CPU", new() { Properties = new Dictionary<string, object> { ["A_LIST"] = value } }));

            Assert.That(error.Option, Is.EqualTo("A_LIST"));
        }
    }

    [Test]
    public void A_value_of_another_type_is_refused() => Assert.That(
        () => new LLMPipeline(Models.TinyChat, "CPU", new() { Properties = new Dictionary<string, object> { ["X"] = new object() } }),
        Throws.ArgumentException.With.Message.Contains("lists of these"));

    [Test]
    public void A_list_of_texts_without_one_is_refused() => Assert.That(
        () => new LLMPipeline(Models.TinyChat, "CPU", new() { Properties = new Dictionary<string, object> { ["X"] = new[] { "a", null } } }),
        Throws.ArgumentException.With.Message.Contains("X contains null"));
}
