using System.Buffers;
using OpenVinoGenAI.Bindings;
using OpenVinoGenAI.Interop.Handles;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>The native speech synthesis pipeline. Apart from <see cref="Dispose"/>, its members must not run at the same time.</summary>
internal sealed unsafe class NativeText2SpeechPipeline(Text2SpeechPipelineHandle handle) : INativePipeline
{
    public bool IsClosed => handle.IsClosed;

    internal static NativeText2SpeechPipeline Load(string modelsPath, string device, PipelineProperties? properties)
    {
        using PipelineOptionsHandle optionsHandle = PipelineOptionsMapper.ToNative(properties);
        using var options = optionsHandle.Acquire();
        using var path = new Utf8Text(modelsPath);
        using var deviceText = new Utf8Text(device);
        ov_genai_text2speech_pipeline* pipe;
        NativeExceptionMapper.ThrowIfPipelineFailed(
            ov_genai_text2speech_pipeline_create(path.Pointer, deviceText.Pointer, options.Pointer, &pipe), modelsPath, device);
        return new NativeText2SpeechPipeline(new Text2SpeechPipelineHandle(pipe));
    }

    internal SpeechGenerationConfigHandle GetGenerationConfig()
    {
        using var pipe = handle.Acquire();
        ov_genai_speech_generation_config* config;
        NativeStatus.ThrowIfFailed(ov_genai_text2speech_pipeline_get_generation_config(pipe.Pointer, &config));
        return new SpeechGenerationConfigHandle(config);
    }

    internal int[] GetSpeakerEmbeddingShape()
    {
        using var pipe = handle.Acquire();
        nuint count = 0;
        NativeStatus.ThrowIfFailed(ov_genai_text2speech_pipeline_get_speaker_embedding_shape(pipe.Pointer, null, &count));
        var dimensions = new nuint[(int)count];
        fixed (nuint* first = dimensions)
        {
            NativeStatus.ThrowIfFailed(ov_genai_text2speech_pipeline_get_speaker_embedding_shape(pipe.Pointer, first, &count));
        }

        return Array.ConvertAll(dimensions, static dimension => checked((int)dimension));
    }

    /// <param name="text">What to say.</param>
    /// <param name="speaker">The voice, of the model's shape; empty for the model's own.</param>
    /// <param name="config">How to generate.</param>
    internal SpeechResult Generate(string text, ReadOnlyMemory<float> speaker, SpeechGenerationConfigHandle config)
    {
        using var pipe = handle.Acquire();
        using var nativeConfig = config.Acquire();
        using var nativeText = new Utf8Text(text);
        using MemoryHandle voice = speaker.Pin();
        ov_genai_text2speech_result* result;
        NativeStatus.ThrowIfFailed(ov_genai_text2speech_pipeline_generate(
            pipe.Pointer, nativeText.View, (float*)voice.Pointer, (nuint)speaker.Length, nativeConfig.Pointer, &result));
        return Take(result, text);
    }

    public void Dispose() => handle.Dispose();

    private static SpeechResult Take(ov_genai_text2speech_result* result, string text)
    {
        try
        {
            float* samples;
            nuint count;
            uint rate;
            NativeStatus.ThrowIfFailed(ov_genai_text2speech_result_get_samples(result, &samples, &count));
            NativeStatus.ThrowIfFailed(ov_genai_text2speech_result_get_sample_rate(result, &rate));
            float[] copy = new ReadOnlySpan<float>(samples, checked((int)count)).ToArray();
            return new SpeechResult(text, copy, checked((int)rate), new SpeechGenerationPerfMetrics(Metrics(result), copy.Length));
        }
        finally
        {
            ov_genai_text2speech_result_free(result);
        }
    }

    private static PerfMetrics Metrics(ov_genai_text2speech_result* result)
    {
        ov_genai_perf_metrics* metrics;
        NativeStatus.ThrowIfFailed(ov_genai_text2speech_result_get_perf_metrics(result, &metrics));
        try
        {
            return PerfMetricsReader.Read(metrics);
        }
        finally
        {
            ov_genai_decoded_results_perf_metrics_free(metrics);
        }
    }
}
