using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

public sealed unsafe partial class LLMPipeline
{
    private bool _isInChat;
    private LLMInputKind _lastInput;

    private GenerationResult Run(LLMInput input, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken) =>
        _runner.Run(() => Execute(input, config, streamer, cancellationToken), cancellationToken);

    private Task<GenerationResult> RunAsync(
        LLMInput input, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _runner.RunAsync(() => Execute(input, config, streamer, cancellationToken), cancellationToken);
    }

    private GenerationResult Execute(
        LLMInput input, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        using var pipe = Acquire();
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = MakeBridge(config, input.Count, streamer, cancellationToken);
        if (input.Kind == LLMInputKind.History && _isInChat)
        {
            throw new InvalidOperationException(
                "StartChat was called, so the pipeline keeps a history of its own: call FinishChat before you pass a ChatHistory.");
        }

        PrepareFor(input.Kind, pipe.Pointer);
        ov_genai_llm_pipeline* pipePointer = pipe.Pointer;
        ov_genai_generation_config* configPointer = nativeConfig.Pointer;
        return PipelineRunner.Stream(bridge, native =>
        {
            ov_genai_decoded_results* results;
            NativeStatus.ThrowIfFailed(input.Generate(pipePointer, configPointer, native, &results));
            return ResultReader.Take(results);
        });
    }

    private EncodedGenerationResult Execute(
        TokenizedInputs inputs, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        using var pipe = Acquire();
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = MakeBridge(config, inputs.Rows, streamer, cancellationToken);
        PrepareFor(LLMInputKind.Tokens, pipe.Pointer);
        ov_genai_llm_pipeline* pipePointer = pipe.Pointer;
        ov_genai_generation_config* configPointer = nativeConfig.Pointer;
        fixed (long* ids = inputs.InputIds.Span)
        fixed (long* mask = inputs.AttentionMask.Span)
        {
            long* idsPointer = ids;
            long* maskPointer = mask;
            return PipelineRunner.Stream(bridge, native =>
            {
                ov_genai_encoded_results* results;
                NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_tokens(
                    pipePointer, idsPointer, maskPointer, (nuint)inputs.Rows, (nuint)inputs.Columns, configPointer, native, &results));
                return ResultReader.Take(results);
            });
        }
    }

    /// <summary>
    /// Makes the streamer. A call that nobody streams gets one too if it can be cancelled and the library can stream it: the streamer is
    /// the only way to stop it.
    /// </summary>
    private StreamerBridge? MakeBridge(GenerationConfig? config, int prompts, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        GenerationConfig own = _config.Current;
        int sequences = Math.Max(config?.NumBeams ?? own.NumBeams ?? 1, config?.NumReturnSequences ?? own.NumReturnSequences ?? 1);
        bool canStream = prompts == 1 && sequences == 1;
        if (streamer is not null)
        {
            return canStream
                ? streamer(this, cancellationToken)
                : throw new InvalidConfigurationException(
                    $"A streamer needs one prompt and one sequence; this call has {prompts} and up to {sequences}. " +
                    "Currently streaming is possible only with batch size=1 and only for greedy or multinomial decoding.");
        }

        return canStream && cancellationToken.CanBeCanceled ? new CancellationBridge(this, cancellationToken) : null;
    }

    // A stateful pipeline (SDPA, NPU) keeps what it worked out for an input, and refuses, mixes up or crashes at one of another kind after it;
    // a chat begun and ended clears it. Inside a chat the library looks after the kinds itself.
    private void PrepareFor(LLMInputKind input, ov_genai_llm_pipeline* pipe)
    {
        if (!_isInChat && _lastInput != LLMInputKind.None && _lastInput != input)
        {
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_start_chat(pipe));
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_finish_chat(pipe));
        }

        _lastInput = input;
    }

    private static BridgeFactory ForText(Func<string, StreamingStatus> streamer)
    {
        ArgumentNullException.ThrowIfNull(streamer);
        return (pipeline, cancellationToken) => new TextBridge(streamer, pipeline, cancellationToken);
    }

    private static BridgeFactory ForTokens(StreamerBase streamer)
    {
        ArgumentNullException.ThrowIfNull(streamer);
        return (pipeline, cancellationToken) => new TokenBridge(streamer, pipeline, cancellationToken);
    }

    private delegate StreamerBridge BridgeFactory(object pipeline, CancellationToken cancellationToken);
}
