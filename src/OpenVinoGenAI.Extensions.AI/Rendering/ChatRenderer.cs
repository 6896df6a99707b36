using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI.Extensions.AI;

/// <summary>Turns the messages of a call into a chat history that the model's template can render.</summary>
internal sealed class ChatRenderer
{
    private readonly ChatTemplateTraits _traits;
    private readonly List<RgbImage>? _images;
    private readonly Dictionary<string, string> _toolNames = new(StringComparer.Ordinal);
    private readonly List<string> _system = [];
    private readonly List<ChatMessage> _messages = [];
    private bool _endsWithToolResults;

    private ChatRenderer(ChatTemplateTraits traits, bool takesImages)
    {
        _traits = traits;
        _images = takesImages ? [] : null;
    }

    /// <summary>Renders the messages of a call.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="instructions">The instructions of the call, which come before all messages.</param>
    /// <param name="tools">The tools that the model may call.</param>
    /// <param name="extraContext">Variables for the template.</param>
    /// <param name="traits">What the template can render.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentException">The messages have nothing to answer.</exception>
    /// <exception cref="NotSupportedException">A message has content that the model cannot take.</exception>
    internal static RenderedChat Render(
        IEnumerable<AIChatMessage> messages,
        string? instructions,
        IReadOnlyList<AIFunctionDeclaration> tools,
        JsonObject? extraContext,
        ChatTemplateTraits traits,
        IChatModel model)
    {
        var renderer = new ChatRenderer(traits, model.TakesImages);
        if (!string.IsNullOrEmpty(instructions))
        {
            renderer._system.Add(instructions);
        }

        foreach (AIChatMessage message in messages)
        {
            renderer.Add(message ?? throw new ArgumentException("A message is null.", nameof(messages)));
        }

        return new RenderedChat(renderer.Build(tools, extraContext), renderer._images ?? [], model.Tokenizer);
    }

    /// <summary>Joins the contents of a call's messages to a prompt that the model gets without its chat template.</summary>
    /// <param name="messages">The messages, whose roles have no effect.</param>
    /// <param name="takesImages">Whether the model takes images.</param>
    /// <exception cref="ArgumentException">The messages have no text.</exception>
    /// <exception cref="NotSupportedException">A message has content that the model cannot take.</exception>
    internal static RenderedChat RenderRaw(IEnumerable<AIChatMessage> messages, bool takesImages)
    {
        List<RgbImage>? images = takesImages ? [] : null;
        var text = new MessageText(images);
        foreach (AIContent content in messages.SelectMany(message => message.Contents))
        {
            text.Add(content);
        }

        return text.ToString() is { Length: > 0 } prompt
            ? new RenderedChat(prompt, images ?? [])
            : throw new ArgumentException("The prompt is empty.");
    }

    private void Add(AIChatMessage message)
    {
        if (message.Contents.Count == 0)
        {
            return;
        }

        if (message.Contents.Any(content => content is FunctionResultContent))
        {
            AddToolResults(message);
        }
        else if (message.Role == ChatRole.Assistant)
        {
            AddAssistant(message);
        }
        else
        {
            AddText(message);
        }
    }

    private void AddText(AIChatMessage message)
    {
        string text = TextOf(message.Contents.Where(content => content is not TextReasoningContent));
        bool isSystem = message.Role == ChatRole.System || message.Role.Value == "developer";
        if (!isSystem)
        {
            AddMessage(new ChatMessage(message.Role.Value, text));
        }
        else if (_messages.Count == 0 || !_traits.RendersLaterSystem)
        {
            // Templates render one system message at most, at the start; some drop the others without a word.
            _system.Add(text);
        }
        else
        {
            AddMessage(ChatMessage.System(text));
        }
    }

    private void AddAssistant(AIChatMessage message)
    {
        FunctionCallContent[] calls = [.. message.Contents.OfType<FunctionCallContent>()];
        string text = TextOf(message.Contents.Where(content => content is not (FunctionCallContent or TextReasoningContent)));
        foreach (FunctionCallContent call in calls)
        {
            _toolNames[call.CallId] = call.Name;
        }

        string reasoning = string.Concat(message.Contents.OfType<TextReasoningContent>().Select(content => content.Text));
        bool takesReasoning = _traits.TakesReasoning && reasoning.Length > 0;
        bool rendersCalls = calls.Length > 0 && (_traits.RendersToolCalls || _traits.RendersToolCallsAsText);
        if (calls.Length > 0 && !rendersCalls)
        {
            text = string.Join('\n', ((IEnumerable<string>)[text, .. calls.Select(WriteCall)]).Where(part => part.Length > 0));
        }

        if (text.Length == 0 && calls.Length == 0)
        {
            return;
        }

        var json = new JsonObject { ["role"] = "assistant", ["content"] = text };
        if (takesReasoning)
        {
            json["reasoning_content"] = reasoning;
        }

        if (rendersCalls)
        {
            json["tool_calls"] = new JsonArray([.. calls.Select(ToNode)]);
        }

        AddMessage(ChatMessage.FromJson(json.ToJsonString()));
    }

    private void AddToolResults(AIChatMessage message)
    {
        foreach (AIContent content in message.Contents)
        {
            if (content is FunctionResultContent result)
            {
                AddToolResult(result);
            }
            else if (TextOf([content]) is { Length: > 0 } text)
            {
                AddMessage(new ChatMessage(message.Role.Value, text));
            }
        }
    }

    private void AddToolResult(FunctionResultContent result)
    {
        string text = ToolResultText.Of(result);
        if (_traits.RendersToolResults)
        {
            var json = new JsonObject { ["role"] = "tool", ["tool_call_id"] = result.CallId, ["content"] = text };
            if (_toolNames.TryGetValue(result.CallId, out string? name))
            {
                json["name"] = name;
            }

            AddMessage(ChatMessage.FromJson(json.ToJsonString()));
            return;
        }

        // Without a role for tools the user brings the results, all of one turn in one message.
        string response = $"<tool_response>\n{text}\n</tool_response>";
        if (_endsWithToolResults)
        {
            response = $"{_messages[^1].Content}\n{response}";
            _messages.RemoveAt(_messages.Count - 1);
        }

        AddMessage(ChatMessage.User(response));
        _endsWithToolResults = true;
    }

    private void AddMessage(ChatMessage message)
    {
        _messages.Add(message);
        _endsWithToolResults = false;
    }

    private string TextOf(IEnumerable<AIContent> contents)
    {
        var text = new MessageText(_images);
        foreach (AIContent content in contents)
        {
            text.Add(content);
        }

        return text.ToString();
    }

    private ChatHistory Build(IReadOnlyList<AIFunctionDeclaration> tools, JsonObject? extraContext)
    {
        ToolDefinition[] definitions = [.. tools.Select(ToDefinition)];
        bool rendersTools = definitions.Length > 0 && _traits.RendersTools;
        if (definitions.Length > 0 && !rendersTools)
        {
            _system.Add(ToolPrompt.Write(definitions, _traits.Syntax));
        }

        if (_system.Count > 0)
        {
            AddSystem(string.Join("\n\n", _system));
        }

        if (_messages.Count == 0)
        {
            throw new ArgumentException("There is no message to answer: the list is empty, or all messages are.");
        }

        var history = new ChatHistory(_messages) { ExtraContext = extraContext?.ToJsonString() };
        if (rendersTools)
        {
            history.SetTools(definitions);
        }

        return history;
    }

    private void AddSystem(string text)
    {
        int user = _messages.FindIndex(message => message.Role == "user");
        if (_traits.RendersSystem || user < 0)
        {
            _messages.Insert(0, ChatMessage.System(text));
        }
        else
        {
            _messages[user] = ChatMessage.User($"{text}\n\n{_messages[user].Content}");
        }
    }

    private static ToolDefinition ToDefinition(AIFunctionDeclaration tool) =>
        tool.JsonSchema.ValueKind == JsonValueKind.Object
            ? new ToolDefinition(tool.Name, tool.Description, tool.JsonSchema.GetRawText())
            : new ToolDefinition(tool.Name, tool.Description);

    private string WriteCall(FunctionCallContent call) => _traits.Syntax.Write(call.Name, ArgumentsOf(call).ToJsonString());

    private JsonNode ToNode(FunctionCallContent call)
    {
        JsonObject arguments = ArgumentsOf(call);
        return new JsonObject
        {
            ["id"] = call.CallId,
            ["type"] = "function",
            ["function"] = new JsonObject
            {
                ["name"] = call.Name,
                ["arguments"] = _traits.RendersToolCalls ? arguments : JsonValue.Create(arguments.ToJsonString()),
            },
        };
    }

    private static JsonObject ArgumentsOf(FunctionCallContent call)
    {
        var arguments = new JsonObject();
        foreach ((string name, object? value) in call.Arguments ?? new Dictionary<string, object?>())
        {
            arguments[name] = value is null
                ? null
                : JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()));
        }

        return arguments;
    }
}
