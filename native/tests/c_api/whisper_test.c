/* Speech recognition, from plain C: texts, segments, words, streamers, metrics. */
#include "check.h"
#include "openvino/genai/c/whisper_perf_metrics.h"
#include "openvino/genai/c/whisper_pipeline.h"
#include "recording.h"
#include "suites.h"

static const char SPOKEN[] = " Turn on the lights in the kitchen.";

typedef struct {
    char text[256];
    size_t calls;
    size_t stop_after;
} heard;

static ov_genai_streaming_status_e hear(const char* text, size_t size, void* args) {
    heard* all = args;
    const size_t length = strlen(all->text);
    CHECK(length + size < sizeof(all->text));
    memcpy(all->text + length, text, size);
    all->text[length + size] = '\0';
    return ++all->calls == all->stop_after ? OV_GENAI_STREAMING_STATUS_CANCEL : OV_GENAI_STREAMING_STATUS_RUNNING;
}

static void null_arguments(void) {
    ov_genai_whisper_pipeline* pipe = NULL;
    ov_genai_whisper_generation_config* config = NULL;
    ov_genai_whisper_decoded_results* results = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    const float sample = 0;
    CHECK_REFUSED(ov_genai_whisper_pipeline_create(NULL, "CPU", 0, &pipe));
    CHECK_REFUSED(ov_genai_whisper_pipeline_create("x", NULL, 0, &pipe));
    CHECK_REFUSED(ov_genai_whisper_pipeline_create("x", "CPU", 0, NULL));
    CHECK_REFUSED(ov_genai_whisper_pipeline_create_with_options("x", "CPU", NULL, NULL));
    CHECK_REFUSED(ov_genai_whisper_pipeline_generate(NULL, &sample, 1, NULL, &results));
    CHECK_REFUSED(ov_genai_whisper_pipeline_generate_speech(NULL, &sample, 1, 0, NULL, NULL, &results));
    CHECK_REFUSED(ov_genai_whisper_pipeline_get_generation_config(NULL, &config));
    CHECK_REFUSED(ov_genai_whisper_pipeline_set_generation_config(NULL, config));
    CHECK_REFUSED(ov_genai_whisper_pipeline_get_tokenizer(NULL, &tokenizer));
    CHECK_REFUSED(ov_genai_whisper_decoded_results_create(NULL));
    CHECK_REFUSED(ov_genai_whisper_decoded_result_chunk_create(NULL));
    CHECK(pipe == NULL && config == NULL && results == NULL && tokenizer == NULL);
    ov_genai_whisper_pipeline_free(NULL);
    ov_genai_whisper_decoded_results_free(NULL);
    ov_genai_whisper_decoded_result_chunk_free(NULL);
}

static void empty_results(void) {
    ov_genai_whisper_decoded_results* results = NULL;
    ov_genai_whisper_decoded_result_chunk* chunk = NULL;
    ov_genai_whisper_segment segment;
    ov_genai_whisper_word word;
    size_t count = 9;
    bool has = true;
    CHECK_OK(ov_genai_whisper_decoded_results_create(&results));
    CHECK_OK(ov_genai_whisper_decoded_results_get_texts_count(results, &count));
    CHECK(count == 0);
    CHECK_OK(ov_genai_whisper_decoded_results_has_chunks(results, &has));
    CHECK(!has);
    CHECK_OK(ov_genai_whisper_decoded_results_has_words(results, &has));
    CHECK(!has);
    CHECK_OK(ov_genai_whisper_decoded_results_get_chunks_count(results, &count));
    CHECK_OK(ov_genai_whisper_decoded_results_get_words_count(results, &count));
    CHECK(count == 0);
    CHECK(ov_genai_whisper_decoded_results_get_chunk_at(results, 0, &chunk) == NOT_FOUND);
    CHECK(ov_genai_whisper_decoded_results_get_segment_at(results, 0, &segment) == NOT_FOUND);
    CHECK(ov_genai_whisper_decoded_results_get_word_at(results, 0, &word) == NOT_FOUND);
    ov_genai_whisper_decoded_results_free(results);
    CHECK_OK(ov_genai_whisper_decoded_result_chunk_create(&chunk));
    CHECK_BUFFER(ov_genai_whisper_decoded_result_chunk_get_text, chunk, "");
    ov_genai_whisper_decoded_result_chunk_free(chunk);
}

static void metrics(const ov_genai_whisper_decoded_results* results) {
    ov_genai_perf_metrics* measured = NULL;
    size_t count = 0;
    float values[64];
    CHECK_OK(ov_genai_whisper_decoded_results_get_perf_metrics(results, &measured));
    CHECK_MEAN(ov_genai_perf_metrics_get_features_extraction_duration, measured, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_encode_inference_duration, measured, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_decode_inference_duration, measured, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_word_level_timestamps_processing_duration, measured, true);
    CHECK_OK(ov_genai_perf_metrics_get_whisper_raw(measured, OV_GENAI_WHISPER_RAW_METRIC_DECODE_INFERENCE_DURATIONS, NULL, &count));
    CHECK(count > 0 && count <= 64);
    CHECK_OK(ov_genai_perf_metrics_get_whisper_raw(measured, OV_GENAI_WHISPER_RAW_METRIC_DECODE_INFERENCE_DURATIONS, values, &count));
    CHECK(values[0] > 0);
    CHECK(ov_genai_perf_metrics_get_whisper_raw(measured, (ov_genai_whisper_raw_metric_e)9, NULL, &count) == INVALID_C_PARAM);
    ov_genai_decoded_results_perf_metrics_free(measured);
}

static void segments(const ov_genai_whisper_decoded_results* results) {
    ov_genai_whisper_decoded_result_chunk* chunk = NULL;
    ov_genai_whisper_segment segment;
    size_t count = 0;
    float start = -1;
    float end = -1;
    CHECK_OK(ov_genai_whisper_decoded_results_get_chunks_count(results, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_whisper_decoded_results_get_segment_at(results, 0, &segment));
    CHECK(is_text(segment.text, SPOKEN) && segment.end_ts > segment.start_ts);
    CHECK(ov_genai_whisper_decoded_results_get_segment_at(results, 1, &segment) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_whisper_decoded_results_get_chunk_at(results, 0, &chunk));
    CHECK_OK(ov_genai_whisper_decoded_result_chunk_get_start_ts(chunk, &start));
    CHECK_OK(ov_genai_whisper_decoded_result_chunk_get_end_ts(chunk, &end));
    CHECK(start == segment.start_ts && end == segment.end_ts);
    CHECK_BUFFER(ov_genai_whisper_decoded_result_chunk_get_text, chunk, SPOKEN);
    ov_genai_whisper_decoded_result_chunk_free(chunk);
}

static void words(const ov_genai_whisper_decoded_results* results) {
    ov_genai_whisper_word word;
    size_t count = 0;
    CHECK_OK(ov_genai_whisper_decoded_results_get_words_count(results, &count));
    CHECK(count == 7);
    CHECK_OK(ov_genai_whisper_decoded_results_get_word_at(results, 0, &word));
    CHECK(is_text(word.text, " Turn") && word.token_ids_count > 0 && word.token_ids[0] > 0);
    CHECK(ov_genai_whisper_decoded_results_get_word_at(results, 7, &word) == OUT_OF_BOUNDS);
}

static void with_times(ov_genai_whisper_pipeline* pipe, const recording* speech) {
    ov_genai_whisper_generation_config* config = NULL;
    ov_genai_whisper_decoded_results* results = NULL;
    ov_genai_string_view text;
    heard all = {"", 0, 0};
    const ov_genai_streamer streamer = {hear, NULL, NULL, &all};
    char buffer[64];
    size_t size = 3;
    float score = 0;

    CHECK_OK(ov_genai_whisper_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_whisper_generation_config_set_return_timestamps(config, true));
    CHECK_OK(ov_genai_whisper_pipeline_generate_speech(pipe, speech->samples, speech->count, 320, config, &streamer, &results));
    CHECK_TEXT(all.text, SPOKEN);
    CHECK_BUFFER(ov_genai_whisper_decoded_results_get_string, results, SPOKEN);
    CHECK_OK(ov_genai_whisper_decoded_results_get_text_view_at(results, 0, &text));
    CHECK(is_text(text, SPOKEN));
    CHECK(ov_genai_whisper_decoded_results_get_text_at(results, 0, buffer, &size) == OUT_OF_BOUNDS);
    size = sizeof(buffer);
    CHECK_OK(ov_genai_whisper_decoded_results_get_text_at(results, 0, buffer, &size));
    CHECK_TEXT(buffer, SPOKEN);
    CHECK_OK(ov_genai_whisper_decoded_results_get_score_at(results, 0, &score));
    CHECK(score == 1.0f);
    CHECK_OK(ov_genai_whisper_decoded_results_get_language(results, &text));
    CHECK(is_text(text, "en"));
    segments(results);
    words(results);
    metrics(results);
    ov_genai_whisper_decoded_results_free(results);
    ov_genai_whisper_generation_config_free(config);
}

static void plain(ov_genai_whisper_pipeline* pipe, const recording* speech) {
    ov_genai_whisper_generation_config* config = NULL;
    ov_genai_whisper_decoded_results* results = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    heard all = {"", 0, 1};
    const ov_genai_streamer streamer = {hear, NULL, NULL, &all};
    bool has = true;

    CHECK_OK(ov_genai_whisper_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_whisper_generation_config_set_word_timestamps(config, false));
    CHECK_OK(ov_genai_whisper_pipeline_set_generation_config(pipe, config));
    CHECK_OK(ov_genai_whisper_pipeline_generate(pipe, speech->samples, speech->count, NULL, &results));
    CHECK_BUFFER(ov_genai_whisper_decoded_results_get_string, results, SPOKEN);
    CHECK_OK(ov_genai_whisper_decoded_results_has_chunks(results, &has));
    CHECK(!has);
    ov_genai_whisper_decoded_results_free(results);

    CHECK_OK(ov_genai_whisper_pipeline_generate_speech(pipe, speech->samples, speech->count, 0, config, &streamer, &results));
    CHECK(strlen(all.text) < sizeof(SPOKEN) - 1);
    ov_genai_whisper_decoded_results_free(results);

    results = NULL;
    CHECK(ov_genai_whisper_pipeline_generate(pipe, speech->samples, 100, config, &results) != OK);
    CHECK_ERROR_HAS("too short");
    CHECK_REFUSED(ov_genai_whisper_pipeline_generate(pipe, NULL, 1000, config, &results));
    CHECK_OK(ov_genai_whisper_generation_config_set_language(config, "<|xx|>"));
    CHECK(ov_genai_whisper_pipeline_generate(pipe, speech->samples, speech->count, config, &results) != OK);
    CHECK_ERROR_HAS("'language' <|xx|>");
    CHECK(results == NULL);
    CHECK_OK(ov_genai_whisper_pipeline_get_tokenizer(pipe, &tokenizer));
    ov_genai_tokenizer_free(tokenizer);
    ov_genai_whisper_generation_config_free(config);
}

void whisper_suite(const char* models_path) {
    const ov_genai_property words = {"word_timestamps", NULL, OV_GENAI_PROPERTY_TYPE_BOOL, 1, 0};
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_whisper_pipeline* pipe = NULL;
    recording speech = recording_read(path_of(models_path, "/../../../tests/data/audio/en_kitchen.wav"));
    CHECK(speech.count > 16000);

    null_arguments();
    empty_results();
    CHECK(ov_genai_whisper_pipeline_create("/nonexistent", "CPU", 0, &pipe) != OK);
    CHECK_ERROR_HAS("/nonexistent");
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, &words, 1));
    CHECK_OK(ov_genai_whisper_pipeline_create_with_options(models_path, "CPU", options, &pipe));
    ov_genai_pipeline_options_free(options);
    if (pipe != NULL) {
        with_times(pipe, &speech);
        plain(pipe, &speech);
    }
    ov_genai_whisper_pipeline_free(pipe);
    recording_free(&speech);
}
