using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>One prompt.</summary>
internal sealed unsafe class TextInput(string prompt) : LLMInput<GenerationResult>
{
    private readonly string _prompt = prompt ?? throw new ArgumentNullException(nameof(prompt));

    internal override LLMInputKind Kind => LLMInputKind.Text;

    internal override GenerationResult Generate(
        ov_genai_llm_pipeline* pipe, ov_genai_generation_config* config, ov_genai_streamer* streamer)
    {
        using var text = new Utf8Text(_prompt);
        ov_genai_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_text(pipe, text.View, config, streamer, &results));
        return ResultReader.Take(results);
    }
}
