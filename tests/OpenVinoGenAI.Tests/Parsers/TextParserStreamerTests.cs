using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Tests.Parsers;

/// <summary>Texts that are parsed while they come. One test counts the native objects of the whole process.</summary>
[NonParallelizable]
internal sealed class TextParserStreamerTests : TinyChatTests
{
    private const string Answer = "<think>plan the answer</think>The answer is 3.";

    private static IEnumerable<TestCaseData> Divisions() =>
    [
        new TestCaseData((object)new[] { Answer }).SetArgDisplayNames("whole"),
        new TestCaseData((object)Answer.Select(character => $"{character}").ToArray()).SetArgDisplayNames("characters"),
        new TestCaseData((object)new[] { "<th", "ink>plan", " the answer</thi", "nk>The", " answer is 3." }).SetArgDisplayNames("broken tags"),
    ];

    [TestCaseSource(nameof(Divisions))]
    public void Reasoning_is_set_apart_wherever_the_text_is_divided(string[] pieces)
    {
        using var parser = new Phi4ReasoningIncrementalParser(keepOriginalContent: false);
        using var streamer = new TextParserStreamer(Pipeline.Tokenizer, parser);

        Assert.That(pieces.Select(streamer.Write), Is.All.EqualTo(StreamingStatus.Running));

        JsonObject message = streamer.GetParsedMessage();
        Assert.That(((string?)message["reasoning_content"], (string?)message["content"]), Is.EqualTo(("plan the answer", "The answer is 3.")));
    }

    [Test]
    public void DeepSeek_reasons_without_an_open_tag_and_content_keeps_it_by_default()
    {
        using var parser = new DeepSeekR1ReasoningIncrementalParser();
        using var streamer = new TextParserStreamer(Pipeline.Tokenizer, parser);

        streamer.Write("plan</think>answer");

        JsonObject message = streamer.GetParsedMessage();
        Assert.That(((string?)message["reasoning_content"], (string?)message["content"]), Is.EqualTo(("plan", "plan</think>answer")));
    }

    [Test]
    public void Tags_are_a_choice()
    {
        using var parser = new ReasoningIncrementalParser(expectOpenTag: true, keepOriginalContent: false, openTag: "[[", closeTag: "]]");
        using var streamer = new TextParserStreamer(Pipeline.Tokenizer, parser);

        streamer.Write("[[plan]]answer");

        JsonObject message = streamer.GetParsedMessage();
        Assert.That(((string?)message["reasoning_content"], (string?)message["content"]), Is.EqualTo(("plan", "answer")));
    }

    [Test]
    public void A_streamer_serves_another_answer_after_a_reset()
    {
        using var parser = new Phi4ReasoningIncrementalParser(keepOriginalContent: false);
        using var streamer = new TextParserStreamer(Pipeline.Tokenizer, parser);
        streamer.Write("<think>first</think>one");

        streamer.Reset();
        streamer.Write("<think>second</think>two");

        JsonObject message = streamer.GetParsedMessage();
        Assert.That(((string?)message["reasoning_content"], (string?)message["content"]), Is.EqualTo(("second", "two")));
    }

    [Test]
    public void A_generation_is_parsed_while_it_comes_and_as_a_whole_alike()
    {
        ChatHistory history = [ChatMessage.User("What is the capital of Peru?")];
        history.ExtraContext = """{"enable_thinking": true}""";
        using var parser = new DeepSeekR1ReasoningIncrementalParser(keepOriginalContent: false);
        using var streamer = new Deltas(Pipeline.Tokenizer, parser);
        var config = new GenerationConfig { MaxNewTokens = 60, Parsers = [new DeepSeekR1ReasoningParser { KeepOriginalContent = false }] };

        JsonObject whole = Pipeline.Generate(history, config, streamer).ParsedMessages.Single();

        JsonObject message = streamer.GetParsedMessage();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)message["reasoning_content"], Is.EqualTo((string?)whole["reasoning_content"]).And.Not.Empty);
            Assert.That((string?)message["content"], Is.EqualTo((string?)whole["content"]).And.Not.Empty);
            Assert.That(streamer.Of("reasoning_content"), Is.EqualTo((string?)message["reasoning_content"]));
            Assert.That(streamer.Of("content"), Is.EqualTo((string?)message["content"]));
        }
    }

    [Test]
    public void Parsers_of_ones_own_see_each_piece_and_its_tokens_in_their_order()
    {
        var first = new Recording(text => $"({text})");
        var second = new Recording(text => text.ToUpperInvariant());
        using var streamer = new Deltas(Pipeline.Tokenizer, first, second);

        GenerationResult result = Pipeline.Generate("What is the capital of France?", new() { MaxNewTokens = 20 }, streamer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(first.Texts), Is.EqualTo(result.Text));
            Assert.That(second.Texts, Is.EqualTo(first.Texts.Select(text => $"({text})")));
            Assert.That(streamer.Of("content"), Is.EqualTo(string.Concat(first.Texts.Select(text => $"({text})")).ToUpperInvariant()));
            Assert.That(first.Tokens, Is.Not.Empty);
        }
    }

    [Test]
    public void A_parser_ends_the_generation_at_a_tool_call()
    {
        var parser = new ToolCallStop();
        using var streamer = new TextParserStreamer(Pipeline.Tokenizer, parser);
        ChatHistory history = [ChatMessage.User("What is the weather in Paris?")];
        history.SetTools(new ToolDefinition(
            "get_weather", "Get the weather in a city.", """{"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}"""));

        // The model would end by itself right after the call, before the streamer's thread has seen it.
        GenerationResult result = Pipeline.Generate(history, new() { MaxNewTokens = 300, IgnoreEos = true }, streamer);

        Assert.That(result.FinishReasons, Is.EqualTo(new[] { FinishReason.ToolCall }));
        Assert.That((string?)streamer.GetParsedMessage()["tool_calls"]![0]!["name"], Is.EqualTo("get_weather"));
        streamer.Reset();
        Assert.That(parser.Status, Is.EqualTo(StreamingStatus.Running));
    }

    [Test]
    public void What_a_parser_or_an_override_throws_reaches_the_caller()
    {
        using var broken = new TextParserStreamer(Pipeline.Tokenizer, new Recording(_ => throw new TimeoutException("the parser's")));
        using var nothing = new TextParserStreamer(Pipeline.Tokenizer, new Recording(_ => null!));
        using var throws = new Deltas(Pipeline.Tokenizer) { Failure = new TimeoutException("the streamer's") };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => broken.Write("a"), Throws.TypeOf<TimeoutException>().With.Message.EqualTo("the parser's"));
            Assert.That(() => nothing.Write("a"), Throws.InvalidOperationException.With.Message.Contains("returned null"));
            Assert.That(() => throws.Write("a"), Throws.TypeOf<TimeoutException>().With.Message.EqualTo("the streamer's"));
            Assert.That(
                () => Pipeline.Generate("Tell me a story.", new() { MaxNewTokens = 20 }, broken),
                Throws.TypeOf<TimeoutException>().With.Message.EqualTo("the parser's"));
            Assert.That(
                () => Pipeline.Generate("Tell me a story.", new() { MaxNewTokens = 20 }, throws),
                Throws.TypeOf<TimeoutException>().With.Message.EqualTo("the streamer's"));
            Assert.That(Pipeline.Generate("What is the capital of France?", new() { MaxNewTokens = 20 }).Text, Does.Contain("Paris"));
        }
    }

    [Test]
    public void A_built_in_parser_can_be_called_by_hand()
    {
        using var parser = new Phi4ReasoningIncrementalParser(keepOriginalContent: false);
        JsonObject message = [];

        string passedOn = parser.Parse(message, "<think>plan</think>answer");

        Assert.That(((string?)message["reasoning_content"], passedOn), Is.EqualTo(("plan", "answer")));
        parser.Status = StreamingStatus.Stop;
        Assert.That(parser.Status, Is.EqualTo(StreamingStatus.Stop));
    }

    [Test]
    public void A_class_derived_from_a_built_in_parser_is_called()
    {
        using var parser = new Shouting();
        using var streamer = new TextParserStreamer(Pipeline.Tokenizer, parser);

        streamer.Write("<think>plan</think>answer");

        JsonObject message = streamer.GetParsedMessage();
        Assert.That(((string?)message["reasoning_content"], (string?)message["content"]), Is.EqualTo(("plan", "ANSWER")));
    }

    [Test]
    public void Parsers_and_streamers_are_freed()
    {
        const string Streamer = "text_streamer";
        const string Parser = "incremental_parser";
        new TextParserStreamer(Pipeline.Tokenizer, new Recording(text => text)).Dispose();
        (nuint, nuint) before = (LiveHandles.Count(Streamer), LiveHandles.Count(Parser));
        var streamer = new TextParserStreamer(Pipeline.Tokenizer, new Recording(text => text));
        Assert.That(LiveHandles.Count(Streamer), Is.EqualTo(before.Item1 + 1));

        streamer.Dispose();

        Assert.That((LiveHandles.Count(Streamer), LiveHandles.Count(Parser)), Is.EqualTo(before));
        Assert.That(() => streamer.Write("a"), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Arguments_are_checked()
    {
        using var streamer = new TextParserStreamer(Pipeline.Tokenizer);
        Assert.That(() => new TextParserStreamer(null!), Throws.ArgumentNullException);
        Assert.That(() => new TextParserStreamer(Pipeline.Tokenizer, new IncrementalParser[] { null! }), Throws.ArgumentException);
        Assert.That(() => streamer.Write((string)null!), Throws.ArgumentNullException);
    }

    private sealed class Deltas(Tokenizer tokenizer, params IReadOnlyList<IncrementalParser> parsers) : TextParserStreamer(tokenizer, parsers)
    {
        private readonly List<JsonObject> _messages = [];

        public Exception? Failure { get; init; }

        public string Of(string key) => string.Concat(_messages.Select(message => (string?)message[key]));

        public override StreamingStatus Write(JsonObject message)
        {
            if (Failure is not null)
            {
                throw Failure;
            }

            _messages.Add(message);
            return StreamingStatus.Running;
        }
    }

    private sealed class Recording(Func<string, string> change) : IncrementalParser
    {
        public List<string> Texts { get; } = [];

        public List<long> Tokens { get; } = [];

        public override string Parse(JsonObject deltaMessage, string deltaText, IReadOnlyList<long>? deltaTokens = null)
        {
            Texts.Add(deltaText);
            Tokens.AddRange(deltaTokens ?? []);
            return change(deltaText);
        }
    }

    private sealed class Shouting() : ReasoningIncrementalParser(keepOriginalContent: false)
    {
        public override string Parse(JsonObject deltaMessage, string deltaText, IReadOnlyList<long>? deltaTokens = null) =>
            base.Parse(deltaMessage, deltaText, deltaTokens).ToUpperInvariant();
    }

    // Ends the generation as soon as the name of the tool is there.
    private sealed class ToolCallStop : IncrementalParser
    {
        private const string Name = "\"get_weather\"";
        private string _text = string.Empty;

        public override string Parse(JsonObject deltaMessage, string deltaText, IReadOnlyList<long>? deltaTokens = null)
        {
            _text += deltaText;
            if (_text.Contains(Name, StringComparison.Ordinal) && Status == StreamingStatus.Running)
            {
                deltaMessage["tool_calls"] = new JsonArray(new JsonObject { ["name"] = "get_weather" });
                Status = StreamingStatus.ToolCallStop;
            }

            return deltaText;
        }
    }
}
