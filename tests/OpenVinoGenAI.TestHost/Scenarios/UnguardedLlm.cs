using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.TestHost.Scenarios;

/// <summary>Calls the native language model without the managed guards. Arguments: the model's folder.</summary>
internal static unsafe class UnguardedLlm
{
    [Scenario("llm-unguarded-threshold")]
    internal static void ConfidenceThresholdWithoutDraft(string[] args)
    {
        ov_genai_llm_pipeline* pipeline = Load(args[0]);
        ov_genai_generation_config* config;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_get_generation_config(pipeline, &config));
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_assistant_confidence_threshold(config, 0.4f));
        NativeStatus.ThrowIfFailed(ov_genai_generation_config_set_max_new_tokens(config, 8));
        Console.Out.WriteLine("generating");
        Generate(pipeline, config, null);
        Console.Out.WriteLine("generated");
    }

    [Scenario("llm-unguarded-streamer")]
    internal static void ThrowFromCallback(string[] args)
    {
        var streamer = new ov_genai_streamer { on_tokens = &Throw };
        Generate(Load(args[0]), null, &streamer);
    }

    [Scenario("llm-guarded-streamer")]
    internal static void ThrowFromStreamer(string[] args)
    {
        using var pipeline = new LLMPipeline(args[0]);
        pipeline.Generate("Hi", null, new ThrowingStreamer());
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ov_genai_streaming_status_e Throw(long* tokens, nuint count, void* args) => throw new InvalidDataException("from the callback");

    private static ov_genai_llm_pipeline* Load(string folder)
    {
        NativeLibraryLoader.EnsureLoaded();
        using var path = new Utf8Text(folder);
        using var device = new Utf8Text("CPU");
        ov_genai_llm_pipeline* pipeline;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_create_with_options(path.Pointer, device.Pointer, null, &pipeline));
        return pipeline;
    }

    private static void Generate(ov_genai_llm_pipeline* pipeline, ov_genai_generation_config* config, ov_genai_streamer* streamer)
    {
        using var prompt = new Utf8Text("Hi");
        ov_genai_decoded_results* results;
        NativeStatus.ThrowIfFailed(ov_genai_llm_pipeline_generate_text(pipeline, prompt.View, config, streamer, &results));
    }

    private sealed class ThrowingStreamer : StreamerBase
    {
        public override StreamingStatus Write(long token) => throw new InvalidDataException("from the streamer");

        public override void End()
        {
        }
    }
}
