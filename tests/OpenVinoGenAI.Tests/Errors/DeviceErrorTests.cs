using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests.Errors;

/// <summary>A device that cannot be used comes with what to write instead.</summary>
internal sealed class DeviceErrorTests
{
    [TestCase("CPU,GPU", "AUTO:CPU,GPU", "HETERO:CPU,GPU")]
    [TestCase("cpu,gpu", "AUTO:CPU,GPU", "HETERO:CPU,GPU")]
    [TestCase("cpu", "did you mean 'CPU'?")]
    [TestCase("Cpu", "did you mean 'CPU'?")]
    [TestCase("auto", "did you mean 'AUTO'?")]
    [TestCase("CPUU", "Did you mean 'CPU'?")]
    [TestCase("HETRO", "Did you mean 'HETERO'?")]
    [TestCase("AUTO:TPU", "No available device")]
    public void It_says_what_to_write(string device, params string[] texts)
    {
        var error = Assert.Throws<DeviceNotAvailableException>(() => new LLMPipeline(Models.TinyChat, device));
        using (Assert.EnterMultipleScope())
        {
            foreach (string text in texts)
            {
                Assert.That(error.Message, Does.Contain(text));
            }

            Assert.That(error.Message, Does.Contain("This machine has: CPU").And.Not.Contain(".cpp:"));
        }
    }

    [TestCase("GPU", false, true)]
    [TestCase("GPU.1", false, true)]
    [TestCase("AUTO:GPU,CPU", false, true)]
    [TestCase("GPU", true, false)]
    [TestCase("NPU", false, false)]
    public void A_runtime_without_the_GPU_plugin_says_how_to_get_one(string device, bool hasPlugin, bool advised)
    {
        using var folder = new TempFolder("native");
        if (hasPlugin)
        {
            File.WriteAllText(Path.Combine(folder.Path, "libopenvino_intel_gpu_plugin.so"), string.Empty);
        }

        string advice = DeviceMessages.Advice(device, ["CPU"], folder.Path);
        Assert.That(advice, advised ? Does.Contain("no GPU plugin").And.Contain("--full=true") : Does.Not.Contain("--full=true"));
    }
}
