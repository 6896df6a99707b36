namespace OpenVinoGenAI.Tests.SpeechPipelines;

internal sealed class Text2SpeechPipelineTests
{
    private const string Text = "Hello.";
    private static readonly string Model = TestData.Model("tiny-tts");
    private static readonly SpeechGenerationConfig Short = new() { MaxLengthRatio = 4 };
    private Text2SpeechPipeline _pipeline = null!;

    [OneTimeSetUp]
    public void Load() => _pipeline = new Text2SpeechPipeline(Model, "CPU", Models.F32.Properties);

    [OneTimeTearDown]
    public void Close() => _pipeline.Dispose();

    /// <summary>In the library all results of a model share the memory of its vocoder.</summary>
    [Test]
    public void Results_own_their_samples()
    {
        SpeechResult first = _pipeline.Generate(Text, config: Short);
        float[] kept = first.Samples.ToArray();
        IReadOnlyList<SpeechResult> both = _pipeline.Generate([Text, "The Sun is yellow."], config: Short);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Samples.ToArray(), Is.EqualTo(kept));
            Assert.That(both[0].Samples.ToArray(), Is.EqualTo(kept));
            Assert.That(both[1].Samples.Length, Is.EqualTo(19_456));
            Assert.That((both[1].Text, both[1].SampleRate), Is.EqualTo(("The Sun is yellow.", 16_000)));
            Assert.That(_pipeline.Generate([], config: Short), Is.Empty);
        }
    }

    [Test]
    public async Task A_stream_speaks_sentence_by_sentence()
    {
        var speeches = new List<SpeechResult>();
        await foreach (SpeechResult speech in _pipeline.StreamAsync("Hello. One, two, three. Hello.", config: Short))
        {
            speeches.Add(speech);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(speeches.Select(speech => speech.Text), Is.EqualTo(["Hello.", "One, two, three.", "Hello."]));
            Assert.That(speeches[2].Samples.ToArray(), Is.EqualTo(_pipeline.Generate(Text, config: Short).Samples.ToArray()));
            Assert.That(
                SpeechResult.Concatenate(speeches).Samples.ToArray(), Is.EqualTo(speeches.SelectMany(speech => speech.Samples.ToArray())));
        }
    }

    [Test]
    public async Task A_stream_can_be_cancelled_between_sentences_and_left()
    {
        using var source = new CancellationTokenSource();
        int heard = 0;
        Assert.That(
            async () =>
            {
                await foreach (SpeechResult speech in _pipeline.StreamAsync("One. Two. Three. Four.", config: Short, cancellationToken: source.Token))
                {
                    heard++;
                    await source.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>().With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(source.Token));
        await foreach (SpeechResult speech in _pipeline.StreamAsync("One. Two. Three. Four.", config: Short))
        {
            heard++;
            break;
        }

        Assert.That((heard, _pipeline.Generate(Text, config: Short).Samples.Length), Is.EqualTo((2, 7168)));
    }

    [Test]
    public async Task Calls_of_several_threads_queue()
    {
        float[] expected = _pipeline.Generate(Text, config: Short).Samples.ToArray();
        SpeechResult[] all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _pipeline.GenerateAsync(Text, config: Short)));

        Assert.That(all.Select(speech => speech.Samples.ToArray()), Is.All.EqualTo(expected));
    }

    [Test]
    public void A_wav_file_has_the_samples()
    {
        using var folder = new TempFolder();
        SpeechResult speech = _pipeline.Generate(Text, config: Short);
        speech.SaveWav(folder.Of("speech.wav"), WavSampleFormat.IeeeFloat);
        AudioClip clip = AudioFile.Load(folder.Of("speech.wav"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(clip.SampleRate, Is.EqualTo(16_000));
            Assert.That(clip.Samples.ToArray(), Is.EqualTo(speech.Samples.ToArray()));
            Assert.That(clip.Duration, Is.EqualTo(speech.Duration));
        }
    }

    [Test]
    public void The_pipelines_own_config_holds_for_calls_that_say_nothing()
    {
        using var pipeline = new Text2SpeechPipeline(Model, "CPU", Models.F32.Properties);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                pipeline.GenerationConfig,
                Is.EqualTo(new SpeechGenerationConfig { MinLengthRatio = 0, MaxLengthRatio = 20, Threshold = 0.5f, Speed = 1, Language = "en-us", MaxPhonemeLength = 510 }));
            pipeline.GenerationConfig = Short;
            Assert.That(pipeline.GenerationConfig.MaxLengthRatio, Is.EqualTo(4));
            Assert.That(pipeline.Generate(Text).Samples.Length, Is.EqualTo(7168));
            Assert.That(pipeline.Generate(Text, config: new() { MaxLengthRatio = 2 }).Samples.Length, Is.LessThan(7168));
            Assert.That(pipeline.Generate(Text).Samples.Length, Is.EqualTo(7168));
        }
    }

    [TestCase(nameof(SpeechGenerationConfig.MaxLengthRatio), 0f)]
    [TestCase(nameof(SpeechGenerationConfig.MaxLengthRatio), float.NaN)]
    [TestCase(nameof(SpeechGenerationConfig.MaxLengthRatio), float.PositiveInfinity)]
    [TestCase(nameof(SpeechGenerationConfig.MinLengthRatio), -1f)]
    [TestCase(nameof(SpeechGenerationConfig.Threshold), 1.5f)]
    [TestCase(nameof(SpeechGenerationConfig.Speed), 0f)]
    [TestCase(nameof(SpeechGenerationConfig.MaxPhonemeLength), 0f)]
    public void Options_out_of_their_range_are_refused(string option, float value)
    {
        SpeechGenerationConfig config = option switch
        {
            nameof(SpeechGenerationConfig.MaxLengthRatio) => new() { MaxLengthRatio = value },
            nameof(SpeechGenerationConfig.MinLengthRatio) => new() { MinLengthRatio = value },
            nameof(SpeechGenerationConfig.Threshold) => new() { Threshold = value },
            nameof(SpeechGenerationConfig.Speed) => new() { Speed = value },
            _ => new() { MaxPhonemeLength = (int)value },
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => _pipeline.Generate(Text, config: config),
                Throws.TypeOf<InvalidConfigurationException>().With.Property(nameof(InvalidConfigurationException.Option)).EqualTo(option));
            Assert.That(() => _pipeline.GenerationConfig = config, Throws.TypeOf<InvalidConfigurationException>());
        }
    }

    [Test]
    public void Lengths_that_contradict_each_other_are_refused() => Assert.That(
        () => _pipeline.Generate(Text, config: new() { MinLengthRatio = 5, MaxLengthRatio = 4 }),
        Throws.TypeOf<InvalidConfigurationException>().With.Message.Contain("must be above MinLengthRatio"));

    [Test]
    public void A_voice_of_another_shape_is_refused()
    {
        var speaker = SpeakerEmbedding.FromFloats(new float[511]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_pipeline.SpeakerEmbeddingShape, Is.EqualTo([1, 512]));
            Assert.That(() => _pipeline.Generate(Text, speaker), Throws.ArgumentException.With.Message.Contain("511 values"));
            Assert.That(() => _pipeline.StreamAsync(Text, speaker), Throws.ArgumentException.With.Message.Contain("511 values"));
        }
    }

    [Test]
    public void A_text_that_is_too_long_is_explained()
    {
        string text = string.Join(' ', Enumerable.Repeat("hello", 80));

        Assert.That(
            () => _pipeline.Generate(text, config: Short),
            Throws.TypeOf<PromptTooLongException>().With.Message.Contain("at most 100").And.Message.Contain("StreamAsync"));
    }

    /// <summary>The library fails there, and then with every later text.</summary>
    [Test]
    [Category(LongForm.Category)]
    public void A_speech_ends_at_the_models_last_position()
    {
        SpeechResult longest = _pipeline.Generate("hello", config: new() { MaxLengthRatio = 400 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(longest.Samples.Length, Is.InRange(400_000, 409_600));
            Assert.That(_pipeline.Generate(Text, config: Short).Samples.Length, Is.EqualTo(7168));
        }
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("Grüße, 你好 👋")]
    public void Unusual_texts_give_some_speech(string text) =>
        Assert.That(_pipeline.Generate(text, config: Short).Samples.Length, Is.Positive);

    [Test]
    public async Task Loading_and_disposal()
    {
        Text2SpeechPipeline pipeline = await Text2SpeechPipeline.LoadAsync(Model);
        pipeline.Dispose();
        pipeline.Dispose();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => pipeline.Generate(Text), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(() => pipeline.StreamAsync(Text), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(() => _pipeline.Generate(Text, cancellationToken: new(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(
                () => new Text2SpeechPipeline(TestData.Model("tiny-whisper")), Throws.TypeOf<ModelLoadException>().With.Message.Contain(nameof(WhisperPipeline)));
            Assert.That(
                () => new WhisperPipeline(Model), Throws.TypeOf<ModelLoadException>());
            Assert.That(
                () => new Text2SpeechPipeline(Model, "CPU", new Dictionary<string, object> { ["FOO_BAR"] = "1" }),
                Throws.TypeOf<InvalidConfigurationException>().With.Message.Contain("FOO_BAR"));
        }
    }

    [TestCase("openvino_vocoder.bin")]
    [TestCase("openvino_postnet.xml")]
    [TestCase("config.json")]
    public void A_missing_file_is_named(string file)
    {
        using var folder = new TempFolder();
        string copy = ModelCopy.Make(Model, folder.Of("model"), file);

        Assert.That(() => new Text2SpeechPipeline(copy), Throws.TypeOf<ModelLoadException>().With.Message.Contain(file));
    }
}
