using System.Reflection;

namespace OpenVinoGenAI.Tests;

/// <summary>Options that a turn leaves unset are the session's, and those that the session leaves unset the pipeline's.</summary>
internal sealed class SessionConfigTests : TinyChatTests
{
    private const int Tokens = 5;

    private static readonly GenerationConfig Own = new() { MaxNewTokens = Tokens, IgnoreEos = true };
    private static readonly GenerationConfig Turn = new() { RepetitionPenalty = 1.01f };

    private static IEnumerable<PropertyInfo> Options() =>
        typeof(GenerationConfig).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite);

    [Test]
    public void A_turn_keeps_the_options_of_the_session()
    {
        var session = new ChatSession(Pipeline) { GenerationConfig = Own };
        string expected = Pipeline.Generate(new ChatHistory([ChatMessage.User(LongPrompt)]), Own with { RepetitionPenalty = 1.01f }).Text;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Send(() => Task.FromResult(session.Send(LongPrompt, Turn).Text)), Is.EqualTo(expected));
            Assert.That(Send(() => Task.FromResult(session.Send(LongPrompt, Turn, _ => StreamingStatus.Running).Text)), Is.EqualTo(expected));
            Assert.That(Send(async () => (await session.SendAsync(LongPrompt, Turn)).Text), Is.EqualTo(expected));
            Assert.That(Send(() => TextOf(session.StreamAsync(LongPrompt, Turn))), Is.EqualTo(expected));
        }

        string Send(Func<Task<string>> turn)
        {
            session.History.Clear();
            return turn().GetAwaiter().GetResult();
        }
    }

    [Test]
    public void What_a_turn_sets_counts_before_the_session()
    {
        var session = new ChatSession(Pipeline) { GenerationConfig = Own };

        GenerationResult result = session.Send(LongPrompt, new() { MaxNewTokens = 3 });

        Assert.That(result.PerfMetrics.NumGeneratedTokens, Is.EqualTo(3));
    }

    [Test]
    public async Task A_turn_about_images_keeps_the_options_of_the_session()
    {
        using var pipeline = new VLMPipeline(TestData.Model("tiny-vlm"), "CPU", Models.F32);
        RgbImage image = ImageFile.Load(Path.Combine(TestData.Images, "red_circle.png"));
        GenerationConfig expected = Own with { RepetitionPenalty = 1.01f };
        const string Question = "What is in the image?";
        string text = pipeline.Generate(new ChatHistory([ChatMessage.User(Question)]), image, expected).Text;
        VisionChatSession Session() => new(pipeline) { GenerationConfig = Own };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Session().Send(Question, image, Turn).Text, Is.EqualTo(text));
            Assert.That(Session().Send(Question, image, Turn, _ => StreamingStatus.Running).Text, Is.EqualTo(text));
            Assert.That((await Session().SendAsync(Question, image, Turn)).Text, Is.EqualTo(text));
            Assert.That(await TextOf(Session().StreamAsync(Question, image, Turn)), Is.EqualTo(text));
        }
    }

    /// <summary>A new option cannot be forgotten.</summary>
    [TestCaseSource(nameof(Options))]
    public void Every_option_is_merged(PropertyInfo option)
    {
        object value = Sample(option.PropertyType);
        var set = new GenerationConfig();
        option.SetValue(set, value);
        var unset = new GenerationConfig();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unset.Over(set), Is.EqualTo(set), "inherited");
            Assert.That(set.Over(unset), Is.EqualTo(set), "kept");
        }
    }

    private static object Sample(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(int) => 3,
        var t when t == typeof(long) => 3L,
        var t when t == typeof(float) => 0.5f,
        var t when t == typeof(bool) => true,
        var t when t == typeof(StopCriteria) => StopCriteria.Early,
        var t when t == typeof(StopStringMatching) => StopStringMatching.Official,
        var t when t == typeof(IReadOnlyList<string>) => new[] { "x" },
        var t when t == typeof(IReadOnlyList<long>) => new[] { 3L },
        var t when t == typeof(IReadOnlyList<Parser>) => new Parser[] { new ReasoningParser() },
        var t when t == typeof(StructuredOutputConfig) => new StructuredOutputConfig { Regex = "x" },
        var t when t == typeof(AdapterConfig) => new AdapterConfig(),
        _ => throw new NotSupportedException($"Add a sample of {type} to this test."),
    };

    private static async Task<string> TextOf(IAsyncEnumerable<string> pieces)
    {
        string text = string.Empty;
        await foreach (string piece in pieces)
        {
            text += piece;
        }

        return text;
    }
}
