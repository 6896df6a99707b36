using OpenVinoGenAI.Bindings;

namespace OpenVinoGenAI;

/// <summary>What a language model is asked to go on from.</summary>
internal abstract unsafe class LLMInput<TResult>
{
    /// <summary>How many prompts there are.</summary>
    internal virtual int Count => 1;

    internal abstract LLMInputKind Kind { get; }

    internal abstract TResult Generate(
        ov_genai_llm_pipeline* pipe, ov_genai_generation_config* config, ov_genai_streamer* streamer);
}
