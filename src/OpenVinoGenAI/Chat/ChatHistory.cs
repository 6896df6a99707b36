using System.Collections;
using System.Text.Json.Nodes;

namespace OpenVinoGenAI;

/// <summary>
/// The messages of a chat, with the tools and the extra context that the chat template sees (official: <c>ChatHistory</c>). A pipeline
/// answers its last message but does not change it: add the answer yourself, or use a <see cref="ChatSession"/>.
/// </summary>
/// <remarks>
/// A history is not safe for use by several threads at once. One with images holds native memory, the embeddings of the images: disposing it
/// frees them at once. A history that is forgotten is collected like any object, and the collector knows how much memory it holds.
/// </remarks>
public sealed class ChatHistory : IReadOnlyList<ChatMessage>, IDisposable
{
    private readonly List<ChatMessage> _messages = [];
    private bool _isDisposed;

    /// <summary>Creates an empty history.</summary>
    public ChatHistory()
    {
    }

    /// <summary>Creates a history with messages.</summary>
    /// <param name="messages">The messages, oldest first.</param>
    public ChatHistory(IEnumerable<ChatMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (ChatMessage message in messages)
        {
            Add(message);
        }
    }

    /// <summary>The number of messages.</summary>
    public int Count => _messages.Count;

    /// <summary>
    /// The tools that the chat template offers to the model: a JSON array of definitions, or <see langword="null"/> for none.
    /// </summary>
    /// <exception cref="ArgumentException">The text is not a JSON array.</exception>
    public string? Tools
    {
        get;
        set => field = value is null ? null : JsonTexts.ParseArray(value, nameof(value)).ToJsonString();
    }

    /// <summary>
    /// Further variables for the chat template: a JSON object, for instance <c>{"enable_thinking": true}</c>, or <see langword="null"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The text is not a JSON object.</exception>
    public string? ExtraContext
    {
        get;
        set => field = value is null ? null : JsonTexts.ParseObject(value, nameof(value)).ToJsonString();
    }

    internal VisionHistoryState Vision { get; } = new();

    /// <summary>A message, oldest first.</summary>
    /// <param name="index">Which one, from 0.</param>
    public ChatMessage this[int index] => _messages[index];

    /// <summary>Offers tools to the model.</summary>
    /// <param name="tools">The tools; none takes back those before.</param>
    /// <exception cref="ArgumentException">The parameters of a tool are not a JSON object.</exception>
    public void SetTools(params IEnumerable<ToolDefinition> tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        var definitions = new JsonArray([.. tools.Select(tool => tool.ToNode())]);
        Tools = definitions.Count == 0 ? null : definitions.ToJsonString();
    }

    /// <summary>Adds a message.</summary>
    /// <param name="message">The message.</param>
    public void Add(ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _messages.Add(message);
    }

    /// <summary>Adds a message.</summary>
    /// <param name="role">Who speaks.</param>
    /// <param name="content">What is said.</param>
    public void Add(string role, string content) => Add(new ChatMessage(role, content));

    /// <summary>Adds a message that sets how the model behaves.</summary>
    /// <param name="content">What is said.</param>
    public void AddSystem(string content) => Add(ChatMessage.System(content));

    /// <summary>Adds a message of the user.</summary>
    /// <param name="content">What is said.</param>
    public void AddUser(string content) => Add(ChatMessage.User(content));

    /// <summary>Adds an answer of the model.</summary>
    /// <param name="content">What is said.</param>
    public void AddAssistant(string content) => Add(ChatMessage.Assistant(content));

    /// <summary>Adds the result of a tool.</summary>
    /// <param name="content">The result, usually JSON.</param>
    public void AddTool(string content) => Add(ChatMessage.Tool(content));

    /// <summary>Removes the last message.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void RemoveLast()
    {
        if (_messages.Count == 0)
        {
            throw new InvalidOperationException("The chat history has no message to remove.");
        }

        _messages.RemoveAt(_messages.Count - 1);
    }

    /// <summary>Removes all messages; tools and extra context stay.</summary>
    public void Clear() => _messages.Clear();

    /// <summary>
    /// Frees the native memory, at once or, where a pipeline is answering, after the answer. The messages can still be read, but no pipeline
    /// takes the history any more.
    /// </summary>
    public void Dispose()
    {
        _isDisposed = true;
        Vision.Dispose();
    }

    /// <inheritdoc/>
    public IEnumerator<ChatMessage> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What the history is now, for a call that may have to wait.</summary>
    /// <exception cref="ObjectDisposedException">The history is disposed.</exception>
    internal ChatSnapshot Snapshot()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return new([.. _messages], Tools, ExtraContext);
    }
}
