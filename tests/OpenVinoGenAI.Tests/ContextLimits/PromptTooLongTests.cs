using System.Diagnostics;
using System.Globalization;

namespace OpenVinoGenAI.Tests.ContextLimits;

/// <summary>A prompt that the model has no positions for is refused before the work; an answer ends where the context does.</summary>
[NonParallelizable]
internal sealed class PromptTooLongTests : TinyChatTests
{
    private const int Context = 2048;

    [TestCase(3_000)]
    [TestCase(20_000)]
    [TestCase(200_000)]
    public void A_text(int words) => AssertTooLong(() => Pipeline.Generate(Words(words)), words);

    [Test]
    public void A_text_without_a_template() =>
        AssertTooLong(() => Pipeline.Generate(Words(3_000), new() { ApplyChatTemplate = false, MaxNewTokens = 5 }), 3_000);

    [Test]
    public void One_of_several_texts() => AssertTooLong(() => Pipeline.Generate((string[])["Hello", Words(3_000)], new() { MaxNewTokens = 5 }), 3_000);

    [Test]
    public void A_history()
    {
        ChatHistory history = [];
        for (int turn = 0; turn < 20; turn++)
        {
            history.AddUser(Words(150));
            history.AddAssistant("Go on.");
        }

        history.AddUser("Hello");
        AssertTooLong(() => Pipeline.Generate(history), 3_000);
    }

    [Test]
    public void A_chat_of_the_pipelines_own([Values] AttentionBackend backend)
    {
        using LLMPipeline pipe = Models.LoadTinyChat(backend);
        var config = new GenerationConfig { MaxNewTokens = 5 };
        pipe.StartChat("You are a helpful assistant.");
        pipe.Generate(Words(900), config);
        pipe.Generate(Words(900), config);

        Assert.That(() => pipe.Generate(Words(900), config), Throws.TypeOf<PromptTooLongException>());
        Assert.That(() => pipe.Generate("Hello", config), Throws.Nothing, "the turn that was refused is not part of the chat");
        pipe.FinishChat();
        Assert.That(() => pipe.Generate(Words(900), config), Throws.Nothing, "the chat is over");
    }

    [Test]
    public void A_chat_of_a_vision_pipelines_own()
    {
        using var pipe = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);
        RgbImage image = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));
        RgbImage[] images = [.. Enumerable.Repeat(image, 30)];
        var config = new GenerationConfig { MaxNewTokens = 5 };
        pipe.StartChat();
        pipe.Generate("Describe.", images, config);
        pipe.Generate("Describe.", images, config);

        Assert.That(() => pipe.Generate("Describe.", images, config), Throws.TypeOf<PromptTooLongException>());
        pipe.FinishChat();
        Assert.That(() => pipe.Generate("Describe.", images, config), Throws.Nothing);
    }

    [Test]
    public void Tokens() => AssertTooLong(() => Pipeline.Generate(Pipeline.Tokenizer.Encode(Words(3_000))), 3_000);

    [Test]
    public void A_streamed_text() => AssertTooLong(() => Pipeline.Generate(Words(3_000), config: null, new Recorder().Write), 3_000);

    [Test]
    public void An_asynchronous_call() => AssertTooLong(() => Pipeline.GenerateAsync(Words(3_000)).GetAwaiter().GetResult(), 3_000);

    [Test]
    public void Sdpa()
    {
        using LLMPipeline pipe = Models.LoadTinyChat(AttentionBackend.ScaledDotProduct);
        AssertTooLong(() => pipe.Generate(Words(3_000)), 3_000);
    }

    [Test]
    public async Task An_engine()
    {
        await using var engine = new ContinuousBatchingEngine(Models.TinyChat, "CPU", Models.F32);

        AssertTooLong(() => engine.GenerateAsync(Words(20_000)).GetAwaiter().GetResult(), 20_000);
        Assert.That((await engine.GenerateAsync(ShortPrompt)).Text, Is.EqualTo(ShortAnswer));
    }

    [Test]
    public void Vision()
    {
        using var pipe = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);

        var error = Assert.Throws<PromptTooLongException>(() => pipe.Generate(Words(3_000)));
        Assert.That(error.ContextLength, Is.EqualTo(1024));
    }

    [Test]
    public void Vision_with_more_images_than_fit()
    {
        using var pipe = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);
        RgbImage image = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));
        RgbImage[] images = [.. Enumerable.Repeat(image, 70)];

        var error = Assert.Throws<PromptTooLongException>(() => pipe.Generate("Describe.", images));
        Assert.That(error.PromptTokens, Is.GreaterThan(70 * 16).And.LessThan((70 * 16) + 60));
    }

    [Test]
    public void The_longest_prompt_that_fits_is_answered_with_one_token()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pipeline.Generate(Tokens(Context - 1), new() { MaxNewTokens = 50, IgnoreEos = true }).Tokens[0], Has.Length.EqualTo(1));
            Assert.That(() => Pipeline.Generate(Tokens(Context)), Throws.TypeOf<PromptTooLongException>());
        }
    }

    [TestCase(100)]
    [TestCase(GenerationConfig.Unlimited)]
    public void An_answer_ends_where_the_context_does(int maxNewTokens)
    {
        var config = new GenerationConfig { MaxNewTokens = maxNewTokens, MaxLength = 100_000, IgnoreEos = true };

        EncodedGenerationResult result = Pipeline.Generate(Tokens(Context - 20), config);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Tokens[0], Has.Length.EqualTo(20));
            Assert.That(result.FinishReasons, Is.EqualTo((FinishReason[])[FinishReason.Length]));
        }
    }

    [Test]
    public async Task An_answer_of_an_engine_ends_where_the_context_does()
    {
        await using var engine = new ContinuousBatchingEngine(Models.TinyChat, "CPU", Models.F32);
        string prompt = Words(1_900);
        int tokens = engine.Tokenizer.Encode(engine.Tokenizer.ApplyChatTemplate([ChatMessage.User(prompt)]), new() { AddSpecialTokens = false }).Columns;

        GenerationResult result = await engine.GenerateAsync(prompt, new() { MaxNewTokens = 1_000, IgnoreEos = true });

        Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(Context - tokens));
    }

    [Test]
    public void A_model_that_does_not_say_is_not_checked()
    {
        using var folder = new TempFolder();
        ModelCopy.Make(Models.TinyChat, folder.Path, without: "config.json");
        using var pipe = new LLMPipeline(folder.Path, "CPU", Models.F32);

        Assert.That(() => pipe.Generate(Words(2_100), new() { MaxNewTokens = 2 }), Throws.Nothing);
    }

    private static TokenizedInputs Tokens(int count) => new(Enumerable.Repeat(305L, count).ToArray());

    // More words than tokens, as each of them is one at least.
    private static string Words(int count) => string.Concat(Enumerable.Repeat("word ", count));

    private void AssertTooLong(Action generate, int atLeast)
    {
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<PromptTooLongException>(generate);
        watch.Stop();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.PromptTokens, Is.GreaterThanOrEqualTo(atLeast));
            Assert.That(error.ContextLength, Is.EqualTo(Context));
            Assert.That(error.Message, Does.Contain(error.PromptTokens.ToString(CultureInfo.InvariantCulture)).And.Contain("2048"));
            TestContext.Out.WriteLine($"refused after {watch.ElapsedMilliseconds} ms");
        }

        AssertUsable();
    }
}
