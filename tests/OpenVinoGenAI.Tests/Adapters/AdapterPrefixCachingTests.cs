namespace OpenVinoGenAI.Tests;

/// <summary>
/// Choices of adapters for prompts longer than a block of the KV cache. The library finds cached blocks by their tokens alone, and would
/// answer with the values of another choice.
/// </summary>
internal sealed class AdapterPrefixCachingTests
{
    // More than a block of 32 tokens before the question.
    private const string Long =
        "You are a helpful assistant. Answer the question that follows in one sentence. Be short. Be kind. Do not say more than is asked for. Question: ";

    private static readonly string[] Questions =
        ["What is OpenVINO?", "What is the capital of France?", "What is the opposite of hot?"];

    private static readonly string[] Documents = ["What is in the image?", "What colour is the shape?"];
    private static readonly GenerationConfig Few = new() { MaxNewTokens = 16, IgnoreEos = true };

    private readonly SharedPipelines _pipelines = new();
    private Adapter _pirate = null!;
    private Adapter _robot = null!;
    private AdapterConfig[] _choices = [];

    // By choice and question, each choice from a pipeline that has no other.
    private string[][] _expected = [];

    [OneTimeSetUp]
    public void Open()
    {
        _pirate = new Adapter(TestData.Model("tiny-chat-lora-pirate.safetensors"));
        _robot = new Adapter(TestData.Model("tiny-chat-lora-robot.safetensors"));
        _choices = [new(), new(_pirate), new(_robot), new(_pirate, 0.5f), new([new(_pirate, 0.5f), new(_robot, 0.5f)])];
        _expected = [.. _choices.Select(choice =>
        {
            using LLMPipeline pipeline = LoadFixed(choice);
            return Questions.Select(question => pipeline.Generate(Long + question, Few).Text).ToArray();
        })];
    }

    // Each has one choice for good, so it may serve several tests.
    private LLMPipeline On => _pipelines.Get(nameof(On), () => LoadFixed(new(_pirate)));

    private LLMPipeline Off => _pipelines.Get(nameof(Off), () => LoadFixed(new()));

    [OneTimeTearDown]
    public void Free()
    {
        _pipelines.Dispose();
        _pirate.Dispose();
        _robot.Dispose();
    }

    private static IEnumerable<TestCaseData> Kinds()
    {
        yield return Kind("default", options => options);
        yield return Kind("PA", options => options with { AttentionBackend = AttentionBackend.PagedAttention }).SetCategory(LongForm.Category);
        yield return Kind("SDPA", options => options with { AttentionBackend = AttentionBackend.ScaledDotProduct });
        yield return Kind("scheduler", options => options with { SchedulerConfig = new() { CacheSize = 1 } }).SetCategory(LongForm.Category);
        yield return Kind("draft", options => options with { DraftModel = new(TestData.Model("tiny-chat-draft")) { Properties = options.Properties } });
        yield return Kind("draft that inherits", options => options with { DraftModel = new(TestData.Model("tiny-chat-draft")) }).SetCategory(LongForm.Category);
        yield return Kind("prompt lookup", options => options with { PromptLookup = true }).SetCategory(LongForm.Category);
    }

    [TestCaseSource(nameof(Kinds))]
    public void An_answer_does_not_depend_on_earlier_choices(Func<PipelineOptions, PipelineOptions> kind)
    {
        PipelineOptions options = kind(Models.F32);
        GenerationConfig config = options.DraftModel is not null ? Few with { NumAssistantTokens = 5 }
            : options.PromptLookup ? Few with { NumAssistantTokens = 5, MaxNgramSize = 3 }
            : Few;
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", options with { Adapters = new([new(_pirate), new(_robot)]) });
        Assert.That(_expected.Select(answers => answers[1]).Distinct().Count(), Is.GreaterThan(3), "the choices differ");

        using (Assert.EnterMultipleScope())
        {
            foreach ((int question, int choice) in new[] { (0, 0), (0, 1), (0, 0), (0, 2), (0, 3), (1, 1), (1, 4), (0, 4), (1, 2), (1, 0), (0, 1) })
            {
                Assert.That(
                    pipeline.Generate(Long + Questions[question], config with { Adapters = _choices[choice] }).Text,
                    Is.EqualTo(_expected[choice][question]),
                    $"{Questions[question]}, choice {choice}");
            }
        }
    }

    [TestCase(AttentionBackend.PagedAttention)]
    [TestCase(AttentionBackend.ScaledDotProduct)]
    public void A_history_is_answered_with_the_adapters_of_the_call(AttentionBackend backend)
    {
        PipelineOptions options = Models.F32 with { AttentionBackend = backend };
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", options with { Adapters = new(_pirate) });
        ChatMessage[] messages =
        [
            ChatMessage.System(Long),
            ChatMessage.User(Questions[0]),
            ChatMessage.Assistant("OpenVINO is an open source toolkit."),
            ChatMessage.User(Questions[1]),
            ChatMessage.Assistant("The capital of France is Paris."),
            ChatMessage.User(Questions[2]),
        ];

        using (Assert.EnterMultipleScope())
        {
            foreach ((int count, bool isOn) in new[] { (2, true), (4, false), (4, true), (6, true), (6, false), (2, false), (2, true) })
            {
                GenerationConfig config = Few with { Adapters = isOn ? new AdapterConfig(_pirate) : new() };
                string expected = (isOn ? On : Off).Generate(new ChatHistory(messages[..count]), Few).Text;
                Assert.That(pipeline.Generate(new ChatHistory(messages[..count]), config).Text, Is.EqualTo(expected), $"{count} {isOn}");
            }
        }
    }

    [TestCase(null, Category = LongForm.Category)]
    [TestCase(AttentionBackend.PagedAttention)]
    [TestCase(AttentionBackend.ScaledDotProduct, Category = LongForm.Category)]
    public void A_question_about_an_image_is_answered_with_the_adapters_of_the_call(AttentionBackend? backend)
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));
        PipelineOptions options = Models.F32 with { AttentionBackend = backend, Adapters = new(adapter) };
        using var pipeline = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options);
        RgbImage image = ImageFile.Load(Path.Combine(Repository.Data, "images", "red_circle.png"));
        AdapterConfig?[] choices = [new(), null, new(adapter, 0.5f)];

        using (Assert.EnterMultipleScope())
        {
            string[][] expected = [.. choices.Select(choice =>
            {
                using var alone = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options);
                return Documents.Select(prompt => alone.Generate(prompt, image, Few with { Adapters = choice }).Text).ToArray();
            })];
            Assert.That(expected[0], Is.Not.EqualTo(expected[1]), "the adapter changes the answers");
            for (int prompt = 0; prompt < Documents.Length; prompt++)
            {
                foreach (int choice in new[] { 0, 1, 0, 2, 1, 2, 0 })
                {
                    Assert.That(
                        pipeline.Generate(Documents[prompt], image, Few with { Adapters = choices[choice] }).Text,
                        Is.EqualTo(expected[choice][prompt]),
                        $"{Documents[prompt]}, choice {choice}");
                }
            }
        }
    }

    /// <summary>What was worked out for the turns before, with other adapters, has no part in the answer.</summary>
    [TestCase(null)]
    [TestCase(AttentionBackend.PagedAttention, Category = LongForm.Category)]
    [TestCase(AttentionBackend.ScaledDotProduct)]
    public void A_turn_of_a_chat_is_answered_with_its_own_adapters(AttentionBackend? backend)
    {
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { AttentionBackend = backend, Adapters = new(_pirate) });
        var history = new ChatHistory([ChatMessage.System(Long)]);
        pipeline.StartChat(Long);

        using (Assert.EnterMultipleScope())
        {
            foreach ((string question, bool isOn) in new[] { (Questions[0], true), (Questions[1], false), (Questions[2], true), (Questions[1], false) })
            {
                history.AddUser(question);
                string answer = pipeline.Generate(question, Few with { IgnoreEos = false, Adapters = isOn ? null : new() }).Text;
                Assert.That(answer, Is.EqualTo((isOn ? On : Off).Generate(history, Few with { IgnoreEos = false }).Text), $"{question} {isOn}");
                history.AddAssistant(answer);
            }
        }

        pipeline.FinishChat();
    }

    [TestCase(AttentionBackend.PagedAttention)]
    [TestCase(AttentionBackend.ScaledDotProduct, Category = LongForm.Category)]
    public void A_turn_of_a_chat_about_an_image_is_answered_with_its_own_adapters(AttentionBackend backend)
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));
        PipelineOptions options = Models.F32 with { AttentionBackend = backend, Adapters = new(adapter) };
        RgbImage image = ImageFile.Load(Path.Combine(Repository.Data, "images", "red_circle.png"));

        Assert.That(SecondAnswer(options, adapter, image, true, false), Is.EqualTo(SecondAnswer(options, adapter, image, false, false)));
    }

    [TestCase(AttentionBackend.PagedAttention)]
    [TestCase(AttentionBackend.ScaledDotProduct)]
    public void A_chat_about_an_image_that_the_pipeline_keeps_has_right_answers_or_none(AttentionBackend backend)
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));
        PipelineOptions options = Models.F32 with { AttentionBackend = backend, Adapters = new(adapter) };
        RgbImage image = ImageFile.Load(Path.Combine(Repository.Data, "images", "red_circle.png"));
        GenerationConfig on = Few with { Adapters = new(adapter) };
        GenerationConfig off = Few with { Adapters = new() };
        using var pipeline = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options);
        pipeline.StartChat();
        string first = pipeline.Generate(Documents[0], image, on).Text;
        if (backend == AttentionBackend.ScaledDotProduct)
        {
            Assert.That(() => pipeline.Generate(Documents[1], config: off), Throws.InvalidOperationException.With.Message.Contains("the same adapters"));
            Assert.That(pipeline.Generate(Documents[1], config: on).Text, Is.Not.Empty, "the chat can go on");
            pipeline.FinishChat();
            pipeline.StartChat();
            Assert.That(pipeline.Generate(Documents[0], image, off).Text, Is.Not.Empty, "another chat can have others");
        }
        else
        {
            Assert.That(pipeline.Generate(Documents[1], config: off).Text, Is.EqualTo(SecondAnswer(options, adapter, image, false, false, first)));
        }

        pipeline.FinishChat();
    }

    private static string SecondAnswer(PipelineOptions options, Adapter adapter, RgbImage image, bool first, bool second, string answer = "A red circle on a white background.")
    {
        GenerationConfig Config(bool isOn) => Few with { Adapters = isOn ? new AdapterConfig(adapter) : new() };
        using var pipeline = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", options);
        var history = new ChatHistory([ChatMessage.User(Documents[0])]);
        pipeline.Generate(history, image, Config(first));
        history.AddAssistant(answer);
        history.AddUser(Documents[1]);
        return pipeline.Generate(history, config: Config(second)).Text;
    }

    [Test]
    public void Prefix_caching_cannot_be_asked_for_where_calls_switch_adapters()
    {
        var caching = Models.F32 with { Adapters = new(_pirate), SchedulerConfig = new() { EnablePrefixCaching = true } };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => new LLMPipeline(Models.TinyChat, "CPU", caching),
                Throws.InstanceOf<InvalidConfigurationException>()
                    .With.Property(nameof(InvalidConfigurationException.Option)).EqualTo("EnablePrefixCaching").And.Message.Contains("AdapterMode.Static"));
            Assert.That(
                () => new LLMPipeline(Models.TinyChat, "CPU", caching with { AttentionBackend = AttentionBackend.PagedAttention }),
                Throws.InstanceOf<InvalidConfigurationException>());
        }
    }

    [TestCase(AdapterMode.Static)]
    [TestCase(AdapterMode.Fuse)]
    public void Prefix_caching_is_right_where_the_adapters_are_fixed(AdapterMode mode)
    {
        var options = Models.F32 with { Adapters = new([new(_pirate)], mode), SchedulerConfig = new() { EnablePrefixCaching = true } };
        using var pipeline = new LLMPipeline(Models.TinyChat, "CPU", options);
        string prompt = Long + Questions[1];
        string expected = _expected[1][1];

        Assert.That(pipeline.Generate(prompt, Few).Text, Is.EqualTo(expected));
        Assert.That(pipeline.Generate(prompt, Few).Text, Is.EqualTo(expected), "from the cache");
    }

    [Test]
    public void One_adapter_serves_a_language_model_and_a_vision_model_by_turns()
    {
        using var adapter = new Adapter(TestData.Model("tiny-vlm-lora/adapter_model.safetensors"));
        using var vision = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32 with { Adapters = new(adapter) });
        using var again = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32 with { Adapters = new(adapter) });
        RgbImage image = ImageFile.Load(Path.Combine(Repository.Data, "images", "red_circle.png"));
        string first = vision.Generate(Documents[0], image, Few).Text;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Assert.Throws<ModelLoadException>(() => new LLMPipeline(Models.TinyChat, "CPU", Models.F32 with { Adapters = new(adapter) }))?.Message,
                Does.Contain("need an input of 128 and an output of 128"));
            Assert.That(again.Generate(Documents[0], image, Few).Text, Is.EqualTo(first));
            Assert.That(vision.Generate(Documents[0], image, Few).Text, Is.EqualTo(first));
        }
    }

    private static LLMPipeline LoadFixed(AdapterConfig choice) => new(
        Models.TinyChat, "CPU", choice.Adapters.Count == 0 ? Models.F32 : Models.F32 with { Adapters = choice with { Mode = AdapterMode.Static } });

    private static TestCaseData Kind(string name, Func<PipelineOptions, PipelineOptions> change) => new TestCaseData(change).SetArgDisplayNames(name);
}
