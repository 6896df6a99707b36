using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI;

/// <summary>What a language model is asked to go on from.</summary>
internal abstract unsafe class LLMInput
{
    /// <summary>How many prompts there are.</summary>
    internal virtual int Count => 1;

    internal abstract LLMInputKind Kind { get; }

    internal abstract ov_status_e Generate(
        ov_genai_llm_pipeline* pipe,
        ov_genai_generation_config* config,
        ov_genai_streamer* streamer,
        ov_genai_decoded_results** results);

    internal sealed class Text(string prompt) : LLMInput
    {
        internal override LLMInputKind Kind => LLMInputKind.Text;

        internal override ov_status_e Generate(
            ov_genai_llm_pipeline* pipe,
            ov_genai_generation_config* config,
            ov_genai_streamer* streamer,
            ov_genai_decoded_results** results)
        {
            using var text = new Utf8Text(prompt);
            return ov_genai_llm_pipeline_generate_text(pipe, text.View, config, streamer, results);
        }
    }

    internal sealed class Texts(IReadOnlyList<string> prompts) : LLMInput
    {
        internal override int Count => prompts.Count;

        internal override LLMInputKind Kind => LLMInputKind.Texts;

        internal override ov_status_e Generate(
            ov_genai_llm_pipeline* pipe,
            ov_genai_generation_config* config,
            ov_genai_streamer* streamer,
            ov_genai_decoded_results** results)
        {
            using var texts = new Utf8Texts(prompts);
            return ov_genai_llm_pipeline_generate_texts(pipe, texts.Views, (nuint)texts.Count, config, streamer, results);
        }
    }

    internal sealed class History(ChatHistory history) : LLMInput
    {
        internal override LLMInputKind Kind => LLMInputKind.History;

        internal override ov_status_e Generate(
            ov_genai_llm_pipeline* pipe,
            ov_genai_generation_config* config,
            ov_genai_streamer* streamer,
            ov_genai_decoded_results** results)
        {
            using var messages = history.Native.Follow(history).Acquire();
            return ov_genai_llm_pipeline_generate_history(pipe, messages.Pointer, config, streamer, results);
        }
    }
}
