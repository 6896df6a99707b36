namespace OpenVinoGenAI.Tests;

/// <summary>A history keeps its images, whatever else its pipeline does meanwhile.</summary>
[TestFixture(AttentionBackend.PagedAttention)]
[TestFixture(AttentionBackend.ScaledDotProduct)]
internal sealed class VisionHistoryTests(AttentionBackend backend) : VisionTests(backend)
{
    [Test]
    public void Two_histories_in_turns()
    {
        ChatHistory red = [], blue = [];

        Assert.That(Ask(red, What, Red), Is.EqualTo(RedCircle));
        Assert.That(Ask(blue, What, Blue), Is.EqualTo(BlueSquare));
        Assert.That(Ask(red, Colour), Is.EqualTo("Red."));
        Assert.That(Ask(blue, Colour), Is.EqualTo("Blue."));
        Assert.That(Ask(red, What, Blue), Is.EqualTo(BlueSquare));
    }

    [Test]
    public void The_same_question_about_another_image()
    {
        var history = new ChatHistory([ChatMessage.User(What)]);

        Assert.That(Pipeline.Generate(history, Red).Text, Is.EqualTo(RedCircle));
        Assert.That(Pipeline.Generate(history, Blue).Text, Is.EqualTo(BlueSquare));
        Assert.That(Pipeline.Generate(history).Text, Is.EqualTo(BlueSquare), "the message's images stay with it");
    }

    [Test]
    public void A_message_of_the_same_text_has_no_images_of_the_one_before()
    {
        var history = new ChatHistory([ChatMessage.User(What)]);
        string without = Pipeline.Generate(history).Text;
        history.RemoveLast();
        Assert.That(Ask(history, What, Red), Is.EqualTo(RedCircle));
        history.Clear();
        history.AddUser(What);

        Assert.That(Pipeline.Generate(history).Text, Is.EqualTo(without));
    }

    [Test]
    public void A_prompt_after_a_history_is_no_turn_of_it()
    {
        string hello = Pipeline.Generate("Hello!").Text;
        GenerationResult alone = Pipeline.Generate(What, Red);
        ChatHistory history = [];
        Ask(history, What, Blue);

        for (int i = 0; i < 3; i++)
        {
            GenerationResult result = Pipeline.Generate(What, Red);
            Assert.That(result.Text, Is.EqualTo(RedCircle));
            Assert.That(result.PerfMetrics.NumInputTokens, Is.EqualTo(alone.PerfMetrics.NumInputTokens), "no tokens of turns before");
            Assert.That(Pipeline.Generate("Hello!").Text, Is.EqualTo(hello));
        }

        Assert.That(Ask(history, Colour), Is.EqualTo("Blue."));
    }

    [Test]
    public void A_chat_of_the_pipeline_between_turns()
    {
        ChatHistory history = [];
        Ask(history, What, Blue);

        Pipeline.StartChat();
        Assert.That(Pipeline.Generate(What, Red).Text, Is.EqualTo(RedCircle));
        Assert.That(Pipeline.Generate(Colour).Text, Is.EqualTo("Red."));
        Assert.That(() => Pipeline.Generate(history), Throws.InvalidOperationException);
        Pipeline.FinishChat();

        Assert.That(Ask(history, Colour), Is.EqualTo("Blue."));
    }

    [Test]
    public void Another_pipeline_takes_over()
    {
        using var other = new VLMPipeline(Model, "CPU", Options);
        ChatHistory history = [];
        Ask(history, What, Red);

        Assert.That(Ask(history, Colour, pipeline: other), Is.EqualTo("Red."));
        Assert.That(Ask(history, What, Blue), Is.EqualTo(BlueSquare));
        Assert.That(Ask(history, Colour, pipeline: other), Is.EqualTo("Blue."));
    }

    [Test]
    public void A_disposed_pipeline_is_followed_by_another()
    {
        ChatHistory history = [];
        using (var first = new VLMPipeline(Model, "CPU", Options))
        {
            Ask(history, What, Red, first);
        }

        Assert.That(Ask(history, Colour), Is.EqualTo("Red."));
    }

    [Test]
    public void Context_that_changes_keeps_the_images()
    {
        ChatHistory history = [];
        Ask(history, What, Red);
        history.ExtraContext = """{"anything": true}""";

        Assert.That(Ask(history, Colour), Is.EqualTo("Red."));
    }

    [Test]
    public void A_turn_that_fails_leaves_no_trace()
    {
        ChatHistory history = [];
        Ask(history, What, Red);
        history.AddUser("<ov_genai_image_7>What is it?");

        Assert.That(() => Pipeline.Generate(history, Blue), Throws.InstanceOf<OpenVinoGenAIException>());
        history.RemoveLast();

        Assert.That(Ask(history, Colour), Is.EqualTo("Red."));
        Assert.That(Ask(history, "<ov_genai_image_1>" + What, Blue), Is.EqualTo(BlueSquare), "the numbers go on from the images that stayed");
    }

    [Test]
    public void A_history_without_a_user_is_refused() => Assert.That(
        () => Pipeline.Generate([ChatMessage.System("Be kind.")], Red),
        Throws.ArgumentException.With.Message.Contains("user"));

    [Test]
    public void An_empty_history_is_refused() => Assert.That(() => Pipeline.Generate([]), Throws.ArgumentException);

    [Test]
    public void An_answer_without_text_is_refused() => Assert.That(
        () => Pipeline.Generate(
            [ChatMessage.User("Hello!"), ChatMessage.FromJson("""{"role": "assistant", "tool_calls": []}"""), ChatMessage.User("Hello!")]),
        Throws.ArgumentException.With.Message.Contains("assistant"));

    [Test]
    public void Content_in_parts()
    {
        ChatMessage message = ChatMessage.FromJson(
            """{"role": "user", "content": [{"type": "image"}, {"type": "text", "text": "What is in the image?"}]}""");

        Assert.That(Pipeline.Generate([message], Red).Text, Is.EqualTo(RedCircle));
    }
}
