using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// A message of a chat: a JSON object with at least a role, as chat templates see it. Immutable.
/// </summary>
public sealed class ChatMessage : IEquatable<ChatMessage>
{
    private readonly string _json;

    /// <summary>Creates a message.</summary>
    /// <param name="role">Who speaks: usually <c>system</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</param>
    /// <param name="content">What is said.</param>
    public ChatMessage(string role, string content)
        : this(new JsonObject { ["role"] = NotEmpty(role), ["content"] = content ?? throw new ArgumentNullException(nameof(content)) })
    {
    }

    private ChatMessage(JsonObject message)
    {
        Role = Text(message, "role") ?? throw new ArgumentException("A chat message needs a \"role\" that is a text.", nameof(message));
        Content = Text(message, "content");
        _json = message.ToJsonString();
    }

    /// <summary>The role of the author.</summary>
    public string Role { get; }

    /// <summary>The text; <see langword="null"/> if the message has no plain text content.</summary>
    public string? Content { get; }

    /// <summary>Creates a message with fields beyond role and content, for instance <c>tool_calls</c>.</summary>
    /// <param name="json">A JSON object with at least <c>"role"</c>.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The text is not a JSON object with a role.</exception>
    public static ChatMessage FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new ChatMessage(JsonTexts.ParseObject(json, nameof(json)));
    }

    /// <summary>Creates a message that sets how the model behaves.</summary>
    /// <param name="content">What is said.</param>
    /// <returns>The message.</returns>
    public static ChatMessage System(string content) => new("system", content);

    /// <summary>Creates a message of the user.</summary>
    /// <param name="content">What is said.</param>
    /// <returns>The message.</returns>
    public static ChatMessage User(string content) => new("user", content);

    /// <summary>Creates a message of the model.</summary>
    /// <param name="content">What is said.</param>
    /// <returns>The message.</returns>
    public static ChatMessage Assistant(string content) => new("assistant", content);

    /// <summary>Creates a message with the result of a tool.</summary>
    /// <param name="content">The result, usually JSON.</param>
    /// <returns>The message.</returns>
    public static ChatMessage Tool(string content) => new("tool", content);

    /// <summary>Writes the message as a JSON object.</summary>
    /// <returns>The JSON text.</returns>
    public string ToJson() => _json;

    /// <inheritdoc/>
    public bool Equals(ChatMessage? other) => other is not null && _json == other._json;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChatMessage);

    /// <inheritdoc/>
    public override int GetHashCode() => _json.GetHashCode(StringComparison.Ordinal);

    /// <summary>Gives role and content, for a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Role}: {Content ?? _json}";

    /// <summary>The same message with another text.</summary>
    internal ChatMessage WithContent(string content)
    {
        JsonObject message = JsonNode.Parse(_json)!.AsObject();
        message["content"] = content;
        return new ChatMessage(message);
    }

    private static string NotEmpty(string role)
    {
        ArgumentException.ThrowIfNullOrEmpty(role);
        return role;
    }

    private static string? Text(JsonObject message, string key) =>
        message.TryGetPropertyValue(key, out JsonNode? node) && node?.GetValueKind() == JsonValueKind.String
            ? node.GetValue<string>()
            : null;
}
