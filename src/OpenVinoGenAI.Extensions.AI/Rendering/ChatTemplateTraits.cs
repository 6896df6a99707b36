namespace OpenVinoGenAI.Extensions.AI;

/// <summary>
/// What a chat template can render. That is found out by rendering small chats, because templates express it in many ways; only what a call
/// needs is tried.
/// </summary>
/// <remarks>
/// The library's interpreter replaces what a template does not have, such as tools, by JSON of its own that models do not know. That does not
/// count as rendered: the text of the template tells it apart.
/// </remarks>
internal sealed class ChatTemplateTraits
{
    private const string Sign = "probe_sign";
    private const string ArgumentSign = "probe_value";
    private readonly Tokenizer _tokenizer;
    private readonly string _source;
    private readonly Lazy<bool> _rendersSystem;
    private readonly Lazy<bool> _rendersLaterSystem;
    private readonly Lazy<bool> _rendersTools;
    private readonly Lazy<bool> _rendersToolCalls;
    private readonly Lazy<bool> _rendersToolCallsAsText;
    private readonly Lazy<bool> _rendersToolResults;
    private readonly Lazy<bool> _hidesToolTags;
    private readonly Lazy<bool> _hidesReasoningTags;

    internal ChatTemplateTraits(Tokenizer tokenizer, OpenVinoChatClientOptions options)
    {
        _tokenizer = tokenizer;
        Template = tokenizer.ChatTemplate;
        string source = tokenizer.OriginalChatTemplate is { Length: > 0 } original ? original : Template;
        _source = source;
        HasThinkingSwitch = source.Contains("enable_thinking", StringComparison.Ordinal);
        HasReasoningEffort = source.Contains("reasoning_effort", StringComparison.Ordinal);
        TakesReasoning = source.Contains("reasoning_content", StringComparison.Ordinal);
        Format = options.ToolCallFormat == ToolCallFormat.Auto ? ToolCallFormats.Detect(source) : options.ToolCallFormat;
        Syntax = ToolCallFormats.Create(Format);
        ReasoningTags = options.ReasoningTags ?? ReasoningTags.Detect(source);
        MayOpenReasoning = source.Contains(ReasoningTags.Open, StringComparison.Ordinal);
        _rendersSystem = new(() => Shows([ChatMessage.System(Sign), ChatMessage.User("a")]));
        _rendersLaterSystem = new(() => Shows([ChatMessage.User("a"), ChatMessage.Assistant("b"), ChatMessage.System(Sign), ChatMessage.User("c")]));
        _rendersTools = new(ShowsTools);
        _rendersToolCalls = new(() => ShowsCall($$"""{"key":"{{ArgumentSign}}"}"""));
        _rendersToolCallsAsText = new(() => ShowsCall($$"""
            "{\"key\":\"{{ArgumentSign}}\"}"
            """));
        _rendersToolResults = new(() => Shows([ChatMessage.User("a"), ChatMessage.Assistant("b"), ChatMessage.Tool(Sign)], replacement: "\"tool_response\""));
        _hidesToolTags = new(() => Syntax.Tags.Any(Hides));
        _hidesReasoningTags = new(() =>
            Format == ToolCallFormat.GptOss ? HarmonyParser.Tags.Any(Hides) : Hides(ReasoningTags.Open) || Hides(ReasoningTags.Close));
    }

    internal string Template { get; }

    /// <summary>Whether the variable <c>enable_thinking</c> turns reasoning on and off.</summary>
    internal bool HasThinkingSwitch { get; }

    /// <summary>Whether the variable <c>reasoning_effort</c> tells how much to reason.</summary>
    internal bool HasReasoningEffort { get; }

    /// <summary>Whether the reasoning of earlier answers is rendered.</summary>
    internal bool TakesReasoning { get; }

    /// <summary>Whether a prompt may end with the tag that begins reasoning.</summary>
    internal bool MayOpenReasoning { get; }

    internal ToolCallFormat Format { get; }

    internal ToolCallSyntax Syntax { get; }

    internal ReasoningTags ReasoningTags { get; }

    internal bool RendersSystem => _rendersSystem.Value;

    internal bool RendersLaterSystem => _rendersLaterSystem.Value;

    internal bool RendersTools => _rendersTools.Value;

    /// <summary>Whether earlier calls are rendered, with their arguments as an object.</summary>
    internal bool RendersToolCalls => _rendersToolCalls.Value;

    /// <summary>Whether earlier calls are rendered, with their arguments as a text.</summary>
    internal bool RendersToolCallsAsText => _rendersToolCallsAsText.Value;

    internal bool RendersToolResults => _rendersToolResults.Value;

    /// <summary>Whether the output must be decoded with special tokens for some tags to be visible.</summary>
    internal bool NeedsSpecialTokens(bool hasTools) =>
        (hasTools && _hidesToolTags.Value) || _hidesReasoningTags.Value;

    // Only a special token is left out of the text.
    private bool Hides(string tag)
    {
        long[] tokens = _tokenizer.Encode(tag, new EncodeOptions { AddSpecialTokens = false }).GetTokens(0);
        return _tokenizer.Decode(tokens, skipSpecialTokens: false).Contains(tag, StringComparison.Ordinal)
            && !_tokenizer.Decode(tokens).Contains(tag, StringComparison.Ordinal);
    }

    private bool ShowsTools()
    {
        if (!_source.Contains("tools", StringComparison.Ordinal))
        {
            return false;
        }

        using var history = new ChatHistory([ChatMessage.User("a")]);
        history.SetTools(new ToolDefinition(Sign, "b"));
        return Render(history)?.Contains(Sign, StringComparison.Ordinal) == true;
    }

    private bool ShowsCall(string arguments)
    {
        if (!_source.Contains("tool_calls", StringComparison.Ordinal))
        {
            return false;
        }

        string call = $$$"""
            {"role":"assistant","content":"","tool_calls":[{"id":"a1b2c3d4e","type":"function","function":{"name":"{{{Sign}}}","arguments":{{{arguments}}}}}]}
            """;
        using var history = new ChatHistory([ChatMessage.User("a"), ChatMessage.FromJson(call)]);

        // An object that is written with str() instead of as JSON is of no use: the key shows whether it is JSON.
        return Render(history) is { } prompt
            && prompt.Contains(Sign, StringComparison.Ordinal)
            && prompt.Contains(ArgumentSign, StringComparison.Ordinal)
            && !prompt.Contains($"'{ArgumentSign}'", StringComparison.Ordinal);
    }

    private bool Shows(IEnumerable<ChatMessage> messages, string? replacement = null)
    {
        using var history = new ChatHistory(messages);
        return Render(history) is { } prompt
            && prompt.Contains(Sign, StringComparison.Ordinal)
            && (replacement is null || !prompt.Contains(replacement, StringComparison.Ordinal));
    }

    /// <returns>The prompt; <see langword="null"/> where the template refuses the chat.</returns>
    private string? Render(ChatHistory history)
    {
        try
        {
            return _tokenizer.ApplyChatTemplate(history);
        }
        catch (OpenVinoGenAIException)
        {
            return null;
        }
    }
}
