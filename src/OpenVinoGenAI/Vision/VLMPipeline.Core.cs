using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

public sealed unsafe partial class VLMPipeline
{
    private readonly PictureRegister _pictures = new();
    private bool _isInChat;

    // After a history the library takes every prompt as a turn of a chat, until that is finished.
    private bool _isAfterHistory;

    // Whose tokens a stateful pipeline has.
    private VisionTurns? _held;

    private GenerationResult Run(
        string prompt, VisionInputs? inputs, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken) =>
        _runner.Run(() => Execute(prompt, inputs, config, streamer, cancellationToken), cancellationToken);

    private GenerationResult Run(
        ChatHistory history, VisionInputs? inputs, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken) =>
        _runner.Run(() => Execute(history, inputs, config, streamer, cancellationToken), cancellationToken);

    private Task<GenerationResult> RunAsync(
        string prompt, VisionInputs? inputs, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _runner.RunAsync(() => Execute(prompt, inputs, config, streamer, cancellationToken), cancellationToken);
    }

    private Task<GenerationResult> RunAsync(
        ChatHistory history, VisionInputs? inputs, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _runner.RunAsync(() => Execute(history, inputs, config, streamer, cancellationToken), cancellationToken);
    }

    private GenerationResult Execute(
        string prompt, VisionInputs? inputs, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        using var pipe = Acquire();
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = Streamers.Make(this, Tokenizer, _config.Current, config, prompts: 1, streamer, cancellationToken);
        LeaveHistory(pipe.Pointer);
        using var text = new Utf8Text(prompt);
        using var pinned = new PinnedVision(inputs ?? VisionInputs.None);
        ov_genai_vlm_pipeline* pipePointer = pipe.Pointer;
        ov_genai_generation_config* configPointer = nativeConfig.Pointer;
        ov_genai_string_view view = text.View;
        ov_genai_vision_inputs visions = pinned.View;
        return PipelineRunner.Stream(bridge, native =>
        {
            ov_genai_vision_inputs given = visions;
            ov_genai_vlm_decoded_results* results;
            NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_generate_text(pipePointer, view, &given, configPointer, native, &results));
            return ResultReader.Take(results);
        });
    }

    private GenerationResult Execute(
        ChatHistory history, VisionInputs? inputs, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        using var pipe = Acquire();
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = Streamers.Make(this, Tokenizer, _config.Current, config, prompts: 1, streamer, cancellationToken);
        if (_isInChat)
        {
            throw new InvalidOperationException(
                "StartChat was called, so the pipeline keeps a history of its own: call FinishChat before you pass a ChatHistory.");
        }

        VisionTurns turns = history.Vision;
        bool isHeld = ReferenceEquals(_held, turns);
        _held = null;
        _isAfterHistory = true;
        (ChatHistoryHandle messages, VisionInputs given) = turns.Prepare(
            history,
            inputs ?? VisionInputs.None,
            this,
            _isStateful,
            isHeld,
            (past, pictures) => Replay(past, pictures, config, cancellationToken));
        GenerationResult result;
        try
        {
            result = Answer(messages, given, nativeConfig.Pointer, bridge);
        }
        catch (OpenVinoGenAIException)
        {
            // The library has counted the pictures of the turn, but does not know the turn.
            turns.Invalidate();
            throw;
        }

        _held = turns;
        if (result.FinishReasons[0] != FinishReason.None)
        {
            turns.Settle();
        }

        return result;
    }

    private void Replay(ChatHistoryHandle messages, VisionInputs inputs, GenerationConfig? config, CancellationToken cancellationToken)
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
        };
        using var nativeConfig = _config.Resolve(shortest).Acquire();
        Answer(messages, inputs, nativeConfig.Pointer, bridge: null);
    }

    private GenerationResult Answer(
        ChatHistoryHandle messages, VisionInputs inputs, ov_genai_generation_config* config, StreamerBridge? bridge)
    {
        using var pipe = Acquire();
        using var native = messages.Acquire();
        using var pinned = new PinnedVision(_pictures.TellApart(inputs));
        ov_genai_vlm_pipeline* pipePointer = pipe.Pointer;
        ov_genai_chat_history* historyPointer = native.Pointer;
        ov_genai_vision_inputs visions = pinned.View;
        return PipelineRunner.Stream(bridge, streamer =>
        {
            ov_genai_vision_inputs given = visions;
            ov_genai_vlm_decoded_results* results;
            NativeStatus.ThrowIfFailed(
                ov_genai_vlm_pipeline_generate_history(pipePointer, historyPointer, &given, config, streamer, &results));
            return ResultReader.Take(results);
        });
    }

    private void LeaveHistory(ov_genai_vlm_pipeline* pipe)
    {
        if (_isAfterHistory)
        {
            NativeStatus.ThrowIfFailed(ov_genai_vlm_pipeline_finish_chat(pipe));
            _isAfterHistory = false;
            _held = null;
        }
    }

    private static string Checked(string prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        VisionTags.Check(prompt, nameof(prompt));
        return prompt;
    }

    private static ChatHistory Checked(ChatHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0)
        {
            throw new ArgumentException("The chat history has no message.", nameof(history));
        }

        foreach (ChatMessage message in history)
        {
            if (message.Role == "user")
            {
                VisionTags.Check(message.Content ?? string.Empty, nameof(history));
            }
            else if (message.Content is null)
            {
                throw new ArgumentException(
                    $"A message of the role '{message.Role}' has no text as its content, which vision models need: {message}",
                    nameof(history));
            }
        }

        return history;
    }
}
