using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI.Tests;

/// <summary>Audio with a prompt: most vision language models would ignore it, so their pipelines refuse it.</summary>
internal sealed class VisionAudioTests
{
    private const string What = "What is in the image?";

    private static readonly string Model = TestData.Model("tiny-vlm");
    private static readonly AudioClip Second = AudioClip.FromSamples(new float[16_000], 16_000);
    private static readonly GenerationConfig Short = new() { MaxNewTokens = 30 };

    private readonly SharedPipelines _pipelines = new();

    [OneTimeTearDown]
    public void Free() => _pipelines.Dispose();

    private static RgbImage Red { get; } = ImageFile.Load(Path.Combine(Repository.Data, "images", "red_circle.png"));

    private static VisionInputs WithAudio => new([Red]) { Audios = [Second] };

    private static ChatHistory History => [ChatMessage.User(What)];

    private static IEnumerable<TestCaseData> Calls()
    {
        yield return Call("prompt", pipe => pipe.Generate(What, WithAudio, Short));
        yield return Call("only audio", pipe => pipe.Generate(What, new VisionInputs([]) { Audios = [Second] }, Short));
        yield return Call("history", pipe => pipe.Generate(History, WithAudio, Short));
        yield return Call("streamer", pipe => pipe.Generate(What, WithAudio, Short, static (string _) => { }));
        yield return Call("async", pipe => pipe.GenerateAsync(What, WithAudio, Short).GetAwaiter().GetResult());
        yield return Call("async history", pipe => pipe.GenerateAsync(History, WithAudio, Short).GetAwaiter().GetResult());
        yield return Call("stream", pipe => Drain(pipe.StreamAsync(What, WithAudio, Short)));
        yield return Call("updates", pipe => Drain(pipe.StreamUpdatesAsync(History, WithAudio, Short)));
        yield return Call("session", pipe => new VisionChatSession(pipe).Send(What, WithAudio, Short));

        static TestCaseData Call(string name, Action<VLMPipeline> call) => new TestCaseData(call).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Calls))]
    public void A_pipeline_refuses_audio_that_its_model_ignores(Action<VLMPipeline> call)
    {
        VLMPipeline pipe = _pipelines.Get(Model, () => new VLMPipeline(Model, "CPU", Models.F32));

        Assert.That(() => call(pipe), Refused());
        Assert.That(pipe.Generate(What, Red, Short).Text, Is.EqualTo("A red circle on a white background."), "the pipeline goes on");
    }

    [Test]
    public async Task An_engine_refuses_audio_that_its_model_ignores()
    {
        await using var engine = new ContinuousBatchingEngine(Model, "CPU", Models.F32);

        Assert.That(() => engine.GenerateAsync(What, WithAudio, Short), Refused());
        Assert.That(() => engine.GenerateAsync(History, WithAudio, Short), Refused());
        Assert.That(() => Drain(engine.StreamAsync(What, WithAudio, Short)), Refused());
        Assert.That((await engine.GenerateAsync(What, Red, Short)).Text, Is.EqualTo("A red circle on a white background."));
    }

    [Test]
    public void A_batching_pipeline_refuses_audio_that_its_model_ignores()
    {
        using var pipe = new ContinuousBatchingPipeline(Model, "CPU", Models.F32);

        Assert.That(() => pipe.AddRequest(1, What, WithAudio, Short), Refused());
        Assert.That(() => pipe.AddRequest(1, History, WithAudio, Short), Refused());
        Assert.That(pipe.HasNonFinishedRequests, Is.False);
    }

    [Test]
    public void A_language_model_and_an_embedding_model_refuse_audio()
    {
        using var pipe = new ContinuousBatchingPipeline(Models.TinyChat, "CPU", Models.F32);
        using var embedder = new EmbeddingPipeline(TestData.Model("tiny-embed"));
        var audio = new VisionInputs([]) { Audios = [Second] };

        Assert.That(() => pipe.AddRequest(1, What, audio, Short), Throws.ArgumentException.With.Message.Contains("audio"));
        Assert.That(() => embedder.Embed([], audio), Throws.ArgumentException.With.Message.Contains("Audios"));
        Assert.That(() => embedder.EmbedAsync(["a star"], audio), Throws.ArgumentException.With.Message.Contains("Audios"));
    }

    [TestCase("qwen3_omni", true)]
    [TestCase("qwen3_omni_moe", true)]
    [TestCase("qwen3_vl", false)]
    [TestCase("qwen2_5_vl", false)]
    [TestCase("phi4mm", false)]
    [TestCase("llava", false)]
    [TestCase("", false)]
    public void The_type_of_the_model_decides(string type, bool takesAudio)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Of("config.json"), type.Length == 0 ? "{}" : $$"""{"model_type": "{{type}}"}""");
        VisionModel model = VisionModel.Read(folder.Path);

        if (takesAudio)
        {
            Assert.That(model.Check(WithAudio).Audios, Is.EqualTo(new[] { Second }));
        }
        else
        {
            Assert.That(() => model.Check(WithAudio), Throws.ArgumentException.With.Message.Contains($"'{type}'").And.Message.Contains("Qwen3-Omni"));
        }

        Assert.That(model.Check(Red).Count, Is.EqualTo(1));
    }

    [Test]
    public void A_batching_pipeline_would_put_audio_before_a_whole_chat()
    {
        var omni = new VisionModel("qwen3_omni", 0, string.Empty);

        Assert.DoesNotThrow(() => EngineRules.CheckInput(RequestInput.Of(What, WithAudio), new(), omni));
        Assert.That(
            () => EngineRules.CheckInput(RequestInput.Of(History, WithAudio), new(), omni), Throws.ArgumentException.With.Message.Contains("chat history"));
    }

    [Test]
    public void Audio_reaches_the_library_at_16_kHz()
    {
        AudioClip loud = AudioClip.FromSamples(Enumerable.Repeat(0.5f, 16_000).ToArray(), 16_000);
        AudioClip telephone = AudioClip.FromSamples(new float[8_000], 8_000);
        var inputs = new VisionInputs([Red]) { Audios = [loud, telephone], Videos = [ImageTensor.FromImage(Red)] };

        VisionInputs resampled = inputs.WithResampledAudios();

        Assert.That(resampled.Audios.Select(clip => clip.SampleRate), Is.All.EqualTo(16_000));
        Assert.That(resampled.Audios[0], Is.SameAs(loud));
        Assert.That(resampled, Has.Count.EqualTo(1));
        Assert.That(resampled.Videos, Has.Count.EqualTo(1));
        Assert.That(WithAudio.WithResampledAudios().Audios, Is.EqualTo(new[] { Second }));
        Assert.That(inputs.WithImages([]).Audios, Is.EqualTo(inputs.Audios));
        AssertPinned(inputs);
        AssertPinned(resampled);
    }

    [Test]
    public void Clips_are_checked()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new VisionInputs([]) { Audios = null! }, Throws.ArgumentNullException);
            Assert.That(() => new VisionInputs([]) { Audios = [null!] }, Throws.ArgumentNullException);
            Assert.That(() => new VisionInputs([]) { Audios = [AudioClip.FromSamples(Array.Empty<float>(), 16_000)] }, Throws.ArgumentException);
            Assert.That(() => new VisionInputs([]) { Audios = [AudioClip.FromSamples(new[] { float.NaN }, 16_000)] }, Throws.ArgumentException);
        }
    }

    private static unsafe void AssertPinned(VisionInputs inputs)
    {
        using var pinned = new PinnedVision(inputs);
        Bindings.ov_genai_vision_inputs view = pinned.View;
        Assert.That((int)view.num_audios, Is.EqualTo(2));
        foreach (int i in new[] { 0, 1 })
        {
            float[] samples = new ReadOnlySpan<float>(view.audios[i].samples, (int)view.audios[i].num_samples).ToArray();
            Assert.That(samples, Has.Length.EqualTo(16_000));
            Assert.That(samples, Is.All.EqualTo(i == 0 ? 0.5f : 0f));
        }
    }

    private static NUnit.Framework.Constraints.ContainsConstraint Refused() => Throws.ArgumentException
        .With.Message.Contains("'llava'").And.Message.Contains("VisionInputs.Audios").And.Message.Contains(nameof(WhisperPipeline));

    private static void Drain<T>(IAsyncEnumerable<T> stream) => Task.Run(async () =>
    {
        await foreach (T item in stream)
        {
            Assert.Fail($"The stream gave {item}.");
        }
    }).GetAwaiter().GetResult();
}
