using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// What a vision pipeline needs to know of a chat history besides its messages: which pictures came with which message, and how far the
/// native twin, in which the library keeps what it has worked out of them, can be trusted.
/// </summary>
/// <remarks>
/// The library gives pictures only to the last message of the user, and recognises a history by its texts alone. So the twin is made anew,
/// by going through the turns that have pictures, where going on with it would give an answer about other pictures: when a message was
/// replaced by one with the same text, when a stateful pipeline has worked on something else meanwhile, when another pipeline takes over.
/// </remarks>
internal sealed class VisionTurns
{
    private readonly List<Turn> _turns = [];
    private NativeChatHistory _native = new();
    private object? _pipeline;
    private bool _isStale;

    // The message whose generation did not come to its end: whether the library remembers it is not known.
    private int? _unsettled;

    /// <summary>Goes through a turn of the past, so that the library gets its pictures.</summary>
    internal delegate void Replay(ChatHistoryHandle messages, VisionInputs inputs);

    /// <summary>Tools or context have changed: the next use starts afresh.</summary>
    internal void Invalidate() => _isStale = true;

    /// <summary>Brings the native twin to the point where the last message of the user can be answered.</summary>
    /// <param name="history">The messages.</param>
    /// <param name="inputs">The pictures that are new with the last message of the user.</param>
    /// <param name="pipeline">The pipeline that will answer.</param>
    /// <param name="isStateful">Whether that pipeline keeps the last chat's tokens.</param>
    /// <param name="isHeld">Whether those are this chat's.</param>
    /// <param name="replay">Goes through a turn of the past.</param>
    /// <returns>The native twin, and the pictures to give with it.</returns>
    internal (ChatHistoryHandle Messages, VisionInputs Inputs) Prepare(
        ChatHistory history, VisionInputs inputs, object pipeline, bool isStateful, bool isHeld, Replay replay)
    {
        int last = LastOfUser(history);
        int common = Common(history);
        bool wasAsked = last < common;
        bool isContinued = wasAsked && inputs.IsEmpty && !isStateful && _unsettled is null;
        bool mustRebuild = _isStale
            || (_pipeline is not null && !ReferenceEquals(_pipeline, pipeline))
            || (isStateful && !isHeld && _turns.Count > 0)
            || (wasAsked && !isContinued)
            || _unsettled < common
            || IsMistakable(history, common);
        VisionInputs given = inputs.IsEmpty && wasAsked ? _turns[last].Inputs : inputs;
        Keep(history, common, last, given);
        _pipeline = pipeline;
        _unsettled = last;
        if (mustRebuild)
        {
            Rebuild(history, last, replay);
        }

        return (_native.Follow(history), isContinued ? VisionInputs.None : given);
    }

    /// <summary>The last message was answered: the library has its pictures.</summary>
    internal void Settle() => _unsettled = null;

    private static int LastOfUser(ChatHistory history)
    {
        for (int i = history.Count - 1; i >= 0; i--)
        {
            if (history[i].Role == "user")
            {
                return i;
            }
        }

        throw new ArgumentException("The chat history has no message of the user to answer.", nameof(history));
    }

    // Two messages with one text may have different pictures, so it is the objects that count.
    private int Common(ChatHistory history)
    {
        int common = 0;
        while (common < _turns.Count && common < history.Count && ReferenceEquals(_turns[common].Message, history[common]))
        {
            common++;
        }

        return common;
    }

    private bool IsMistakable(ChatHistory history, int common) =>
        common < _turns.Count && common < history.Count && _turns[common].Message.Equals(history[common]);

    private void Keep(ChatHistory history, int common, int last, VisionInputs inputs)
    {
        _turns.RemoveRange(common, _turns.Count - common);
        for (int i = common; i < history.Count; i++)
        {
            _turns.Add(new Turn(history[i], VisionInputs.None));
        }

        _turns[last] = new Turn(history[last], inputs);
    }

    private void Rebuild(ChatHistory history, int last, Replay replay)
    {
        // The library knows pictures again as long as the old twin lives, and need not work them out a second time.
        NativeChatHistory old = _native;
        _native = new NativeChatHistory();
        _isStale = false;
        try
        {
            for (int i = 0; i < last; i++)
            {
                if (!_turns[i].Inputs.IsEmpty)
                {
                    replay(_native.Follow(history, i + 1), _turns[i].Inputs);
                }
            }
        }
        catch
        {
            _isStale = true;
            throw;
        }
        finally
        {
            old.Invalidate();
        }
    }

    private readonly record struct Turn(ChatMessage Message, VisionInputs Inputs);
}
