using System.Text.Json;

namespace OpenVinoGenAI.AspNetCore;

/// <summary>Turns a chat request into chat options.</summary>
internal static class ChatRequestReader
{
    private static readonly JsonElement AnyObject = JsonDocument.Parse("""{"type":"object","properties":{}}""").RootElement;

    /// <exception cref="ApiException">A value is not allowed, or a parameter is unknown.</exception>
    internal static ChatOptions Read(ChatCompletionRequest request, OpenVinoOpenAIOptions limits)
    {
        if (request.TopLogprobs is > 0)
        {
            throw ApiException.Unsupported("top_logprobs", "Only the tokens of the answer have log probabilities, not their alternatives: use 'logprobs' alone.");
        }

        string maxTokens = request.MaxCompletionTokens is null ? "max_tokens" : "max_completion_tokens";
        ChatOptions options = SamplingOptions.Read(request, maxTokens, request.MaxCompletionTokens ?? request.MaxTokens, limits);
        options.Tools = ReadTools(request.Tools);
        options.ToolMode = ReadToolChoice(request.ToolChoice);
        options.AllowMultipleToolCalls = request.ParallelToolCalls;
        options.ResponseFormat = ReadFormat(request.ResponseFormat);
        options.Reasoning = ReadReasoning(request.ReasoningEffort);
        if (request.Logprobs == true)
        {
            options.AdditionalProperties!["logprobs"] = 1;
        }

        return options;
    }

    private static List<AITool>? ReadTools(IReadOnlyList<ChatTool?>? tools) => tools is null or { Count: 0 } ? null : [.. tools.Select(ReadTool)];

    private static AITool ReadTool(ChatTool? tool, int index)
    {
        string name = FormattableString.Invariant($"tools[{index}]");
        if (tool?.Type != "function")
        {
            throw ApiException.Unsupported($"{name}.type", $"The type of '{name}' must be 'function'.");
        }

        if (string.IsNullOrEmpty(tool.Function?.Name))
        {
            throw ApiException.Missing($"{name}.function.name");
        }

        JsonElement schema = tool.Function.Parameters is { ValueKind: not JsonValueKind.Null } given ? given : AnyObject;
        return schema.ValueKind == JsonValueKind.Object
            ? AIFunctionFactory.CreateDeclaration(tool.Function.Name, tool.Function.Description, schema)
            : throw ApiException.Invalid($"{name}.function.parameters", $"'{name}.function.parameters' must be a JSON schema.");
    }

    private static ChatToolMode? ReadToolChoice(JsonElement? choice) => choice switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString() switch
        {
            "auto" => ChatToolMode.Auto,
            "none" => ChatToolMode.None,
            "required" => ChatToolMode.RequireAny,
            var other => throw ApiException.Invalid("tool_choice", $"'tool_choice' is '{other}': it must be auto, none, required, or name a function."),
        },
        { ValueKind: JsonValueKind.Object } named when NameIn(named) is { } name => ChatToolMode.RequireSpecific(name),
        _ => throw ApiException.Invalid("tool_choice", "'tool_choice' must be auto, none, required, or an object that names a function."),
    };

    private static string? NameIn(JsonElement choice) =>
        choice.TryGetProperty("function", out JsonElement function) && function.ValueKind == JsonValueKind.Object
        && function.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static ChatResponseFormat? ReadFormat(ChatResponseFormatRequest? format) => format?.Type switch
    {
        null when format is null => null,
        "text" => ChatResponseFormat.Text,
        "json_object" => ChatResponseFormat.Json,
        "json_schema" when format.JsonSchema?.Schema is { ValueKind: JsonValueKind.Object } schema =>
            ChatResponseFormat.ForJsonSchema(schema, format.JsonSchema.Name, format.JsonSchema.Description),
        "json_schema" => throw ApiException.Missing("response_format.json_schema.schema"),
        _ => throw ApiException.Invalid("response_format.type", $"'response_format.type' is '{format.Type}': it must be text, json_object or json_schema."),
    };

    private static ReasoningOptions? ReadReasoning(string? effort) => effort switch
    {
        null => null,
        "none" => new() { Effort = ReasoningEffort.None },
        "minimal" or "low" => new() { Effort = ReasoningEffort.Low },
        "medium" => new() { Effort = ReasoningEffort.Medium },
        "high" => new() { Effort = ReasoningEffort.High },
        "xhigh" => new() { Effort = ReasoningEffort.ExtraHigh },
        _ => throw ApiException.Invalid("reasoning_effort", $"'reasoning_effort' is '{effort}': it must be none, minimal, low, medium, high or xhigh."),
    };
}
