using OpenVinoGenAI.Interop;

namespace OpenVinoGenAI;

/// <summary>What a native language model pipeline keeps from call to call: its own chat, and the last input. Used only inside the gate.</summary>
/// <param name="isPaged">Whether the pipeline is known to work with paged attention, which keeps no tokens from one call to the next.</param>
internal sealed class StatefulChatState(bool isPaged)
{
    private LLMInputKind _lastInput;
    private bool _isRunning;
    private bool _hasLeftovers;

    /// <summary>The messages of the pipeline's own chat.</summary>
    internal ChatTranscript Transcript { get; } = new();

    internal void Start(NativeLLMPipeline native, string systemMessage)
    {
        PrepareFor(LLMInputKind.Text, native);
        native.StartChat(systemMessage);
        Transcript.Start(systemMessage);
        _isRunning = true;
        _hasLeftovers = false;
    }

    internal void Finish(NativeLLMPipeline native)
    {
        native.FinishChat();
        Transcript.Finish();
        _isRunning = false;
    }

    /// <summary>Brings the native pipeline to where it can take an input.</summary>
    /// <exception cref="InvalidOperationException">The running chat cannot take it.</exception>
    internal void Begin(LLMInputKind input, NativeLLMPipeline native)
    {
        Check(input);
        PrepareFor(input, native);

        // A stateful pipeline removes a cancelled turn of tokens from its cache at the next turn, counts wrongly, and writes beyond it.
        _hasLeftovers = MayLeave(input);
    }

    /// <summary>Notes what a generation has left behind; one that throws leaves what <see cref="Begin"/> supposes.</summary>
    internal void End(LLMInputKind input, bool wasCancelled) => _hasLeftovers = MayLeave(input) && wasCancelled;

    private bool MayLeave(LLMInputKind input) => _isRunning && input == LLMInputKind.Tokens && !isPaged;

    private void Check(LLMInputKind input)
    {
        if (!_isRunning)
        {
            return;
        }

        if (input == LLMInputKind.History)
        {
            throw new InvalidOperationException(
                "StartChat was called, so the pipeline keeps a history of its own: call FinishChat before you pass a ChatHistory.");
        }

        if (_hasLeftovers)
        {
            throw new InvalidOperationException(
                "StartChat was called, and a turn of tokens was cancelled or failed, which the library cannot take out of its chat again: " +
                "call FinishChat and start again.");
        }
    }

    // A stateful pipeline (SDPA, NPU) keeps what it computed for an input, and refuses, mixes up or crashes on one of another kind after it;
    // a chat begun and ended clears it. Inside a chat the library looks after the kinds itself.
    private void PrepareFor(LLMInputKind input, NativeLLMPipeline native)
    {
        if (!_isRunning && _lastInput != LLMInputKind.None && _lastInput != input)
        {
            native.StartChat();
            native.FinishChat();
        }

        _lastInput = input;
    }
}
