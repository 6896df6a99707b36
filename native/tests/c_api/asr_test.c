/* Speech recognition of any family, from plain C, with a Whisper model. */
#include "check.h"
#include "openvino/genai/c/asr_pipeline.h"
#include "openvino/genai/c/whisper_perf_metrics.h"
#include "recording.h"
#include "suites.h"

static const char SPOKEN[] = " Turn on the lights in the kitchen.";

static void null_arguments(void) {
    ov_genai_asr_pipeline* pipe = NULL;
    ov_genai_asr_decoded_results* results = NULL;
    ov_genai_whisper_generation_config* config = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    ov_genai_perf_metrics* metrics = NULL;
    ov_genai_string_view text;
    ov_genai_whisper_word word;
    const float sample = 0;
    float score = 0;
    bool has = false;
    size_t count = 0;
    CHECK_REFUSED(ov_genai_asr_pipeline_create(NULL, "CPU", NULL, &pipe));
    CHECK_REFUSED(ov_genai_asr_pipeline_create("x", "CPU", NULL, NULL));
    CHECK_REFUSED(ov_genai_asr_pipeline_generate(NULL, &sample, 1, 0, NULL, NULL, NULL, &results));
    CHECK_REFUSED(ov_genai_asr_pipeline_get_generation_config(NULL, &config));
    CHECK_REFUSED(ov_genai_asr_pipeline_set_generation_config(NULL, config));
    CHECK_REFUSED(ov_genai_asr_pipeline_get_tokenizer(NULL, &tokenizer));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_perf_metrics(NULL, &metrics));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_texts_count(NULL, &count));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_text_view_at(NULL, 0, &text));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_score_at(NULL, 0, &score));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_languages_count(NULL, &count));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_language_at(NULL, 0, &text));
    CHECK_REFUSED(ov_genai_asr_decoded_results_has_chunks(NULL, &has));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_chunks_count(NULL, 0, &count));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_chunk_at(NULL, 0, 0, &word));
    CHECK_REFUSED(ov_genai_asr_decoded_results_has_words(NULL, &has));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_words_count(NULL, 0, &count));
    CHECK_REFUSED(ov_genai_asr_decoded_results_get_word_at(NULL, 0, 0, &word));
    CHECK(pipe == NULL && results == NULL && config == NULL && tokenizer == NULL && metrics == NULL);
    ov_genai_asr_pipeline_free(NULL);
    ov_genai_asr_decoded_results_free(NULL);
}

static void read_results(const ov_genai_asr_decoded_results* results, bool is_timed) {
    ov_genai_perf_metrics* metrics = NULL;
    ov_genai_string_view text;
    ov_genai_whisper_word piece;
    float score = 0;
    bool has = false;
    size_t count = 0;
    CHECK_OK(ov_genai_asr_decoded_results_get_texts_count(results, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_asr_decoded_results_get_text_view_at(results, 0, &text));
    CHECK(is_text(text, SPOKEN));
    CHECK(ov_genai_asr_decoded_results_get_text_view_at(results, 1, &text) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_asr_decoded_results_get_score_at(results, 0, &score));
    CHECK(score == 1.0f);
    CHECK_OK(ov_genai_asr_decoded_results_get_languages_count(results, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_asr_decoded_results_get_language_at(results, 0, &text));
    CHECK(is_text(text, "en"));
    CHECK_OK(ov_genai_asr_decoded_results_has_chunks(results, &has));
    CHECK(has == is_timed);
    CHECK_OK(ov_genai_asr_decoded_results_get_chunks_count(results, 0, &count));
    CHECK(count == (is_timed ? 1u : 0u));
    CHECK_OK(ov_genai_asr_decoded_results_has_words(results, &has));
    CHECK(has == is_timed);
    CHECK_OK(ov_genai_asr_decoded_results_get_words_count(results, 0, &count));
    CHECK(count == (is_timed ? 7u : 0u));
    if (is_timed) {
        CHECK_OK(ov_genai_asr_decoded_results_get_chunk_at(results, 0, 0, &piece));
        CHECK(is_text(piece.text, SPOKEN) && piece.end_ts > piece.start_ts);
        CHECK(ov_genai_asr_decoded_results_get_chunk_at(results, 1, 0, &piece) == OUT_OF_BOUNDS);
        CHECK_OK(ov_genai_asr_decoded_results_get_word_at(results, 0, 0, &piece));
        CHECK(is_text(piece.text, " Turn") && piece.token_ids_count > 0);
    } else {
        CHECK(ov_genai_asr_decoded_results_get_chunk_at(results, 0, 0, &piece) == NOT_FOUND);
        CHECK(ov_genai_asr_decoded_results_get_word_at(results, 0, 0, &piece) == NOT_FOUND);
    }
    CHECK_OK(ov_genai_asr_decoded_results_get_perf_metrics(results, &metrics));
    CHECK_MEAN(ov_genai_perf_metrics_get_encode_inference_duration, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_decode_inference_duration, metrics, true);
    ov_genai_decoded_results_perf_metrics_free(metrics);
}

void asr_suite(const char* models_path) {
    const ov_genai_property words = {"word_timestamps", NULL, OV_GENAI_PROPERTY_TYPE_BOOL, 1, 0};
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_asr_pipeline* pipe = NULL;
    ov_genai_whisper_generation_config* config = NULL;
    ov_genai_asr_decoded_results* results = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    recording speech = recording_read(path_of(models_path, "/../../../tests/data/audio/en_kitchen.wav"));
    null_arguments();
    CHECK(speech.count > 0);
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, &words, 1));
    CHECK_OK(ov_genai_asr_pipeline_create(models_path, "CPU", options, &pipe));
    CHECK_OK(ov_genai_asr_pipeline_get_tokenizer(pipe, &tokenizer));
    ov_genai_tokenizer_free(tokenizer);
    CHECK_OK(ov_genai_asr_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_whisper_generation_config_set_word_timestamps(config, false));
    CHECK_OK(ov_genai_asr_pipeline_set_generation_config(pipe, config));
    CHECK_OK(ov_genai_asr_pipeline_generate(pipe, speech.samples, speech.count, 0, NULL, NULL, NULL, &results));
    read_results(results, false);
    ov_genai_asr_decoded_results_free(results);
    CHECK_OK(ov_genai_whisper_generation_config_set_word_timestamps(config, true));
    CHECK_OK(ov_genai_whisper_generation_config_set_return_timestamps(config, true));
    CHECK_OK(ov_genai_asr_pipeline_generate(pipe, speech.samples, speech.count, 0, config, "kitchens", NULL, &results));
    read_results(results, true);
    ov_genai_asr_decoded_results_free(results);
    CHECK_REFUSED(ov_genai_asr_pipeline_generate(pipe, speech.samples, speech.count, 0, NULL, "kitchens", NULL, &results));
    CHECK_REFUSED(ov_genai_asr_pipeline_generate(pipe, NULL, 1, 0, NULL, NULL, NULL, &results));
    recording_free(&speech);
    ov_genai_whisper_generation_config_free(config);
    ov_genai_asr_pipeline_free(pipe);
    ov_genai_pipeline_options_free(options);
}
