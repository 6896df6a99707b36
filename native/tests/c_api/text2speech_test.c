/* Speech synthesis, from plain C: configs, voices, and results that own their samples. */
#include <math.h>
#include <stdlib.h>

#include "check.h"
#include "openvino/genai/c/text2speech_pipeline.h"
#include "suites.h"

static ov_genai_string_view view(const char* text) {
    const ov_genai_string_view result = {text, strlen(text)};
    return result;
}

static void null_arguments(void) {
    ov_genai_text2speech_pipeline* pipe = NULL;
    ov_genai_text2speech_result* result = NULL;
    ov_genai_speech_generation_config* config = NULL;
    ov_genai_perf_metrics* metrics = NULL;
    const float* samples = NULL;
    uint32_t rate = 0;
    size_t count = 0;
    CHECK_REFUSED(ov_genai_text2speech_pipeline_create(NULL, "CPU", NULL, &pipe));
    CHECK_REFUSED(ov_genai_text2speech_pipeline_create("x", "CPU", NULL, NULL));
    CHECK_REFUSED(ov_genai_text2speech_pipeline_generate(NULL, view("x"), NULL, 0, NULL, &result));
    CHECK_REFUSED(ov_genai_text2speech_pipeline_get_generation_config(NULL, &config));
    CHECK_REFUSED(ov_genai_text2speech_pipeline_set_generation_config(NULL, config));
    CHECK_REFUSED(ov_genai_text2speech_pipeline_get_speaker_embedding_shape(NULL, NULL, &count));
    CHECK_REFUSED(ov_genai_text2speech_result_get_samples(NULL, &samples, &count));
    CHECK_REFUSED(ov_genai_text2speech_result_get_sample_rate(NULL, &rate));
    CHECK_REFUSED(ov_genai_text2speech_result_get_perf_metrics(NULL, &metrics));
    CHECK_REFUSED(ov_genai_speech_generation_config_create(NULL));
    CHECK_REFUSED(ov_genai_speech_generation_config_create_from_json(NULL, &config));
    CHECK_REFUSED(ov_genai_speech_generation_config_copy(NULL, &config));
    CHECK_REFUSED(ov_genai_speech_generation_config_validate(NULL));
    CHECK(pipe == NULL && result == NULL && config == NULL && metrics == NULL);
    ov_genai_text2speech_pipeline_free(NULL);
    ov_genai_text2speech_result_free(NULL);
    ov_genai_speech_generation_config_free(NULL);
}

static void configs(const char* models_path) {
    ov_genai_speech_generation_config* config = NULL;
    ov_genai_speech_generation_config* copy = NULL;
    ov_genai_speech_generation_config* file = NULL;
    char buffer[64];
    size_t size = sizeof(buffer);
    CHECK_OK(ov_genai_speech_generation_config_create(&config));
    CHECK_FIELD(speech_generation_config, config, minlenratio, float, 0.5f);
    CHECK_FIELD(speech_generation_config, config, maxlenratio, float, 4.0f);
    CHECK_FIELD(speech_generation_config, config, threshold, float, 0.25f);
    CHECK_FIELD(speech_generation_config, config, speed, float, 1.5f);
    CHECK_FIELD(speech_generation_config, config, max_phoneme_length, size_t, 60);
    CHECK(ov_genai_speech_generation_config_set_max_phoneme_length(config, (size_t)1 << 40) == INVALID_C_PARAM);
    CHECK_BUFFER(ov_genai_speech_generation_config_get_language, config, "en-us");
    CHECK_OK(ov_genai_speech_generation_config_set_language(config, "en-gb"));
    CHECK_REFUSED(ov_genai_speech_generation_config_set_language(config, NULL));
    CHECK(ov_genai_speech_generation_config_get_phonemize_fallback_model_dir(config, buffer, &size) == NOT_FOUND);
    CHECK_OK(ov_genai_speech_generation_config_set_phonemize_fallback_model_dir(config, "folder"));
    CHECK_OK(ov_genai_speech_generation_config_validate(config));
    CHECK_OK(ov_genai_speech_generation_config_copy(config, &copy));
    CHECK_BUFFER(ov_genai_speech_generation_config_get_language, copy, "en-gb");
    CHECK_BUFFER(ov_genai_speech_generation_config_get_phonemize_fallback_model_dir, copy, "folder");
    CHECK_OK(ov_genai_speech_generation_config_set_phonemize_fallback_model_dir(copy, NULL));
    CHECK_OK(ov_genai_speech_generation_config_set_speed(copy, 0.0f));
    CHECK(ov_genai_speech_generation_config_validate(copy) != OK);
    CHECK_ERROR_HAS("speed");
    CHECK_OK(ov_genai_speech_generation_config_create_from_json(path_of(models_path, "/generation_config.json"), &file));
    ov_genai_speech_generation_config_free(file);
    ov_genai_speech_generation_config_free(copy);
    ov_genai_speech_generation_config_free(config);
}

static void speeches(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_text2speech_pipeline* pipe = NULL;
    ov_genai_speech_generation_config* config = NULL;
    ov_genai_text2speech_result* first = NULL;
    ov_genai_text2speech_result* second = NULL;
    ov_genai_perf_metrics* metrics = NULL;
    const float* samples = NULL;
    float kept[16];
    float* voice = NULL;
    size_t dimensions[4];
    size_t count = 4;
    size_t i;
    uint32_t rate = 0;
    CHECK_OK(ov_genai_text2speech_pipeline_create(models_path, "CPU", options, &pipe));
    CHECK_OK(ov_genai_text2speech_pipeline_get_speaker_embedding_shape(pipe, dimensions, &count));
    CHECK(count == 2 && dimensions[0] == 1 && dimensions[1] == 512);
    CHECK_OK(ov_genai_text2speech_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_speech_generation_config_set_maxlenratio(config, 4.0f));
    CHECK_OK(ov_genai_text2speech_pipeline_set_generation_config(pipe, config));
    CHECK_OK(ov_genai_text2speech_pipeline_generate(pipe, view("Hello."), NULL, 0, config, &first));
    CHECK_OK(ov_genai_text2speech_result_get_sample_rate(first, &rate));
    CHECK(rate == 16000);
    CHECK_OK(ov_genai_text2speech_result_get_samples(first, &samples, &count));
    CHECK(count == 7168 && fabsf(samples[2] - 0.019452f) < 1e-4f);
    memcpy(kept, samples, sizeof(kept));
    CHECK_OK(ov_genai_text2speech_result_get_perf_metrics(first, &metrics));
    ov_genai_decoded_results_perf_metrics_free(metrics);

    /* Another speech leaves the samples of the first alone. */
    voice = malloc(512 * sizeof(float));
    for (i = 0; i < 512; ++i) {
        voice[i] = 0.1f;
    }
    CHECK_OK(ov_genai_text2speech_pipeline_generate(pipe, view("Hello."), voice, 512, NULL, &second));
    CHECK(memcmp(kept, samples, sizeof(kept)) == 0);
    CHECK_OK(ov_genai_text2speech_result_get_samples(second, &samples, &count));
    CHECK(count == 7168 && fabsf(samples[2] - 0.011064f) < 1e-4f);
    ov_genai_text2speech_result_free(second);
    CHECK(ov_genai_text2speech_pipeline_generate(pipe, view("Hello."), voice, 511, NULL, &second) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("511 values");
    CHECK_REFUSED(ov_genai_text2speech_pipeline_generate(pipe, view("Hello."), NULL, 512, NULL, &second));
    free(voice);
    ov_genai_text2speech_result_free(first);
    ov_genai_speech_generation_config_free(config);
    ov_genai_text2speech_pipeline_free(pipe);
    ov_genai_pipeline_options_free(options);
}

void text2speech_suite(const char* models_path) {
    null_arguments();
    configs(models_path);
    speeches(models_path);
}
