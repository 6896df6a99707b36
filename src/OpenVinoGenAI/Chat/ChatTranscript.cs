namespace OpenVinoGenAI;

/// <summary>
/// The messages of a chat that a native pipeline keeps itself, to count their tokens: the library does not tell how long its chat is. Used only inside
/// the pipeline's gate.
/// </summary>
internal sealed class ChatTranscript
{
    private readonly List<ChatMessage> _messages = [];
    private bool _isRunning;

    internal void Start(string systemMessage)
    {
        _messages.Clear();
        _isRunning = true;
        if (systemMessage.Length > 0)
        {
            _messages.Add(ChatMessage.System(systemMessage));
        }
    }

    internal void Finish() => _isRunning = false;

    /// <summary>The chat with a further prompt; <see langword="null"/> if none runs.</summary>
    internal ChatSnapshot? With(string prompt) => _isRunning ? new([.. _messages, ChatMessage.User(prompt)], null, null) : null;

    /// <summary>Notes a turn. The library drops one that did not come to an end.</summary>
    internal void Add(string prompt, GenerationResult answer)
    {
        if (_isRunning && answer.FinishReasons[0] != FinishReason.None)
        {
            _messages.Add(ChatMessage.User(prompt));
            _messages.Add(ChatMessage.Assistant(answer.Text));
        }
    }
}
