using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;
using static OpenVinoGenAI.Bindings.ov_genai_whisper_raw_metric_e;

namespace OpenVinoGenAI.Interop;

/// <summary>Copies the native results of speech recognition and frees them.</summary>
internal static unsafe class WhisperResultReader
{
    internal static WhisperResult Take(ov_genai_whisper_decoded_results* results, TimeSpan duration)
    {
        try
        {
            ov_genai_string_view language;
            NativeStatus.ThrowIfFailed(ov_genai_whisper_decoded_results_get_language(results, &language));
            string[] texts = ResultReader.Texts(
                results, &ov_genai_whisper_decoded_results_get_texts_count, &ov_genai_whisper_decoded_results_get_text_view_at);
            ov_genai_perf_metrics* metrics;
            NativeStatus.ThrowIfFailed(ov_genai_whisper_decoded_results_get_perf_metrics(results, &metrics));
            WhisperPerfMetrics perfMetrics = TakeMetrics(metrics);
            return new WhisperResult(texts)
            {
                PerfMetrics = perfMetrics,
                Scores = ResultReader.Items<ov_genai_whisper_decoded_results, float>(
                    results, texts.Length, &ov_genai_whisper_decoded_results_get_score_at),
                Language = NativeText.FromView(language),
                Chunks = Chunks(results),
                Words = Words(results),
                Duration = duration,
            };
        }
        finally
        {
            ov_genai_whisper_decoded_results_free(results);
        }
    }

    private static WhisperChunk[]? Chunks(ov_genai_whisper_decoded_results* results) =>
        NativeValue.GetFlag(results, &ov_genai_whisper_decoded_results_has_chunks)
            ? Array.ConvertAll(
                ResultReader.Items<ov_genai_whisper_decoded_results, ov_genai_whisper_segment>(
                    results, &ov_genai_whisper_decoded_results_get_chunks_count, &ov_genai_whisper_decoded_results_get_segment_at),
                static chunk => new WhisperChunk(
                    ToTime(chunk.start_ts), chunk.end_ts < 0 ? null : ToTime(chunk.end_ts), NativeText.FromView(chunk.text)))
            : null;

    /// <summary>Copies the tokens of a word.</summary>
    internal static long[] TokensOf(ov_genai_whisper_word word) => new ReadOnlySpan<long>(word.token_ids, checked((int)word.token_ids_count)).ToArray();

    private static WhisperWord[]? Words(ov_genai_whisper_decoded_results* results) =>
        NativeValue.GetFlag(results, &ov_genai_whisper_decoded_results_has_words)
            ? Array.ConvertAll(
                ResultReader.Items<ov_genai_whisper_decoded_results, ov_genai_whisper_word>(
                    results, &ov_genai_whisper_decoded_results_get_words_count, &ov_genai_whisper_decoded_results_get_word_at),
                static word => new WhisperWord(
                    ToTime(word.start_ts),
                    ToTime(word.end_ts),
                    NativeText.FromView(word.text),
                    TokensOf(word)))
            : null;

    /// <summary>Reads the metrics of speech recognition and frees them.</summary>
    internal static WhisperPerfMetrics TakeMetrics(ov_genai_perf_metrics* metrics)
    {
        try
        {
            return new WhisperPerfMetrics(PerfMetricsReader.Read(metrics), new WhisperRawPerfMetrics
            {
                FeaturesExtractionDurations = Raw(metrics, OV_GENAI_WHISPER_RAW_METRIC_FEATURES_EXTRACTION_DURATIONS),
                WordLevelTimestampsProcessingDurations =
                    Raw(metrics, OV_GENAI_WHISPER_RAW_METRIC_WORD_LEVEL_TIMESTAMPS_PROCESSING_DURATIONS),
                EncodeInferenceDurations = Raw(metrics, OV_GENAI_WHISPER_RAW_METRIC_ENCODE_INFERENCE_DURATIONS),
                DecodeInferenceDurations = Raw(metrics, OV_GENAI_WHISPER_RAW_METRIC_DECODE_INFERENCE_DURATIONS),
            });
        }
        finally
        {
            ov_genai_decoded_results_perf_metrics_free(metrics);
        }
    }

    private static float[] Raw(ov_genai_perf_metrics* metrics, ov_genai_whisper_raw_metric_e which) =>
        PerfMetricsReader.Values((values, count) => ov_genai_perf_metrics_get_whisper_raw(metrics, which, values, count));

    // The library's times are steps of 20 ms as floats, whose error grows with the time.
    internal static TimeSpan ToTime(float seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000.0));
}
