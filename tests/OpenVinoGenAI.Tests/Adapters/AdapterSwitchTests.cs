using System.Collections.Concurrent;

namespace OpenVinoGenAI.Tests;

/// <summary>
/// Adapters that are turned off for a call of another shape and on again for one of the shape before. The official API then works with
/// freed memory: a wrong answer or image, or a crash, which the races of images would show.
/// </summary>
internal sealed class AdapterSwitchTests
{
    private const string Prompt = "What is the capital of France?";

    /// <summary>What a pipeline answers that was loaded for these alphas alone; every mode has to give the same.</summary>
    private static readonly ConcurrentDictionary<(float Pirate, float Robot, AttentionBackend Backend), string> FreshAnswers = new();

    private static readonly GenerationConfig SixTokens = new() { MaxNewTokens = 6 };
    private static readonly GenerationConfig OneToken = new() { MaxNewTokens = 1, IgnoreEos = true };

    private readonly SharedPipelines _pipelines = new();
    private Adapter _pirate = null!;

    [OneTimeSetUp]
    public void Open() => _pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));

    [OneTimeTearDown]
    public void Free()
    {
        _pipelines.Dispose();
        _pirate.Dispose();
    }

    [Test]
    public void Text_is_that_of_the_first_time(
        [Values(AttentionBackend.PagedAttention, AttentionBackend.ScaledDotProduct)] AttentionBackend backend,
        [Values(Prompt, "Count from 1 to 30.", "Hi")] string prompt,
        [Values("Once upon a time, there was a tiny model.", "Why?")] string between)
    {
        var on = new AdapterConfig(_pirate);
        LLMPipeline pipeline = _pipelines.Get(
            backend, () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { AttentionBackend = backend, Adapters = on }));
        LLMPipeline plain = _pipelines.Get(
            ("plain", backend), () => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { AttentionBackend = backend }));

        string first = pipeline.Generate(prompt, OneToken with { Adapters = on }).Text;
        string without = pipeline.Generate(between, OneToken with { Adapters = new() }).Text;
        string again = pipeline.Generate(prompt, OneToken with { Adapters = on }).Text;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.Not.Empty);
            Assert.That(without, Is.EqualTo(plain.Generate(between, OneToken).Text));
            Assert.That(again, Is.EqualTo(first));
        }
    }

    /// <summary>Where only alphas change, the official API looks at the last one, and goes on with the others' old ones.</summary>
    [TestCase(AdapterMode.Auto, AttentionBackend.PagedAttention, Category = LongForm.Category)]
    [TestCase(AdapterMode.Auto, AttentionBackend.ScaledDotProduct, Category = LongForm.Category)]
    [TestCase(AdapterMode.Dynamic, AttentionBackend.PagedAttention, Category = LongForm.Category)]
    [TestCase(AdapterMode.Dynamic, AttentionBackend.ScaledDotProduct)]
    [TestCase(AdapterMode.StaticRank, AttentionBackend.PagedAttention, Category = LongForm.Category)]
    [TestCase(AdapterMode.StaticRank, AttentionBackend.ScaledDotProduct, Category = LongForm.Category)]
    public void The_alphas_of_several_adapters_change_one_by_one(AdapterMode mode, AttentionBackend backend)
    {
        using var pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        using var robot = new Adapter(TestData.Model("tiny-chat-lora-robot.safetensors"));
        PipelineOptions options = Models.F32 with { AttentionBackend = backend };
        using var both = new LLMPipeline(
            Models.TinyChat, "CPU", options with { Adapters = new AdapterConfig([new(pirate), new(robot)], mode) });
        (float Pirate, float Robot)[] alphas =
            [(1, 0), (0, 0), (0, 1), (1, 0), (1, 1), (0.5f, 1), (0, 1), (0, 0), (1, 0)];

        foreach ((float ofPirate, float ofRobot) in alphas)
        {
            AdapterConfig named = new([new(pirate, ofPirate), new(robot, ofRobot)]);
            AdapterConfig wanted = new([.. named.Adapters.Where(item => item.Alpha != 0)]);
            string expected = FreshAnswers.GetOrAdd((ofPirate, ofRobot, backend), _ =>
            {
                using var fresh = new LLMPipeline(Models.TinyChat, "CPU", wanted.Adapters.Count == 0 ? options : options with { Adapters = wanted });
                return fresh.Generate(Prompt, SixTokens).Text;
            });

            // With a fixed rank a call has to name them all.
            foreach (AdapterConfig choice in new[] { mode == AdapterMode.StaticRank ? named : wanted, new([.. named.Adapters.Reverse()]) })
            {
                Assert.That(both.Generate(Prompt, SixTokens with { Adapters = choice }).Text, Is.EqualTo(expected), $"{ofPirate}, {ofRobot}");
            }
        }
    }

    [Test]
    public void The_pipelines_own_config_may_turn_them_off()
    {
        using var adapter = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        var on = new AdapterConfig(adapter);
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = on });
        string first = pipeline.Generate("Hi", OneToken).Text;

        pipeline.GenerationConfig = OneToken with { Adapters = new() };
        string without = pipeline.Generate("Count from 1 to 30.").Text;
        string again = pipeline.Generate("Hi", new() { Adapters = on }).Text;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.GenerationConfig.Adapters, Is.EqualTo(new AdapterConfig()));
            Assert.That(again, Is.EqualTo(first));
            Assert.That(pipeline.Generate("Count from 1 to 30.").Text, Is.EqualTo(without));
        }
    }

    [TestCase(true)]
    [TestCase(false, Category = LongForm.Category)]
    public void Text_is_the_same_when_a_draft_or_the_prompt_proposes_tokens(bool hasDraft)
    {
        using var adapter = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        var on = new AdapterConfig(adapter);
        PipelineOptions options = Models.F32 with { Adapters = on };
        PipelineOptions proposing = hasDraft
            ? options with { DraftModel = new(TestData.Model("tiny-chat-draft")) { Properties = Models.F32.Properties } }
            : options with { PromptLookup = true };
        using var plain = new LLMPipeline(Models.TinyChat, "CPU", options);
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", proposing);
        var few = new GenerationConfig { MaxNewTokens = 12, IgnoreEos = true };
        GenerationConfig proposals = few with { NumAssistantTokens = 5, MaxNgramSize = hasDraft ? null : 3 };
        var texts = new List<string>();

        foreach ((string prompt, AdapterConfig adapters) in new[] { (Prompt, on), ("Hi", new()), (Prompt, new()), ("Hi", on), (Prompt, on) })
        {
            texts.Add(pipeline.Generate(prompt, proposals with { Adapters = adapters }).Text);
            Assert.That(texts[^1], Is.EqualTo(plain.Generate(prompt, few with { Adapters = adapters }).Text), $"call {texts.Count}");
        }

        Assert.That(texts[0], Is.Not.EqualTo(texts[2]), "the adapter changes the text");
    }

    [TestCase(TinySd.Blue, 2)]
    [TestCase(TinySd.Outline, 1, Category = LongForm.Category)]
    public void An_image_is_that_of_the_first_time(string file, int images)
    {
        using var adapter = new Adapter(TestData.Model(file));
        var on = new AdapterConfig(adapter);
        using var pipeline = TinySd.Load(on);
        RgbImage[] Paint(AdapterConfig adapters, float guidance) => [.. pipeline.Generate(TinySd.Prompt, new()
        {
            NumInferenceSteps = 3,
            NumImagesPerPrompt = images,
            GuidanceScale = guidance,
            RngSeed = 3,
            Adapters = adapters,
        })];

        RgbImage[] first = Paint(on, guidance: 1);
        RgbImage[] without = Paint(new(), guidance: 4);
        RgbImage[] again = Paint(on, guidance: 1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again, Is.EqualTo(first).Using<RgbImage>(Pixels.AreEqual));
            Assert.That(Pixels.AreEqual(without[0], first[0]), Is.False);
        }
    }

    [Test]
    public void A_question_about_an_image_is_answered_as_the_first_time(
        [Values(AttentionBackend.PagedAttention, AttentionBackend.ScaledDotProduct)] AttentionBackend backend)
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));
        var on = new AdapterConfig(adapter);
        using var pipeline = new VLMPipeline(
            TestData.Model("tiny-vlm"), "CPU", Models.F32 with { AttentionBackend = backend, Adapters = on });
        RgbImage image = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));
        string Answer(string prompt, AdapterConfig adapters) => pipeline.Generate(prompt, [image], OneToken with { Adapters = adapters }).Texts[0];

        string first = Answer("What is in the picture?", on);
        Answer("Is there anything at all to be seen here?", new());

        Assert.That(Answer("What is in the picture?", on), Is.EqualTo(first));
    }
}
