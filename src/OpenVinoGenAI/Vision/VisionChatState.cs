using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;

namespace OpenVinoGenAI;

/// <summary>What a native vision language pipeline keeps from call to call. Used only inside the pipeline's gate.</summary>
/// <param name="isStateful">Whether the pipeline keeps the tokens of the last chat.</param>
/// <param name="configs">Makes the configs of turns that are replayed.</param>
/// <param name="model">What is known about the model.</param>
internal sealed class VisionChatState(bool isStateful, GenerationConfigResolver configs, VisionModel model)
{
    private readonly ImageHashDisambiguator _images = new();
    private bool _isInChat;

    // After a history the library takes every prompt as a turn of a chat, until that is finished.
    private bool _isAfterHistory;

    // Whose tokens a stateful pipeline has.
    private VisionHistoryState? _held;
    private int _imageTokens;

    /// <summary>What is known about the model.</summary>
    internal VisionModel Model => model;

    /// <summary>The messages of the pipeline's own chat.</summary>
    internal ChatTranscript Transcript { get; } = new();

    /// <summary>The tokens that images become, with those of the pipeline's own chat, as far as they are known.</summary>
    internal int CountTokens(VisionInputs inputs) => (inputs.ImageCount * model.TokensPerImage) + (_isInChat ? _imageTokens : 0);

    /// <summary>Notes a turn of the pipeline's own chat.</summary>
    internal void Add(string prompt, VisionInputs inputs, GenerationResult answer)
    {
        Transcript.Add(prompt, answer);
        if (answer.FinishReasons[0] != FinishReason.None)
        {
            _imageTokens = CountTokens(inputs);
        }
    }

    // What they were computed with; the library goes on with them whatever the adapters of the next turn are.
    private AdapterConfig? _adapters;
    private bool _hasTurns;

    internal void Start(NativeVLMPipeline native, string systemMessage)
    {
        LeaveHistory(native);
        native.StartChat(systemMessage);
        Transcript.Start(systemMessage);
        _imageTokens = 0;
        _isInChat = true;
        _hasTurns = false;
    }

    internal void Finish(NativeVLMPipeline native)
    {
        native.FinishChat();
        Transcript.Finish();
        _isInChat = false;
        _isAfterHistory = false;
        _held = null;
    }

    /// <summary>Brings the native pipeline to where it can take a prompt, alone or as a turn of its own chat.</summary>
    /// <exception cref="InvalidOperationException">The running chat cannot take it.</exception>
    internal void BeginPrompt(NativeVLMPipeline native, AdapterConfig? adapters)
    {
        LeaveHistory(native);
        if (_isInChat && isStateful && _hasTurns && !Equals(adapters, _adapters))
        {
            throw new InvalidOperationException(
                "StartChat was called, and with scaled dot product attention the turns of a chat must all have the same adapters, because the " +
                "library keeps what it computed with those of the first: call FinishChat and start again, pass a ChatHistory, or use " +
                $"{nameof(AttentionBackend)}.{nameof(AttentionBackend.PagedAttention)}.");
        }

        _adapters = adapters;
        _hasTurns = true;
    }

    private void LeaveHistory(NativeVLMPipeline native)
    {
        if (_isAfterHistory)
        {
            native.FinishChat();
            _isAfterHistory = false;
            _held = null;
        }
    }

    /// <summary>Answers the last message of the user in a history.</summary>
    internal GenerationResult Answer(
        VisionHistoryCall call,
        NativeVLMPipeline native,
        ResolvedConfig<GenerationConfig, GenerationConfigHandle> config,
        StreamerAdapter? streamer)
    {
        if (_isInChat)
        {
            throw new InvalidOperationException(
                "StartChat was called, so the pipeline keeps a history of its own: call FinishChat before you pass a ChatHistory.");
        }

        if (isStateful && !Equals(config.Effective.Adapters, _adapters))
        {
            LeaveHistory(native);
        }

        _adapters = config.Effective.Adapters;
        VisionHistoryState state = call.State;
        using VisionHistoryState.Use use = state.Enter();
        bool isHeld = ReferenceEquals(_held, state);
        _held = null;
        _isAfterHistory = true;
        (ChatHistoryHandle messages, VisionInputs given) = state.Prepare(
            call.History,
            call.Inputs,
            native,
            isStateful,
            isHeld,
            (past, images) => Replay(native, past, images, config.Given, call.CancellationToken));
        GenerationResult result;
        try
        {
            result = native.Generate(messages, _images.TellApart(given), config.Native, streamer);
        }
        catch (OpenVinoGenAIException)
        {
            // The library has counted the images of the turn, but does not know the turn.
            state.Invalidate();
            throw;
        }

        _held = state;
        if (result.FinishReasons[0] != FinishReason.None)
        {
            state.Settle();
        }

        return result;
    }

    private void Replay(
        NativeVLMPipeline native, ChatHistoryHandle messages, VisionInputs inputs, GenerationConfig? config, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        GenerationConfig shortest = (config ?? new GenerationConfig()) with
        {
            MaxNewTokens = 1,
            MinNewTokens = 0,
            NumBeams = 1,
            NumBeamGroups = 1,
            NumReturnSequences = 1,
            DoSample = false,
            StructuredOutput = null,
            StopStrings = [],
        };
        using GenerationConfigHandle nativeConfig = configs.Create(shortest);
        native.Generate(messages, _images.TellApart(inputs), nativeConfig, streamer: null);
    }
}
