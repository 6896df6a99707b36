using OpenVinoGenAI.Bindings;
using static OpenVinoGenAI.Bindings.NativeMethods;

namespace OpenVinoGenAI.Interop;

/// <summary>Copies the native results of an <see cref="ASRPipeline"/> and frees them.</summary>
internal static unsafe class ASRResultReader
{
    internal static ASRResult Take(ov_genai_asr_decoded_results* results, TimeSpan duration)
    {
        try
        {
            string[] texts = ResultReader.Texts(
                results, &ov_genai_asr_decoded_results_get_texts_count, &ov_genai_asr_decoded_results_get_text_view_at);
            ov_genai_perf_metrics* metrics;
            NativeStatus.ThrowIfFailed(ov_genai_asr_decoded_results_get_perf_metrics(results, &metrics));
            WhisperPerfMetrics perfMetrics = WhisperResultReader.TakeMetrics(metrics);
            return new ASRResult(texts)
            {
                PerfMetrics = perfMetrics,
                Scores = ResultReader.Items<ov_genai_asr_decoded_results, float>(
                    results, texts.Length, &ov_genai_asr_decoded_results_get_score_at),
                Languages = ResultReader.Texts(
                    results, &ov_genai_asr_decoded_results_get_languages_count, &ov_genai_asr_decoded_results_get_language_at),
                Chunks = NativeValue.GetFlag(results, &ov_genai_asr_decoded_results_has_chunks)
                    ? Pieces(
                        results,
                        texts.Length,
                        &ov_genai_asr_decoded_results_get_chunks_count,
                        &ov_genai_asr_decoded_results_get_chunk_at)
                    : null,
                Words = NativeValue.GetFlag(results, &ov_genai_asr_decoded_results_has_words)
                    ? Pieces(
                        results,
                        texts.Length,
                        &ov_genai_asr_decoded_results_get_words_count,
                        &ov_genai_asr_decoded_results_get_word_at)
                    : null,
                Duration = duration,
            };
        }
        finally
        {
            ov_genai_asr_decoded_results_free(results);
        }
    }

    private static ASRChunk[][] Pieces(
        ov_genai_asr_decoded_results* results,
        int texts,
        delegate*<ov_genai_asr_decoded_results*, nuint, nuint*, ov_status_e> counter,
        delegate*<ov_genai_asr_decoded_results*, nuint, nuint, ov_genai_whisper_word*, ov_status_e> getter)
    {
        var pieces = new ASRChunk[texts][];
        for (int text = 0; text < texts; text++)
        {
            nuint count;
            NativeStatus.ThrowIfFailed(counter(results, (nuint)text, &count));
            pieces[text] = new ASRChunk[checked((int)count)];
            for (int i = 0; i < pieces[text].Length; i++)
            {
                ov_genai_whisper_word piece;
                NativeStatus.ThrowIfFailed(getter(results, (nuint)text, (nuint)i, &piece));
                pieces[text][i] = new ASRChunk(
                    WhisperResultReader.ToTime(piece.start_ts),
                    piece.end_ts < 0 ? null : WhisperResultReader.ToTime(piece.end_ts),
                    NativeText.FromView(piece.text),
                    WhisperResultReader.TokensOf(piece));
            }
        }

        return pieces;
    }
}
