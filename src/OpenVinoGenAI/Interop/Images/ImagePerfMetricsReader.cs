using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Bindings.ov_genai_image_raw_metric_e;
using static OpenVinoGenAI.Interop.NativeValue;

namespace OpenVinoGenAI.Interop.Images;

/// <summary>Copies the performance metrics of an image pipeline.</summary>
internal static unsafe class ImagePerfMetricsReader
{
    /// <summary>Copies the metrics and frees the native object.</summary>
    internal static ImageGenerationPerfMetrics Take(ov_genai_image_generation_perf_metrics* metrics)
    {
        try
        {
            return new ImageGenerationPerfMetrics
            {
                LoadTime = TimeSpan.FromMilliseconds(GetFloat(metrics, &ov_genai_image_generation_perf_metrics_get_load_time)),
                GenerateDuration = Measured(metrics, &ov_genai_image_generation_perf_metrics_get_generate_duration),
                InferenceDuration = Measured(metrics, &ov_genai_image_generation_perf_metrics_get_inference_duration),
                TextEncoderInferenceDurations = TextEncoders(metrics),
                VaeEncoderInferenceDuration = Measured(metrics, &ov_genai_image_generation_perf_metrics_get_vae_encoder_infer_duration),
                VaeDecoderInferenceDuration = Measured(metrics, &ov_genai_image_generation_perf_metrics_get_vae_decoder_infer_duration),
                RawIterationDurations = Values(metrics, OV_GENAI_IMAGE_RAW_METRIC_ITERATION_DURATIONS),
                RawUnetInferenceDurations = Values(metrics, OV_GENAI_IMAGE_RAW_METRIC_UNET_INFERENCE_DURATIONS),
                RawTransformerInferenceDurations = Values(metrics, OV_GENAI_IMAGE_RAW_METRIC_TRANSFORMER_INFERENCE_DURATIONS),
            };
        }
        finally
        {
            ov_genai_image_generation_perf_metrics_free(metrics);
        }
    }

    // The library says 0 or -1 where it measured nothing.
    private static TimeSpan? Measured(
        ov_genai_image_generation_perf_metrics* metrics,
        delegate*<ov_genai_image_generation_perf_metrics*, float*, ov_status_e> getter)
    {
        float duration = GetFloat(metrics, getter);
        return duration > 0 ? TimeSpan.FromMilliseconds(duration) : null;
    }

    private static Dictionary<string, TimeSpan> TextEncoders(ov_genai_image_generation_perf_metrics* metrics)
    {
        ov_genai_string_list* list;
        nuint count = 0;
        NativeStatus.ThrowIfFailed(
            ov_genai_image_generation_perf_metrics_get_text_encoder_infer_duration(metrics, &list, null, &count));
        string[] names = StringList.Take(list);
        float[] durations = new float[names.Length];
        fixed (float* buffer = durations)
        {
            NativeStatus.ThrowIfFailed(
                ov_genai_image_generation_perf_metrics_get_text_encoder_infer_duration(metrics, &list, buffer, &count));
            StringList.Take(list);
        }

        return names.Zip(durations).ToDictionary(pair => pair.First, pair => TimeSpan.FromMilliseconds(pair.Second));
    }

    private static float[] Values(ov_genai_image_generation_perf_metrics* metrics, ov_genai_image_raw_metric_e which) =>
        PerfMetricsReader.Values((values, count) => ov_genai_image_generation_perf_metrics_get_raw(metrics, which, values, count));
}
