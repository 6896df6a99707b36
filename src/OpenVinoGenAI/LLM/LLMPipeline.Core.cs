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
        GenerationConfigRules.CheckProposals(config, _config.Current, _options);
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = Streamers.Make(this, Tokenizer, _config.Current, config, input.Count, streamer, cancellationToken);
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
        GenerationConfigRules.CheckProposals(config, _config.Current, _options);
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = Streamers.Make(this, Tokenizer, _config.Current, config, inputs.Rows, streamer, cancellationToken);
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
}
