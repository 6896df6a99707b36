namespace OpenVinoGenAI.Tests.ASR;

internal sealed class ASRPipelineTests
{
    private const string Kitchen = " Turn on the lights in the kitchen.";

    private ASRPipeline _pipeline = null!;

    private static string Model => TestData.Model("tiny-whisper");

    [OneTimeSetUp]
    public void Load() => _pipeline = new ASRPipeline(Model, "CPU", new() { Properties = Models.F32.Properties });

    [OneTimeTearDown]
    public void Free() => _pipeline.Dispose();

    [Test]
    public async Task Every_kind_of_input_and_streamer_gives_the_same_text()
    {
        AudioClip clip = Clip("en_kitchen.wav");
        float[] samples = clip.ToWhisperSamples().ToArray();
        var tokens = new ReceivedTokens();
        string pieces = string.Empty;

        string[] texts =
        [
            _pipeline.Generate(clip).Text,
            _pipeline.Generate(samples).Text,
            _pipeline.Generate(clip, null, piece => { pieces += piece; }).Text,
            _pipeline.Generate(samples, null, piece => StreamingStatus.Running).Text,
            _pipeline.Generate(samples, null, tokens).Text,
            (await _pipeline.GenerateAsync(clip)).Text,
            (await _pipeline.GenerateAsync(samples)).Text,
            string.Concat(await _pipeline.StreamAsync(clip).ToListAsync()),
            string.Concat(await _pipeline.StreamAsync(samples).ToListAsync()),
        ];

        Assert.That(texts, Is.All.EqualTo(Kitchen));
        Assert.That(pieces, Is.EqualTo(Kitchen));
        Assert.That(_pipeline.Tokenizer.Decode([.. tokens.Received]), Is.EqualTo(Kitchen));
    }

    [Test]
    public async Task Updates_are_text_then_chunks_then_the_result()
    {
        List<ASRUpdate> updates = await _pipeline.StreamUpdatesAsync(Clip("en_two.wav"), new() { ReturnTimestamps = true }).ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(updates), Is.EqualTo(updates[^1].Result!.Text));
            Assert.That(updates.Select(update => update.Chunk).OfType<ASRChunk>(), Is.EqualTo(updates[^1].Result!.Chunks![0]));
            Assert.That(updates[..^1].Select(update => update.Result), Has.All.Null);
            Assert.That(updates[^1].Result!.Chunks![0], Has.Count.EqualTo(2));
        }
    }

    [TestCase(StreamingStatus.Stop)]
    [TestCase(StreamingStatus.Cancel)]
    public void A_streamer_ends_the_generation(StreamingStatus status) =>
        Assert.That(_pipeline.Generate(Clip("en_kitchen.wav"), null, _ => status).Text, Has.Length.LessThan(Kitchen.Length));

    [Test]
    public void What_a_streamer_throws_reaches_the_caller()
    {
        Assert.That(
            () => _pipeline.Generate(Clip("en_kitchen.wav"), null, (string _) => throw new TimeoutException("mine")),
            Throws.TypeOf<TimeoutException>().With.Message.EqualTo("mine"));
        Assert.That(_pipeline.Generate(Clip("en_kitchen.wav")).Text, Is.EqualTo(Kitchen));
    }

    [Test]
    public void Stop_strings_end_text_and_chunks()
    {
        ASRResult result = _pipeline.Generate(Clip("en_two.wav"), new() { ReturnTimestamps = true, StopStrings = ["sofa"] });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Text, Is.EqualTo(" The cat is sleeping on the "));
            Assert.That(result.Chunks![0].Select(chunk => chunk.Text), Is.EqualTo(new[] { " The cat is sleeping on the " }));
        }
    }

    [Test]
    public void Its_own_config_can_be_changed()
    {
        ASRGenerationConfig before = _pipeline.GenerationConfig;
        try
        {
            _pipeline.GenerationConfig = new() { ReturnTimestamps = true, Language = "en" };

            Assert.That(_pipeline.GenerationConfig.Language, Is.EqualTo("<|en|>"));
            Assert.That(_pipeline.Generate(Clip("en_kitchen.wav")).Chunks![0], Has.Count.EqualTo(1));
        }
        finally
        {
            _pipeline.GenerationConfig = before;
        }
    }

    [TestCase("xx", nameof(ASRGenerationConfig.Language))]
    [TestCase("klingon", nameof(ASRGenerationConfig.Language))]
    public void A_language_that_the_model_does_not_know_is_refused(string language, string option) => AssertRefused(new() { Language = language }, option);

    private static IEnumerable<TestCaseData> RefusedOptions() =>
    [
        Refused(new() { Context = "kitchens" }, nameof(ASRGenerationConfig.Context)),
        Refused(new() { WordTimestamps = true }, nameof(ASRGenerationConfig.WordTimestamps)),
        Refused(new() { SuppressTokens = [10_000_000] }, nameof(ASRGenerationConfig.SuppressTokens)),
        Refused(new() { NumReturnSequences = 2 }, nameof(ASRGenerationConfig.NumReturnSequences)),
        Refused(new() { Task = (WhisperTask)7 }, nameof(ASRGenerationConfig.Task)),
    ];

    [TestCaseSource(nameof(RefusedOptions))]
    public void Options_that_a_Whisper_model_cannot_do_are_refused(ASRGenerationConfig config, string option) => AssertRefused(config, option);

    [Test]
    public void Calls_queue()
    {
        AudioClip clip = Clip("en_kitchen.wav");

        Task<ASRResult>[] running = [.. Enumerable.Range(0, 6).Select(_ => _pipeline.GenerateAsync(clip))];
        Task.WaitAll(running);

        Assert.That(running.Select(task => task.Result.Text), Is.All.EqualTo(Kitchen));
    }

    [Test]
    public void A_cancelled_call_ends()
    {
        using var source = new CancellationTokenSource();

        Assert.That(
            () => _pipeline.Generate(Clip("en_kitchen.wav"), null, (string _) => source.Cancel(), source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_disposed_pipeline_says_so()
    {
        ASRPipeline pipeline = await ASRPipeline.LoadAsync(Model);
        Assert.That(pipeline.Device, Is.EqualTo("CPU"));
        pipeline.Dispose();
        pipeline.Dispose();

        Assert.That(() => pipeline.Generate(Clip("en_kitchen.wav")), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => pipeline.GenerationConfig, Throws.TypeOf<ObjectDisposedException>());
    }

    private static TestCaseData Refused(ASRGenerationConfig config, string option) => new TestCaseData(config, option).SetArgDisplayNames(option);

    private static AudioClip Clip(string name) => AudioFile.Load(Path.Combine(TestData.Audio, name));

    private void AssertRefused(ASRGenerationConfig config, string option)
    {
        InvalidConfigurationException error = Assert.Throws<InvalidConfigurationException>(() => _pipeline.Generate(Clip("en_kitchen.wav"), config));
        Assert.That(error.Option, Is.EqualTo(option));
        Assert.That(error.Message, Does.Contain(option));
    }

    private sealed class ReceivedTokens : StreamerBase
    {
        public List<long> Received { get; } = [];

        public override StreamingStatus Write(long token)
        {
            Received.Add(token);
            return StreamingStatus.Running;
        }

        public override void End()
        {
        }
    }
}
