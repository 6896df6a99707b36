namespace OpenVinoGenAI.Tests;

/// <summary>The code path of the NPU, run on the CPU through NPUW.</summary>
internal sealed class NpuPathTests
{
    private static readonly Dictionary<string, object> Properties = new()
    {
        ["NPU_USE_NPUW"] = "YES",
        ["NPUW_DEVICES"] = "CPU",
        ["NPUW_ONLINE_PIPELINE"] = "NONE",
        ["MAX_PROMPT_LEN"] = 128,
        ["MIN_RESPONSE_LEN"] = 32,
    };

    private LLMPipeline _npu = null!;

    [OneTimeSetUp]
    public void Load() => _npu = new LLMPipeline(Models.TinyChat, "NPU", new() { Properties = Properties });

    [OneTimeTearDown]
    public void Free() => _npu?.Dispose();

    [Test]
    public void Greedy_text_is_that_of_the_CPU()
    {
        using LLMPipeline cpu = Models.LoadTinyChat();
        using (Assert.EnterMultipleScope())
        {
            foreach (string prompt in new[] { "What is the capital of France?", "What is OpenVINO?", "What is 3 + 4?" })
            {
                Assert.That(_npu.Generate(prompt, new() { MaxNewTokens = 30 }).Text, Is.EqualTo(cpu.Generate(prompt, new() { MaxNewTokens = 30 }).Text));
            }
        }
    }

    [Test]
    public void It_streams()
    {
        var recorder = new Recorder();
        GenerationResult result = _npu.Generate("What is OpenVINO?", new() { MaxNewTokens = 30 }, recorder.Write);

        Assert.That(recorder.Text, Is.EqualTo(result.Text));
    }

    [Test]
    public void Beams_are_refused() => Assert.That(
        Assert.Catch<OpenVinoGenAIException>(() => _npu.Generate("Hi", new() { NumBeams = 2 }))?.NativeMessage,
        Does.Contain("Currently only greedy and multinomial decoding are supported for NPU device!"));

    [Test]
    public void Batches_are_refused() => Assert.That(
        Assert.Catch<OpenVinoGenAIException>(() => _npu.Generate(["Hi", "Hello"]))?.NativeMessage,
        Does.Contain("Currently only batch size equal to 1 is supported for NPU device!"));

    [Test]
    public void A_number_given_as_text_is_reported()
    {
        var properties = new Dictionary<string, object>(Properties) { ["MAX_PROMPT_LEN"] = "128" };

        var error = Assert.Throws<InvalidConfigurationException>(() => new LLMPipeline(Models.TinyChat, "NPU", new() { Properties = properties }));

        Assert.That(error.NativeMessage, Does.Contain("MAX_PROMPT_LEN").And.Contain("Type mismatch"));
    }
}
