using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>A chat whose last message is to be answered.</summary>
internal sealed unsafe class HistoryInput : LLMInput<GenerationResult>
{
    private readonly ChatHistory _history;

    internal HistoryInput(ChatHistory history)
    {
        Prompts.Check(history);
        _history = history;
    }

    internal override LLMInputKind Kind => LLMInputKind.History;

    internal override GenerationResult Generate(
        ov_genai_llm_pipeline* pipe, ov_genai_generation_config* config, ov_genai_streamer* streamer)
    {
        using var messages = _history.Native.Follow(_history).Acquire();
        ov_genai_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_history(pipe, messages.Pointer, config, streamer, &results));
        return ResultReader.Take(results);
    }
}
