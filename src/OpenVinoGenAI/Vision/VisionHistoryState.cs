using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>
/// What a vision pipeline needs to know of a chat history besides its messages: which images came with which message, and how far the
/// native twin, in which the library keeps what it has worked out of them, can be trusted.
/// </summary>
/// <remarks>
/// The library gives images only to the last message of the user, and recognises a history by its texts alone. So the twin is rebuilt,
/// by going through the turns that have images, where going on with it would give an answer about other images: when a message was
/// replaced by one with the same text, when a stateful pipeline has worked on something else meanwhile, when another pipeline takes over.
/// </remarks>
internal sealed class VisionHistoryState : IDisposable
{
    // The embeddings of an image take several times the memory of its pixels: a token of a thousand or more floats for some 28 x 28 pixels.
    private const int EmbeddingBytesPerImageByte = 4;

    private readonly List<Turn> _turns = [];
    private NativeChatHistory _native = new();
    private object? _pipeline;
    private string? _tools;
    private string? _extraContext;
    private bool _isStale;
    private int _use;

    // The message whose generation did not come to its end: whether the library remembers it is not known.
    private int? _unsettled;

    /// <summary>Goes through a turn of the past, so that the library gets its images.</summary>
    internal delegate void Replay(ChatHistoryHandle messages, VisionInputs inputs);

    /// <summary>Begins a use by a pipeline, which has a gate of its own.</summary>
    /// <exception cref="InvalidOperationException">Another pipeline uses it.</exception>
    /// <exception cref="ObjectDisposedException">The history is disposed.</exception>
    internal Use Enter() => Interlocked.CompareExchange(ref _use, UseState.InUse, UseState.Idle) switch
    {
        UseState.Idle => new Use(this),
        UseState.InUse => throw new InvalidOperationException(
            "Another pipeline is answering this chat history: wait until it is done, or give each pipeline a history of its own."),
        _ => throw new ObjectDisposedException(nameof(ChatHistory)),
    };

    /// <summary>Frees what the library remembers, at once or, where a pipeline uses it, after that.</summary>
    public void Dispose()
    {
        int before;
        do
        {
            before = _use;
        }
        while (Interlocked.CompareExchange(ref _use, before == UseState.InUse ? UseState.InUseAndDisposed : UseState.Disposed, before) != before);

        if (before == UseState.Idle)
        {
            Free();
        }
    }

    /// <summary>Makes the next use start afresh.</summary>
    internal void Invalidate() => _isStale = true;

    /// <summary>Brings the native twin to the point where the last message of the user can be answered.</summary>
    /// <param name="history">The messages.</param>
    /// <param name="inputs">The images that are new with the last message of the user.</param>
    /// <param name="pipeline">The pipeline that will answer.</param>
    /// <param name="isStateful">Whether that pipeline keeps the last chat's tokens.</param>
    /// <param name="isHeld">Whether those are this chat's.</param>
    /// <param name="replay">Goes through a turn of the past.</param>
    /// <returns>The native twin, and the images to give with it.</returns>
    internal (ChatHistoryHandle Messages, VisionInputs Inputs) Prepare(
        ChatSnapshot history, VisionInputs inputs, object pipeline, bool isStateful, bool isHeld, Replay replay)
    {
        int last = LastOfUser(history);
        _isStale |= _tools != history.Tools || _extraContext != history.ExtraContext;
        _tools = history.Tools;
        _extraContext = history.ExtraContext;
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

        ChatHistoryHandle messages = _native.Follow(history, history.Messages.Count);
        _native.Weigh(EmbeddingBytesPerImageByte * _turns.Sum(turn => turn.Inputs.Sum(image => (long)image.Data.Length)));
        return (messages, isContinued ? VisionInputs.None : given);
    }

    /// <summary>The last message was answered: the library has its images.</summary>
    internal void Settle() => _unsettled = null;

    private void Free()
    {
        _native.Free();
        _turns.Clear();
    }

    private static int LastOfUser(ChatSnapshot history)
    {
        for (int i = history.Messages.Count - 1; i >= 0; i--)
        {
            if (history.Messages[i].Role == "user")
            {
                return i;
            }
        }

        throw new ArgumentException("The chat history has no message of the user to answer.", nameof(history));
    }

    // Two messages with one text may have different images, so it is the objects that count.
    private int Common(ChatSnapshot history)
    {
        int common = 0;
        while (common < _turns.Count && common < history.Messages.Count && ReferenceEquals(_turns[common].Message, history.Messages[common]))
        {
            common++;
        }

        return common;
    }

    private bool IsMistakable(ChatSnapshot history, int common) =>
        common < _turns.Count && common < history.Messages.Count && _turns[common].Message.Equals(history.Messages[common]);

    private void Keep(ChatSnapshot history, int common, int last, VisionInputs inputs)
    {
        _turns.RemoveRange(common, _turns.Count - common);
        for (int i = common; i < history.Messages.Count; i++)
        {
            _turns.Add(new Turn(history.Messages[i], VisionInputs.None));
        }

        _turns[last] = new Turn(history.Messages[last], inputs);
    }

    private void Rebuild(ChatSnapshot history, int last, Replay replay)
    {
        // The library knows images again as long as the old twin lives, and need not work them out a second time.
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
            old.Free();
        }
    }

    /// <summary>The time in which a pipeline uses the state.</summary>
    internal readonly ref struct Use(VisionHistoryState state)
    {
        public void Dispose()
        {
            if (Interlocked.CompareExchange(ref state._use, UseState.Idle, UseState.InUse) != UseState.InUse)
            {
                state._use = UseState.Disposed;
                state.Free();
            }
        }
    }

    // Numbers and not an enumeration: .NET 8 exchanges no others.
    private static class UseState
    {
        internal const int Idle = 0;
        internal const int InUse = 1;
        internal const int InUseAndDisposed = 2;
        internal const int Disposed = 3;
    }

    private readonly record struct Turn(ChatMessage Message, VisionInputs Inputs);
}
