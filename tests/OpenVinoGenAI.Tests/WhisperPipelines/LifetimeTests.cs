namespace OpenVinoGenAI.Tests.Whisper;

internal sealed class LifetimeTests : WhisperTests
{
    [Test]
    public async Task Calls_of_several_threads_wait_for_each_other()
    {
        Task<WhisperResult>[] calls = [.. Enumerable.Range(0, 6).Select(i => Pipeline.GenerateAsync(Clip(i % 2 == 0 ? "en_kitchen.wav" : "fr_coffee.wav")))];
        WhisperResult[] results = await Task.WhenAll(calls);

        Assert.That(results.Where((_, i) => i % 2 == 0).Select(result => result.Text), Is.All.EqualTo(Kitchen));
    }

    [Test]
    public async Task Dispose_lets_a_running_generation_end()
    {
        var pipeline = new WhisperPipeline(Model, "CPU", F32);
        using var started = new ManualResetEventSlim();
        Task<WhisperResult> running = pipeline.GenerateAsync(Clip("en_kitchen.wav"), null, _ =>
        {
            started.Set();
            return StreamingStatus.Running;
        });
        started.Wait();
        pipeline.Dispose();
        pipeline.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await running).Text, Is.EqualTo(Kitchen));
            Assert.That(() => pipeline.Generate(new float[16_000]), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(() => pipeline.GenerationConfig, Throws.TypeOf<ObjectDisposedException>());
        }
    }

    [TestCase("openvino_encoder_model.xml")]
    [TestCase("openvino_decoder_model.bin")]
    [TestCase("openvino_tokenizer.xml")]
    [TestCase("config.json")]
    public void A_missing_file_is_named(string file)
    {
        string folder = Directory.CreateTempSubdirectory("whisper").FullName;
        try
        {
            foreach (string path in Directory.EnumerateFiles(Model).Where(path => Path.GetFileName(path) != file))
            {
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            }

            Assert.That(() => new WhisperPipeline(folder), Throws.TypeOf<ModelLoadException>().With.Message.Contain(file));
            File.WriteAllText(Path.Combine(folder, "config.json"), "{\"vocab_size\": 0}");
            File.WriteAllText(Path.Combine(folder, file), "{\"vocab_size\": 0}");
            Assert.That(() => new WhisperPipeline(folder), Throws.TypeOf<ModelLoadException>().With.Message.Contain("vocab_size"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Unknown_devices_and_properties_are_named()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => new WhisperPipeline(Model, "FOO"),
                Throws.TypeOf<DeviceNotAvailableException>().With.Property(nameof(DeviceNotAvailableException.Device)).EqualTo("FOO"));
            Assert.That(
                () => new WhisperPipeline(Model, "CPU", new() { Properties = new Dictionary<string, object> { ["FOO_BAR"] = "1" } }),
                Throws.TypeOf<InvalidConfigurationException>().With.Message.Contain("FOO_BAR"));
        }
    }
}
