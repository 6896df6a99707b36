using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

public sealed unsafe partial class LLMPipeline
{
    private bool _isInChat;
    private bool _lastInputWasHistory;

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
        StreamerBridge? bridge = Streamers.Make(this, _config.Current, config, input.Count, streamer, cancellationToken);
        PrepareFor(input, pipe.Pointer);
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
        StreamerBridge? bridge = Streamers.Make(this, _config.Current, config, inputs.Rows, streamer, cancellationToken);
        LeaveHistory(pipe.Pointer);
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

    private void PrepareFor(LLMInput input, ov_genai_llm_pipeline* pipe)
    {
        if (!input.IsHistory)
        {
            LeaveHistory(pipe);
            return;
        }

        if (_isInChat)
        {
            throw new InvalidOperationException(
                "StartChat was called, so the pipeline keeps a history of its own: call FinishChat before you pass a ChatHistory.");
        }

        _lastInputWasHistory = true;
    }

    // A stateful pipeline (SDPA, NPU) refuses or mixes up another kind of input after a history; a chat begun and ended clears it.
    private void LeaveHistory(ov_genai_llm_pipeline* pipe)
    {
        if (_lastInputWasHistory)
        {
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_start_chat(pipe));
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_finish_chat(pipe));
            _lastInputWasHistory = false;
        }
    }
}
