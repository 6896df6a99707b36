using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Bindings.ov_genai_raw_metric_e;

namespace OpenVinoGenAI.Interop;

/// <summary>Copies native performance metrics.</summary>
internal static unsafe class PerfMetricsReader
{
    /// <summary>Copies the metrics and frees the native object.</summary>
    internal static PerfMetrics Take(ov_genai_perf_metrics* metrics)
    {
        try
        {
            return Read(metrics);
        }
        finally
        {
            ov_genai_decoded_results_perf_metrics_free(metrics);
        }
    }

    /// <summary>Copies the metrics of a vision model and frees the native object.</summary>
    internal static PerfMetrics TakeVision(ov_genai_perf_metrics* metrics)
    {
        try
        {
            return Read(metrics, Values((values, count) => ov_genai_vlm_perf_metrics_get_prepare_embeddings_durations(metrics, values, count)));
        }
        finally
        {
            ov_genai_vlm_decoded_results_perf_metrics_free(metrics);
        }
    }

    internal static PerfMetrics Read(ov_genai_perf_metrics* metrics) => Read(metrics, []);

    private static PerfMetrics Read(ov_genai_perf_metrics* metrics, float[] prepareEmbeddings)
    {
        var raw = new RawPerfMetrics
        {
            GenerateDurations = Values(metrics, OV_GENAI_RAW_METRIC_GENERATE_DURATIONS),
            TokenizationDurations = Values(metrics, OV_GENAI_RAW_METRIC_TOKENIZATION_DURATIONS),
            DetokenizationDurations = Values(metrics, OV_GENAI_RAW_METRIC_DETOKENIZATION_DURATIONS),
            ChatTemplateDurations = Values(metrics, OV_GENAI_RAW_METRIC_CHAT_TEMPLATE_DURATIONS),
            TimesToFirstToken = Values(metrics, OV_GENAI_RAW_METRIC_TIMES_TO_FIRST_TOKEN),
            TokenInferDurations = Values(metrics, OV_GENAI_RAW_METRIC_TOKEN_INFER_DURATIONS),
            BatchSizes = Values(metrics, OV_GENAI_RAW_METRIC_BATCH_SIZES),
            Durations = Values(metrics, OV_GENAI_RAW_METRIC_DURATIONS),
            InferenceDurations = Values(metrics, OV_GENAI_RAW_METRIC_INFERENCE_DURATIONS),
            GrammarCompileTimes = Values(metrics, OV_GENAI_RAW_METRIC_GRAMMAR_COMPILE_TIMES),
            SamplingDurations = Values(metrics, OV_GENAI_RAW_METRIC_SAMPLING_DURATIONS),
            PrepareEmbeddingsDurations = prepareEmbeddings,
        };
        return new PerfMetrics
        {
            Raw = raw,
            LoadTime = TimeSpan.FromMilliseconds(NativeValue.GetFloat(metrics, &ov_genai_perf_metrics_get_load_time)),
            NumInputTokens = (long)NativeValue.Get<ov_genai_perf_metrics, nuint>(metrics, &ov_genai_perf_metrics_get_num_input_tokens),
            NumGeneratedTokens = (long)NativeValue.Get<ov_genai_perf_metrics, nuint>(metrics, &ov_genai_perf_metrics_get_num_generation_tokens),
        };
    }

    /// <summary>Copies numbers through the protocol "call with NULL to learn how many".</summary>
    internal static float[] Values(Getter get)
    {
        nuint count = 0;
        NativeStatus.ThrowIfFailed(get(null, &count));
        if (count == 0)
        {
            return [];
        }

        var values = new float[checked((int)count)];
        fixed (float* buffer = values)
        {
            NativeStatus.ThrowIfFailed(get(buffer, &count));
        }

        return values;
    }

    internal delegate ov_status_e Getter(float* values, nuint* count);

    private static float[] Values(ov_genai_perf_metrics* metrics, ov_genai_raw_metric_e which) =>
        Values((values, count) => ov_genai_perf_metrics_get_raw(metrics, which, values, count));
}
