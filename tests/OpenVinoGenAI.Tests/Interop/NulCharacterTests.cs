namespace OpenVinoGenAI.Tests;

/// <summary>
/// A NUL ends a C string: whatever would be cut off there is refused, with the name of the parameter or option. Texts that cross with their
/// length, such as prompts, may contain NULs.
/// </summary>
internal sealed class NulCharacterTests : TinyChatTests
{
    private const string Text = "a\0b";

    private static readonly string TinyChat = Models.TinyChat;
    private static readonly string Whisper = TestData.Model("tiny-whisper");
    private static readonly string Vision = TestData.Model("tiny-vlm");
    private static readonly string Image = TinySd.Folder;

    private static IEnumerable<TestCaseData> Paths()
    {
        string path = TinyChat + "\0/more";
        yield return Case("LLMPipeline", () => new LLMPipeline(path), "modelsPath");
        yield return Case("ContinuousBatchingEngine", () => new ContinuousBatchingEngine(path), "modelsPath");
        yield return Case("ContinuousBatchingPipeline", () => new ContinuousBatchingPipeline(path), "modelsPath");
        yield return Case("VLMPipeline", () => new VLMPipeline(path), "modelsPath");
        yield return Case("WhisperPipeline", () => new WhisperPipeline(path), "modelsPath");
        yield return Case("Text2ImagePipeline", () => new Text2ImagePipeline(path), "modelsPath");
        yield return Case("Image2ImagePipeline", () => new Image2ImagePipeline(path), "modelsPath");
        yield return Case("InpaintingPipeline", () => new InpaintingPipeline(path), "modelsPath");
        yield return Case("Text2ImagePipeline.ReadModel", () => Text2ImagePipeline.ReadModel(path), "modelsPath");
        yield return Case("Image2ImagePipeline.ReadModel", () => Image2ImagePipeline.ReadModel(path), "modelsPath");
        yield return Case("InpaintingPipeline.ReadModel", () => InpaintingPipeline.ReadModel(path), "modelsPath");
        yield return Case("Tokenizer", () => new Tokenizer(path), "modelsPath");
        yield return Case("Adapter", () => new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors") + "\0"), "path");
        yield return Case("Scheduler", () => Scheduler.FromConfig(TinySd.SchedulerConfig + "\0"), "configPath");
        yield return Case("AudioClip.Load", () => AudioFile.Load("audio.wav\0"), "path");
        yield return Case("RgbImage.Load", () => ImageFile.Load("image.png\0"), "path");
        yield return Case("RgbImage.Save", () => TinySd.Grey(8, 8).Save("image\0.png"), "path");
    }

    private static IEnumerable<TestCaseData> Devices()
    {
        foreach (string device in (string[])["CPU\0GPU", "\0", "CPU\0"])
        {
            yield return Case("LLMPipeline", () => new LLMPipeline(TinyChat, device), "device");
            yield return Case("ContinuousBatchingEngine", () => new ContinuousBatchingEngine(TinyChat, device), "device");
            yield return Case("ContinuousBatchingPipeline", () => new ContinuousBatchingPipeline(TinyChat, device), "device");
            yield return Case("VLMPipeline", () => new VLMPipeline(Vision, device), "device");
            yield return Case("WhisperPipeline", () => new WhisperPipeline(Whisper, device), "device");
            yield return Case("Text2ImagePipeline", () => new Text2ImagePipeline(Image, device), "device");
            yield return Case("Image2ImagePipeline", () => new Image2ImagePipeline(Image, device), "device");
            yield return Case("InpaintingPipeline", () => new InpaintingPipeline(Image, device), "device");
            yield return Case("DraftModel", () => new LLMPipeline(TinyChat, "CPU", new() { DraftModel = new(TinyChat, device) }), "Device");
            yield return Case("Device.GetProperty of the device", () => new Device(device, "").GetProperty("FULL_DEVICE_NAME"), "device");
            yield return Case("Compile", () => Compile(pipe => pipe.Compile(device)), "device");
            yield return Case("Compile, text encoder", () => Compile(pipe => pipe.Compile(device, "CPU", "CPU")), "textEncodeDevice");
            yield return Case("Compile, denoiser", () => Compile(pipe => pipe.Compile("CPU", device, "CPU")), "denoiseDevice");
            yield return Case("Compile, VAE", () => Compile(pipe => pipe.Compile("CPU", "CPU", device)), "vaeDevice");
        }
    }

    private static IEnumerable<TestCaseData> LoadingOptions()
    {
        (string Name, Dictionary<string, object> Properties)[] sets =
        [
            ("key", new() { ["CACHE_DIR\0"] = "x" }),
            ("value", new() { ["INFERENCE_PRECISION_HINT"] = "f32\0" }),
            ("nested key", new() { ["DEVICE_PROPERTIES"] = new Dictionary<string, object> { ["CPU\0"] = new Dictionary<string, object>() } }),
            ("nested value", new() { ["DEVICE_PROPERTIES"] = new Dictionary<string, object> { ["CPU"] = Text } }),
            ("key of a nested set", new() { ["DEVICE_PROPERTIES\0"] = new Dictionary<string, object>() }),
        ];
        foreach ((string name, Dictionary<string, object> properties) in sets)
        {
            var options = new PipelineOptions { Properties = properties };
            yield return Case($"LLMPipeline, {name}", () => new LLMPipeline(TinyChat, "CPU", options), "Properties");
            yield return Case($"VLMPipeline, {name}", () => new VLMPipeline(Vision, "CPU", options), "Properties");
            yield return Case($"Text2ImagePipeline, {name}", () => new Text2ImagePipeline(Image, "CPU", options), "Properties");
            yield return Case($"WhisperPipeline, {name}", () => new WhisperPipeline(Whisper, "CPU", new() { Properties = properties }), "Properties");
            yield return Case($"Tokenizer, {name}", () => new Tokenizer(TinyChat, properties), "Properties");
            yield return Case(
                $"DraftModel, {name}",
                () => new LLMPipeline(TinyChat, "CPU", new() { DraftModel = new(TinyChat) { Properties = properties } }),
                "Properties");
        }

        yield return Case("DraftModel", () => new LLMPipeline(TinyChat, "CPU", new() { DraftModel = new(TinyChat + "\0") }), "modelsPath");
        yield return Case("AdapterConfig", WithAdapterPrefix, "TensorNamePrefix");
        yield return Case("Device.GetProperty", () => new Device("CPU", "").GetProperty("FULL_DEVICE_NAME\0"), "property");
    }

    private static IEnumerable<TestCaseData> Configs()
    {
        foreach (string text in (string[])["2,\0never there", "\0", "end\0"])
        {
            string shown = text.Replace('\0', '0');
            yield return Config($"stop string {shown}", new() { StopStrings = [text] }, "StopStrings");
            yield return Config($"second stop string {shown}", new() { StopStrings = ["fine", text] }, "StopStrings");
            yield return Config($"JSON schema {shown}", new() { StructuredOutput = new() { JsonSchema = text } }, "JsonSchema");
            yield return Config($"regular expression {shown}", new() { StructuredOutput = new() { Regex = text } }, "Regex");
            yield return Config($"grammar {shown}", new() { StructuredOutput = new() { Grammar = text } }, "Grammar");
            yield return Config($"backend {shown}", new() { StructuredOutput = new() { Regex = "a", Backend = text } }, "Backend");
        }
    }

    private static IEnumerable<TestCaseData> SpeechConfigs()
    {
        yield return Speech(new() { Language = "en\0" }, "Language");
        yield return Speech(new() { Language = "<|en|>\0" }, "Language");
        yield return Speech(new() { InitialPrompt = Text }, "InitialPrompt");
        yield return Speech(new() { Hotwords = Text }, "Hotwords");
        yield return Speech(new() { StopStrings = [Text] }, "StopStrings");
    }

    [TestCaseSource(nameof(Paths))]
    [TestCaseSource(nameof(Devices))]
    [TestCaseSource(nameof(LoadingOptions))]
    public void What_a_model_is_loaded_with_is_refused(Action action, string name) => AssertRefused(action, name);

    [TestCaseSource(nameof(Configs))]
    public void An_option_of_a_generation_is_refused(GenerationConfig config, string name)
    {
        GenerationConfig before = Pipeline.GenerationConfig;

        using (Assert.EnterMultipleScope())
        {
            AssertRefused(() => Pipeline.Generate(ShortPrompt, config), name);
            AssertRefused(() => Pipeline.Generate(ShortPrompt, config, _ => StreamingStatus.Running), name);
            AssertRefused(() => Pipeline.Generate([ShortPrompt, LongPrompt], config), name);
            AssertRefused(() => new ChatSession(Pipeline).Send(ShortPrompt, config), name);
            AssertRefused(() => Pipeline.GenerationConfig = config, name);
            Assert.That(Pipeline.GenerationConfig, Is.EqualTo(before));
        }
    }

    [Test]
    public async Task An_option_of_a_request_is_refused()
    {
        await using ContinuousBatchingEngine engine = new(TinyChat, "CPU", Models.F32);
        foreach (TestCaseData test in Configs())
        {
            ArgumentException? error = await Assert.CatchAsync<ArgumentException>(() => engine.GenerateAsync(ShortPrompt, (GenerationConfig)test.Arguments[0]!));
            Assert.That(error?.ParamName, Is.EqualTo(test.Arguments[1]), test.TestName);
        }

        Assert.That((await engine.GenerateAsync(ShortPrompt)).Text, Is.EqualTo(ShortAnswer), "the engine is still usable");
    }

    [Test]
    public void An_option_of_speech_recognition_is_refused()
    {
        using var pipeline = new WhisperPipeline(Whisper, "CPU", new() { Properties = Models.F32.Properties });
        AudioClip silence = AudioClip.FromSamples(new float[16000], 16000);
        using (Assert.EnterMultipleScope())
        {
            foreach (TestCaseData test in SpeechConfigs())
            {
                var config = (WhisperGenerationConfig)test.Arguments[0]!;
                AssertRefused(() => pipeline.Generate(silence, config), (string)test.Arguments[1]!);
                AssertRefused(() => pipeline.GenerationConfig = config, (string)test.Arguments[1]!);
            }
        }
    }

    [Test]
    public void A_chat_template_and_a_folder_to_export_to_are_refused()
    {
        using Text2ImagePipeline image = TinySd.Load();
        using (Assert.EnterMultipleScope())
        {
            AssertRefused(() => Pipeline.Tokenizer.ApplyChatTemplate([ChatMessage.User("Hi")], chatTemplate: "{{ messages }}\0"), "chatTemplate");
            AssertRefused(() => image.ExportModel("export\0"), "exportPath");
        }
    }

    [Test]
    public void A_text_that_crosses_with_its_length_keeps_its_NUL()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pipeline.Tokenizer.Decode(Pipeline.Tokenizer.Encode(Text, new() { AddSpecialTokens = false }).InputIds.Span), Is.EqualTo(Text));
            Assert.That(
                Pipeline.Tokenizer.ApplyChatTemplate([ChatMessage.System(Text), ChatMessage.User(Text)]).Split(Text), Has.Length.EqualTo(3));
            Assert.DoesNotThrow(() => Pipeline.Generate(Text, new() { MaxNewTokens = 2 }));
        }
    }

    private static void AssertRefused(Action action, string name) => Assert.That(
        () => action(),
        Throws.TypeOf<ArgumentException>().With.Property(nameof(ArgumentException.ParamName)).EqualTo(name).And.Message.Match("NUL|[Nn]ull character"),
        name);

    private static void Compile(Action<Text2ImagePipeline> compile)
    {
        using Text2ImagePipeline pipeline = Text2ImagePipeline.ReadModel(Image);
        compile(pipeline);
    }

    private static void WithAdapterPrefix()
    {
        using var adapter = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        using var pipeline = new LLMPipeline(TinyChat, "CPU", new() { Adapters = new(adapter) { TensorNamePrefix = Text } });
    }

    private static TestCaseData Case(string name, Func<object> create, string parameter) =>
        Case(name, () => (create() as IDisposable)?.Dispose(), parameter);

    private static TestCaseData Case(string name, Action action, string parameter) =>
        new TestCaseData(action, parameter).SetArgDisplayNames(name, parameter);

    private static TestCaseData Config(string name, GenerationConfig config, string option) =>
        new TestCaseData(config, option).SetArgDisplayNames(name, option);

    private static TestCaseData Speech(WhisperGenerationConfig config, string option) => new(config, option);
}
