using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>Tokens of one or several prompts, all of the model's vocabulary.</summary>
internal sealed unsafe class TokensInput(TokenizedInputs inputs) : LLMInput<EncodedGenerationResult>
{
    internal override int Count => inputs.Rows;

    internal override LLMInputKind Kind => LLMInputKind.Tokens;

    internal override EncodedGenerationResult Generate(
        ov_genai_llm_pipeline* pipe, ov_genai_generation_config* config, ov_genai_streamer* streamer)
    {
        fixed (long* ids = inputs.InputIds.Span)
        fixed (long* mask = inputs.AttentionMask.Span)
        {
            ov_genai_encoded_results* results;
            NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_tokens(
                pipe, ids, mask, (nuint)inputs.Rows, (nuint)inputs.Columns, config, streamer, &results));
            return ResultReader.Take(results);
        }
    }
}
