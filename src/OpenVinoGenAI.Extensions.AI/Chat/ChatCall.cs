using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>A call of a chat client, ready to run.</summary>
internal sealed class ChatCall
{
    private readonly ChatTemplateTraits _traits;
    private readonly ToolChoice? _tools;
    private readonly bool _isReasoningOpen;
    private readonly IReadOnlyList<string> _endTokens;

    private ChatCall(
        RenderedChat chat, GenerationConfig config, ChatTemplateTraits traits, ToolChoice? tools, bool isReasoningOpen, IReadOnlyList<string> endTokens)
    {
        Chat = chat;
        Config = config;
        _traits = traits;
        _tools = tools;
        _isReasoningOpen = isReasoningOpen;
        _endTokens = endTokens;
    }

    internal RenderedChat Chat { get; }

    internal GenerationConfig Config { get; }

    /// <summary>The config without a grammar that only guides the model; <see langword="null"/> if the grammar must be kept.</summary>
    internal GenerationConfig? UnguidedConfig { get; private init; }

    /// <summary>Why tool calls are not guided although they should be; <see langword="null"/> if nothing prevents it.</summary>
    internal string? UnguidedReason { get; private init; }

    /// <summary>Whether the reasoning is part of the response.</summary>
    internal bool ShowsReasoning { get; private init; }

    /// <summary>Prepares a call.</summary>
    internal static ChatCall Create(
        IEnumerable<AIChatMessage> messages,
        ChatOptions? options,
        IChatClient client,
        IChatModel model,
        ChatTemplateTraits traits,
        OpenVinoChatClientOptions clientOptions)
    {
        GenerationConfig own = model.GenerationConfig;
        GenerationConfig config = ChatConfigMapper.Map(options, client, own, clientOptions.DefaultMaxOutputTokens);
        if (config.ApplyChatTemplate == false)
        {
            return CreateRaw(messages, options, config, model, traits);
        }

        ToolChoice? tools = ToolChoice.Read(options, traits.Syntax, clientOptions.GuideToolCalls);
        JsonObject variables = AdditionalOptions.ReadTemplateVariables(options?.AdditionalProperties);
        ReasoningVariables.Add(variables, options?.Reasoning, traits);
        RenderedChat chat = ChatRenderer.Render(
            messages, options?.Instructions, tools?.Tools ?? [], variables.Count > 0 ? variables : null, traits, model);

        // A template may end the prompt within the reasoning.
        bool isOpen = traits.MayOpenReasoning && chat.Prompt.AsSpan().TrimEnd().EndsWith(traits.ReasoningTags.Open);
        GenerationConfig? unguided = null;
        string? unguidedReason = null;
        if (config.StructuredOutput is null)
        {
            string? schema = ChatGrammar.SchemaOf(options?.ResponseFormat);

            // Beam search takes no grammar, so that nothing is guided that need not be.
            bool isGuided = tools is { IsRequired: true } || (tools is { IsGuided: true } && !IsBeamSearch(config, own));
            string? reasoning = isOpen ? traits.ReasoningTags.Close : null;
            unguided = isGuided && tools is { IsRequired: false } ? config with { StructuredOutput = ChatGrammar.Create(schema, null, reasoning) } : null;
            try
            {
                config = config with { StructuredOutput = ChatGrammar.Create(schema, isGuided ? tools : null, reasoning) };
            }
            catch (InvalidConfigurationException error) when (unguided is not null)
            {
                unguidedReason = error.Message;
                config = unguided;
            }
        }

        IReadOnlyList<string> endTokens = [];
        if (config.SkipSpecialTokens is null && traits.NeedsSpecialTokens(tools is not null) && !IsBeamSearch(config, own))
        {
            config = config with { SkipSpecialTokens = false };
            unguided = unguided is null ? null : unguided with { SkipSpecialTokens = false };
            endTokens = EndTokens(model, config);
        }

        return new ChatCall(chat, config, traits, tools, isOpen, endTokens)
        {
            UnguidedConfig = unguided,
            UnguidedReason = unguidedReason,
            ShowsReasoning = options?.Reasoning?.Output != ReasoningOutput.None,
        };
    }

    // Without the template there is nothing that shows the model tools, and nothing that says how it marks calls and reasoning.
    private static ChatCall CreateRaw(
        IEnumerable<AIChatMessage> messages, ChatOptions? options, GenerationConfig config, IChatModel model, ChatTemplateTraits traits)
    {
        if (options is { Tools.Count: > 0 } or { Reasoning: not null } || !string.IsNullOrEmpty(options?.Instructions))
        {
            throw new NotSupportedException(
                "Tools, reasoning and instructions need the model's chat template: leave apply_chat_template unset, or leave them out.");
        }

        if (config.StructuredOutput is null && ChatGrammar.SchemaOf(options?.ResponseFormat) is { } schema)
        {
            config = config with { StructuredOutput = ChatGrammar.Create(schema, tools: null, reasoning: null) };
        }

        return new ChatCall(ChatRenderer.RenderRaw(messages, model.TakesImages), config, traits, tools: null, isReasoningOpen: false, endTokens: []);
    }

    internal static bool IsBeamSearch(GenerationConfig config, GenerationConfig own) =>
        Math.Max(config.NumBeams ?? own.NumBeams ?? 1, config.NumReturnSequences ?? own.NumReturnSequences ?? 1) > 1;

    internal IOutputParser CreateParser()
    {
        if (Chat.History is null)
        {
            return new PlainOutputParser();
        }

        IOutputParser parser = _traits.Format == ToolCallFormat.GptOss
            ? new HarmonyParser()
            : new ReasoningParser(
                _traits.ReasoningTags,
                _isReasoningOpen,
                _tools is null ? new PlainOutputParser() : new ToolCallParser(_traits.Syntax, new ToolSchemas(_tools.Tools)));
        return _endTokens.Count > 0 ? new SpecialTokenFilter(_endTokens, parser) : parser;
    }

    private static string[] EndTokens(IChatModel model, GenerationConfig config)
    {
        Tokenizer tokenizer = model.Tokenizer;
        IEnumerable<long> ids = (config.StopTokenIds ?? model.GenerationConfig.StopTokenIds ?? [])
            .Append(config.EosTokenId ?? model.GenerationConfig.EosTokenId ?? -1)
            .Append(tokenizer.EosTokenId)
            .Append(tokenizer.PadTokenId);
        return [.. ids.Where(id => id >= 0).Distinct().Select(id => tokenizer.Decode([id], skipSpecialTokens: false)).Where(text => text.Length > 0)
            .Except(HarmonyParser.Tags).Distinct()];
    }
}
