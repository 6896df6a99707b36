using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>Several prompts.</summary>
internal sealed unsafe class TextsInput : LLMInput<GenerationResult>
{
    private readonly IReadOnlyList<string> _prompts;

    internal TextsInput(IReadOnlyList<string> prompts)
    {
        Prompts.Check(prompts, nameof(prompts));
        _prompts = prompts;
    }

    internal override int Count => _prompts.Count;

    internal override LLMInputKind Kind => LLMInputKind.Texts;

    internal override GenerationResult Generate(
        ov_genai_llm_pipeline* pipe, ov_genai_generation_config* config, ov_genai_streamer* streamer)
    {
        using var texts = new Utf8Texts(_prompts);
        ov_genai_decoded_results* results;
        NativeStatus.ThrowIfFailed(
            ov_genai_llm_pipeline_generate_texts(pipe, texts.Views, (nuint)texts.Count, config, streamer, &results));
        return ResultReader.Take(results);
    }
}
