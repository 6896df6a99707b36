using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

public sealed unsafe partial class LLMPipeline
{
    private readonly OwnChat _chat;
    private LLMInputKind _lastInput;
    private int? _vocabularySize;

    private TResult Run<TResult>(
        LLMInput<TResult> input, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken) =>
        _runner.Run(() => Execute(input, config, streamer, cancellationToken), cancellationToken);

    private Task<TResult> RunAsync<TResult>(
        LLMInput<TResult> input, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _runner.RunAsync(() => Execute(input, config, streamer, cancellationToken), cancellationToken);
    }

    private TResult Execute<TResult>(
        LLMInput<TResult> input, GenerationConfig? config, BridgeFactory? streamer, CancellationToken cancellationToken)
    {
        using var pipe = Acquire();
        GenerationConfigRules.CheckProposals(config, _config.Current, _options);
        using var nativeConfig = _config.Resolve(config).Acquire();
        StreamerBridge? bridge = Streamers.Make(this, Tokenizer, _config.Current, config, input.Count, streamer, cancellationToken);
        _chat.Check(input.Kind);
        PrepareFor(input.Kind, pipe.Pointer);
        ov_genai_llm_pipeline* pipePointer = pipe.Pointer;
        ov_genai_generation_config* configPointer = nativeConfig.Pointer;
        return _chat.Turn(
            input.Kind,
            () => PipelineRunner.Stream(bridge, native => input.Generate(pipePointer, configPointer, native)),
            () => bridge is { StreamerCancelled: true });
    }

    // The library reads its tables at any id that it is given.
    private TokensInput Checked(TokenizedInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Columns == 0)
        {
            throw new ArgumentException("There is no token.", nameof(inputs));
        }

        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        int vocabularySize = _vocabularySize ??= Tokenizer.GetVocabulary().Count;
        int position = inputs.InputIds.Span.IndexOfAnyExceptInRange(0, vocabularySize - 1);
        return position < 0
            ? new TokensInput(inputs)
            : throw new ArgumentException(
                $"The token id {inputs.InputIds.Span[position]} at position {position} is not in the vocabulary, whose ids are 0 to {vocabularySize - 1}.",
                nameof(inputs));
    }

    // A stateful pipeline (SDPA, NPU) keeps what it worked out for an input, and refuses, mixes up or crashes at one of another kind after it;
    // a chat begun and ended clears it. Inside a chat the library looks after the kinds itself.
    private void PrepareFor(LLMInputKind input, ov_genai_llm_pipeline* pipe)
    {
        if (!_chat.IsRunning && _lastInput != LLMInputKind.None && _lastInput != input)
        {
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_start_chat(pipe));
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_finish_chat(pipe));
        }

        _lastInput = input;
    }
}
