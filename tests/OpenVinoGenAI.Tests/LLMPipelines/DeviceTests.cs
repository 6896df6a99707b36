namespace OpenVinoGenAI.Tests;

/// <summary>Devices that there are, and those that there are not.</summary>
internal sealed class DeviceTests
{
    [TestCase("cpu", "'CPU'?")]
    [TestCase("GPU", "intel-opencl-icd")]
    [TestCase("GPU.3", "intel-opencl-icd")]
    [TestCase("NPU", "intel_vpu")]
    [TestCase("TPU", "'TPU' cannot be used")]
    [TestCase("", "'' cannot be used")]
    [TestCase("HETERO:GPU,CPU", "HETERO:GPU,CPU")]
    [TestCase("AUTO:TPU", "AUTO:TPU")]
    public void A_device_answers_or_is_reported_missing_with_those_that_are_there(string device, string advice)
    {
        if (device.Length > 2 && Device.GetAvailableDevices().Any(known => device.Contains(known.Name.Split('.')[0], StringComparison.Ordinal) && known.Name != "CPU"))
        {
            using LLMPipeline pipeline = Models.LoadTinyChat(device: device);
            Assert.That(pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."));
            return;
        }

        var error = Assert.Throws<DeviceNotAvailableException>(() => new LLMPipeline(Models.TinyChat, device));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(advice).And.Contain("This machine has: CPU"));
            Assert.That(error.Device, Is.EqualTo(device));
            Assert.That(error.AvailableDevices, Does.Contain("CPU"));
            Assert.That(error.NativeMessage, Is.Not.Empty);
        }
    }

    [TestCase("AUTO")]
    [TestCase("AUTO:CPU")]
    [TestCase("HETERO:CPU")]
    public void A_virtual_device_answers_as_the_CPU(string device)
    {
        using LLMPipeline pipeline = Models.LoadTinyChat(device: device);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.Generate("What is the capital of France?").Text, Is.EqualTo("The capital of France is Paris."));
            Assert.That(pipeline.Device, Is.EqualTo(device));
        }
    }

    [Test]
    public void The_CPU_is_listed_with_its_properties()
    {
        Device cpu = Device.GetAvailableDevices().Single(device => device.Name == "CPU");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cpu.FullName, Is.Not.Empty);
            Assert.That(cpu.GetProperty("OPTIMIZATION_CAPABILITIES"), Does.Contain("FP32"));
            Assert.That(Assert.Catch<OpenVinoGenAIException>(() => cpu.GetProperty("NO_SUCH_PROPERTY"))?.NativeMessage, Does.Contain("NO_SUCH_PROPERTY"));
        }
    }
}
