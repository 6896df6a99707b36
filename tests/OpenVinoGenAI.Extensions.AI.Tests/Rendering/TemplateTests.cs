using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI.Tests;

/// <summary>How chats are rendered with the templates of several families.</summary>
internal sealed class TemplateTests
{
    private const string ToolTemplate =
        "{% for t in tools %}{{ t | tojson }}{% endfor %}{% for m in messages %}[{{ m.role }}]{{ m.content }}" +
        "{% for c in m.tool_calls %}<{{ c.id }} {{ c.function.name }} {{ c.function.arguments | tojson }}>{% endfor %}{% endfor %}";

    private static readonly AIChatMessage[] ToolTurn =
    [
        new(ChatRole.System, "Be brief."),
        new(ChatRole.User, "Weather?"),
        new(ChatRole.Assistant, [new TextReasoningContent("Hm."), new TextContent("I look."), new FunctionCallContent("id1", "f", new Dictionary<string, object?> { ["n"] = 1 })]),
        new(ChatRole.Tool, [new FunctionResultContent("id1", "sunny")]),
    ];

    private Tokenizer _tokenizer = null!;

    [SetUp]
    public void Load() => _tokenizer = new Tokenizer(TinyModels.Chat);

    [TearDown]
    public void Free() => _tokenizer.Dispose();

    [Test]
    public void RendersToolsCallsAndResults()
    {
        _tokenizer.ChatTemplate = ToolTemplate;
        string prompt = Render(ToolTurn, [TinyTools.Time]).Prompt;
        Assert.That(prompt, Does.Contain("get_time").And.Contain("""[assistant]I look.<id1 f {"n": 1}>""").And.Contain("[tool]sunny").And.Not.Contain("Hm."));
    }

    [Test]
    public void NamesTheToolOfAResult()
    {
        ChatHistory history = Render(ToolTurn, []).History!;
        JsonNode result = JsonNode.Parse(history[^1].ToJson())!;
        Assert.That(((string?)result["name"], (string?)result["tool_call_id"], (string?)result["content"]), Is.EqualTo(("f", "id1", "sunny")));
    }

    [Test]
    public void GivesArgumentsAsTextWhereTheTemplateNeedsIt()
    {
        _tokenizer.ChatTemplate =
            "{% for m in messages %}[{{ m.role }}]{{ m.content }}{% for c in m.tool_calls %}<{{ c.function.name }} {{ c.function.arguments + '' }}>{% endfor %}{% endfor %}";
        Assert.That(Render(ToolTurn, []).Prompt, Does.Contain("""<f {"n":1}>"""));
    }

    [Test]
    public void WritesCallsAndResultsAsTextWhereTheTemplateCannot()
    {
        _tokenizer.ChatTemplate = "{% for m in messages %}{% if m.role == 'user' or m.role == 'assistant' or m.role == 'system' %}[{{ m.role }}]{{ m.content }}{% endif %}{% endfor %}";
        AIChatMessage[] messages =
        [
            .. ToolTurn.SkipLast(1),
            new(ChatRole.Tool, [new FunctionResultContent("id1", "sunny"), new FunctionResultContent("id2", new { degrees = 1 }.degrees)]),
        ];
        RenderedChat chat = Render(messages, [TinyTools.Time]);
        Assert.That(chat.History![0].Content, Does.StartWith("Be brief.\n\n# Tools").And.Contain("get_time").And.Contain("<tool_call>"));
        Assert.That(chat.History![2].Content, Is.EqualTo("I look.\n<tool_call>\n{\"name\": \"f\", \"arguments\": {\"n\":1}}\n</tool_call>"));
        Assert.That(chat.History![3].Role, Is.EqualTo("user"));
        Assert.That(chat.History![3].Content, Is.EqualTo("<tool_response>\nsunny\n</tool_response>\n<tool_response>\n1\n</tool_response>"));
        Assert.That(chat.History, Has.Count.EqualTo(4));
    }

    [Test]
    public void PutsTheSystemMessageIntoTheFirstUserMessageWhereTheTemplateHasNone()
    {
        _tokenizer.ChatTemplate =
            "{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}[{{ m.role }}]{{ m.content }}{% endfor %}";
        RenderedChat chat = Render([new(ChatRole.System, "Be brief."), new(ChatRole.User, "Hello")], [], "First.");
        Assert.That(chat.Prompt, Does.Match(@"^\[user\]First\.\s+Be brief\.\s+Hello$"));
    }

    [Test]
    public void RendersEarlierReasoningWhereTheTemplateTakesIt()
    {
        _tokenizer.ChatTemplate = "{% for m in messages %}[{{ m.role }}]{% if m.reasoning_content %}({{ m.reasoning_content }}){% endif %}{{ m.content }}{% endfor %}";
        Assert.That(Render(ToolTurn, []).Prompt, Does.Contain("(Hm.)I look."));
    }

    [Test]
    public void SetsTheVariablesOfReasoning()
    {
        _tokenizer.ChatTemplate = "{{ enable_thinking }} {{ reasoning_effort }}{% for m in messages %}{{ m.content }}{% endfor %}";
        var traits = new ChatTemplateTraits(_tokenizer, new());
        var variables = new JsonObject();
        ReasoningVariables.Add(variables, new() { Effort = ReasoningEffort.ExtraHigh }, traits);
        Assert.That(variables.ToJsonString(), Is.EqualTo("""{"enable_thinking":true,"reasoning_effort":"high"}"""));
        variables = new JsonObject { ["enable_thinking"] = true };
        ReasoningVariables.Add(variables, new() { Effort = ReasoningEffort.None }, traits);
        Assert.That(variables.ToJsonString(), Is.EqualTo("""{"enable_thinking":true,"reasoning_effort":"low"}"""));
        ReasoningVariables.Add(variables, null, traits);
        Assert.That(variables, Has.Count.EqualTo(2));
    }

    [Test]
    public void WritesToolResultsAsTheModelReadsThem()
    {
        Assert.That(ToolResultText.Of(new("1", "text")), Is.EqualTo("text"));
        Assert.That(ToolResultText.Of(new("1", null)), Is.EqualTo("null"));
        Assert.That(ToolResultText.Of(new("1", 1.5)), Is.EqualTo("1.5"));
        Assert.That(ToolResultText.Of(new("1", JsonNode.Parse("""{"a":[1,"ü\""],"b":null}"""))), Is.EqualTo("""{"a": [1, "ü\""], "b": null}"""));
        Assert.That(ToolResultText.Of(new("1", null) { Exception = new InvalidOperationException("broken") }), Is.EqualTo("Error: broken"));
        Assert.That(ToolResultText.Of(new("1", new AIContent[] { new TextContent("a"), new TextContent("b") })), Is.EqualTo("a\nb"));
    }

    private RenderedChat Render(IEnumerable<AIChatMessage> messages, IReadOnlyList<AIFunctionDeclaration> tools, string? instructions = null) =>
        ChatRenderer.Render(messages, instructions, tools, null, new ChatTemplateTraits(_tokenizer, new()), new TokenizerOnly(_tokenizer));

    private sealed class TokenizerOnly(Tokenizer tokenizer) : IChatModel
    {
        public object Pipeline => this;

        public Tokenizer Tokenizer => tokenizer;

        public GenerationConfig GenerationConfig { get; } = new();

        public bool TakesImages => false;

        public IAsyncEnumerable<GenerationUpdate> StreamAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<GenerationResult> GenerateAsync(RenderedChat chat, GenerationConfig config, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
