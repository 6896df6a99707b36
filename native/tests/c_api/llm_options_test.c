/* A model with what options add: a draft model, adapters, a tokenizer or weights of one's own; and all that is measured. */
#include <stdlib.h>

#include "check.h"
#include "openvino/genai/c/draft_model.h"
#include "openvino/genai/c/llm_pipeline.h"
#include "suites.h"

static const char QUESTION[] = "What is the capital of France?";
static const char ANSWER[] = "The capital of France is Paris.";
static const char PIRATE_ANSWER[] = "Arr! The capital of France is Paris. Yo ho ho, matey!";

static ov_genai_generation_config* sixty_tokens(void) {
    ov_genai_generation_config* config = NULL;
    CHECK_OK(ov_genai_generation_config_create(&config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 60));
    return config;
}

static void check_answer(ov_genai_llm_pipeline* pipe, const ov_genai_generation_config* config, const char* expected) {
    ov_genai_decoded_results* results = NULL;
    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, QUESTION, config, NULL, &results));
    CHECK_BUFFER(ov_genai_decoded_results_get_string, results, expected);
    ov_genai_decoded_results_free(results);
}

static void measured(ov_genai_perf_metrics* metrics) {
    float values[4] = {9, 9, 9, 9};
    CHECK_OK(ov_genai_perf_metrics_get_load_time(metrics, values));
    CHECK(values[0] > 0);
    CHECK_MEAN(ov_genai_perf_metrics_get_ttft, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_tpot, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_ipot, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_throughput, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_inference_duration, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_generate_duration, metrics, true);
    CHECK_OK(ov_genai_perf_metrics_get_grammar_compile_time(metrics, &values[0], &values[1], &values[2], &values[3]));
    CHECK(values[0] == -1 && values[1] == -1);
    CHECK_REFUSED(ov_genai_perf_metrics_get_grammar_compile_time(metrics, &values[0], &values[1], NULL, &values[3]));
}

static void text_is_measured(ov_genai_llm_pipeline* pipe, const ov_genai_generation_config* config) {
    ov_genai_decoded_results* results = NULL;
    ov_genai_perf_metrics* metrics = NULL;
    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, QUESTION, config, NULL, &results));
    CHECK_OK(ov_genai_decoded_results_get_perf_metrics(results, &metrics));
    measured(metrics);
    CHECK_MEAN(ov_genai_perf_metrics_get_sampling_duration, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_tokenization_duration, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_detokenization_duration, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_chat_template_duration, metrics, true);
    ov_genai_decoded_results_perf_metrics_free(metrics);
    ov_genai_decoded_results_free(results);
}

static void draft(const char* models_path) {
    const int64_t prompt[] = {1, 298, 314};
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_pipeline_options* draft_options = exact_options();
    ov_genai_generation_config* config = sixty_tokens();
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_encoded_results* results = NULL;
    ov_genai_perf_metrics* metrics = NULL;
    ov_genai_perf_metrics* draft_metrics = NULL;
    size_t accepted = 0;
    float score = 9;
    CHECK_REFUSED(ov_genai_pipeline_options_set_draft_model(options, NULL, "CPU", NULL));
    CHECK_REFUSED(ov_genai_pipeline_options_set_draft_model(NULL, "x", "CPU", NULL));
    CHECK_OK(ov_genai_pipeline_options_set_draft_model(options, path_of(models_path, "-draft"), "CPU", draft_options));
    CHECK_OK(ov_genai_llm_pipeline_create_with_options(models_path, "CPU", options, &pipe));
    ov_genai_pipeline_options_free(draft_options);
    ov_genai_pipeline_options_free(options);
    CHECK_OK(ov_genai_generation_config_set_num_assistant_tokens(config, 5));
    check_answer(pipe, config, ANSWER);
    CHECK_OK(ov_genai_llm_pipeline_generate_tokens(pipe, prompt, NULL, 1, 3, config, NULL, &results));
    CHECK_OK(ov_genai_encoded_results_get_score_at(results, 0, &score));
    CHECK(score == 0.0f);
    CHECK(ov_genai_encoded_results_get_score_at(results, 1, &score) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_encoded_results_get_perf_metrics(results, &metrics));
    measured(metrics);
    ov_genai_decoded_results_perf_metrics_free(metrics);
    CHECK_OK(ov_genai_encoded_results_get_speculative_metrics(results, &metrics, &draft_metrics, &accepted));
    CHECK(accepted > 0);
    CHECK_MEAN(ov_genai_perf_metrics_get_ttst, metrics, true);
    CHECK_MEAN(ov_genai_perf_metrics_get_avg_latency, draft_metrics, true);
    ov_genai_decoded_results_perf_metrics_free(metrics);
    ov_genai_decoded_results_perf_metrics_free(draft_metrics);
    CHECK_REFUSED(ov_genai_encoded_results_get_speculative_metrics(results, NULL, &draft_metrics, &accepted));
    CHECK_REFUSED(ov_genai_encoded_results_get_perf_metrics(NULL, &metrics));
    ov_genai_encoded_results_free(results);
    ov_genai_generation_config_free(config);
    ov_genai_llm_pipeline_free(pipe);
}

static void adapters(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_generation_config* config = sixty_tokens();
    ov_genai_adapter* pirate = NULL;
    ov_genai_adapter_config* on = NULL;
    ov_genai_adapter_config* off = NULL;
    ov_genai_adapter_config* read = NULL;
    ov_genai_llm_pipeline* pipe = NULL;
    float alpha = 9;
    CHECK_OK(ov_genai_adapter_create(path_of(models_path, "-lora-pirate.safetensors"), &pirate));
    CHECK_OK(ov_genai_adapter_config_create(OV_GENAI_ADAPTER_MODE_DYNAMIC, &on));
    CHECK_OK(ov_genai_adapter_config_add(on, pirate, 1.0f));
    CHECK(ov_genai_adapter_config_add(on, pirate, 1.0f) != OK);
    CHECK_OK(ov_genai_adapter_config_create(OV_GENAI_ADAPTER_MODE_DYNAMIC, &off));
    CHECK_OK(ov_genai_adapter_config_add(off, pirate, 0.0f));
    CHECK_OK(ov_genai_pipeline_options_set_adapters(options, on));
    CHECK_OK(ov_genai_llm_pipeline_create_with_options(models_path, "CPU", options, &pipe));
    check_answer(pipe, config, PIRATE_ANSWER);
    CHECK_OK(ov_genai_generation_config_set_adapters(config, off));
    CHECK_OK(ov_genai_generation_config_get_adapters(config, &read));
    CHECK_OK(ov_genai_adapter_config_get_alpha_at(read, 0, &alpha));
    CHECK(alpha == 0.0f);
    ov_genai_adapter_config_free(read);
    check_answer(pipe, config, ANSWER);
    CHECK_OK(ov_genai_generation_config_set_adapters(config, NULL));
    CHECK_OK(ov_genai_generation_config_get_adapters(config, &read));
    CHECK(read == NULL);
    ov_genai_llm_pipeline_free(pipe);
    ov_genai_adapter_config_free(off);
    ov_genai_adapter_config_free(on);
    ov_genai_adapter_free(pirate);
    ov_genai_generation_config_free(config);
    ov_genai_pipeline_options_free(options);
}

/* The whole file; free it. */
static char* read_file(const char* path, size_t* size) {
    FILE* file = fopen(path, "rb");
    char* bytes = NULL;
    long length = 0;
    *size = 0;
    if (file == NULL) {
        return NULL;
    }
    if (fseek(file, 0, SEEK_END) == 0 && (length = ftell(file)) > 0 && fseek(file, 0, SEEK_SET) == 0) {
        bytes = malloc((size_t)length);
        *size = bytes == NULL ? 0 : fread(bytes, 1, (size_t)length, file);
    }
    fclose(file);
    return bytes;
}

static void own_parts(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_generation_config* config = sixty_tokens();
    ov_genai_tokenizer* tokenizer = NULL;
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_string_view model;
    size_t weights_size = 0;
    char* weights = read_file(path_of(models_path, "/openvino_model.bin"), &weights_size);
    char* text = read_file(path_of(models_path, "/openvino_model.xml"), &model.size);
    model.data = text;
    CHECK(weights != NULL && text != NULL);
    CHECK_OK(ov_genai_tokenizer_create(models_path, NULL, &tokenizer));
    CHECK_OK(ov_genai_llm_pipeline_create_with_tokenizer(models_path, tokenizer, "CPU", options, &pipe));
    text_is_measured(pipe, config);
    ov_genai_llm_pipeline_free(pipe);
    CHECK_OK(ov_genai_generation_config_set_eos_token_id(config, 2));
    CHECK_OK(ov_genai_llm_pipeline_create_from_memory(
        model, (const uint8_t*)weights, weights_size, tokenizer, "CPU", options, config, &pipe));
    check_answer(pipe, NULL, ANSWER);
    ov_genai_llm_pipeline_free(pipe);
    pipe = NULL;
    CHECK_REFUSED(ov_genai_llm_pipeline_create_from_memory(model, NULL, 9, tokenizer, "CPU", options, config, &pipe));
    CHECK_REFUSED(ov_genai_llm_pipeline_create_with_tokenizer(models_path, NULL, "CPU", options, &pipe));
    CHECK(pipe == NULL);
    ov_genai_tokenizer_free(tokenizer);
    free(weights);
    free(text);
    ov_genai_generation_config_free(config);
    ov_genai_pipeline_options_free(options);
}

static void draft_from_memory(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_pipeline_options* draft_options = exact_options();
    ov_genai_generation_config* config = sixty_tokens();
    ov_genai_tokenizer* tokenizer = NULL;
    ov_genai_llm_pipeline* pipe = NULL;
    const ov_genai_string_view no_model = {"<net/>", 6};
    ov_genai_string_view model;
    size_t size = 0;
    char* bytes = read_file(path_of(models_path, "-draft/openvino_model.bin"), &size);
    char* text = read_file(path_of(models_path, "-draft/openvino_model.xml"), &model.size);
    const uint8_t* weights = (const uint8_t*)bytes;
    model.data = text;
    CHECK(weights != NULL && text != NULL);
    CHECK_OK(ov_genai_tokenizer_create(path_of(models_path, "-draft"), NULL, &tokenizer));
    CHECK_REFUSED(ov_genai_pipeline_options_set_draft_model_from_memory(NULL, model, weights, size, tokenizer, "CPU", NULL, NULL));
    CHECK_REFUSED(ov_genai_pipeline_options_set_draft_model_from_memory(options, model, NULL, 9, tokenizer, "CPU", NULL, NULL));
    CHECK_REFUSED(ov_genai_pipeline_options_set_draft_model_from_memory(options, model, weights, size, NULL, "CPU", NULL, NULL));
    CHECK_REFUSED(ov_genai_pipeline_options_set_draft_model_from_memory(options, model, weights, size, tokenizer, NULL, NULL, NULL));
    CHECK(ov_genai_pipeline_options_set_draft_model_from_memory(options, no_model, weights, size, tokenizer, "CPU", NULL, NULL) != OK);
    CHECK_OK(ov_genai_pipeline_options_set_draft_model_from_memory(
        options, model, weights, size, tokenizer, "CPU", draft_options, config));
    ov_genai_tokenizer_free(tokenizer);
    free(bytes);
    free(text);
    CHECK_OK(ov_genai_llm_pipeline_create_with_options(models_path, "CPU", options, &pipe));
    CHECK_OK(ov_genai_generation_config_set_num_assistant_tokens(config, 5));
    check_answer(pipe, config, ANSWER);
    ov_genai_llm_pipeline_free(pipe);
    ov_genai_pipeline_options_free(draft_options);
    ov_genai_pipeline_options_free(options);
    ov_genai_generation_config_free(config);
}

static void extensions(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_generation_config* config = sixty_tokens();
    ov_genai_llm_pipeline* pipe = NULL;
    const ov_genai_string_view missing = {"no-such-library", 15};
    CHECK_OK(ov_genai_pipeline_options_set_extensions(options, NULL, 0));
    CHECK_OK(ov_genai_llm_pipeline_create_with_options(models_path, "CPU", options, &pipe));
    check_answer(pipe, config, ANSWER);
    ov_genai_llm_pipeline_free(pipe);
    pipe = NULL;
    CHECK_OK(ov_genai_pipeline_options_set_extensions(options, &missing, 1));
    CHECK(ov_genai_llm_pipeline_create_with_options(models_path, "CPU", options, &pipe) != OK && pipe == NULL);
    CHECK_ERROR_HAS("no-such-library");
    ov_genai_pipeline_options_free(options);
    ov_genai_generation_config_free(config);
}

void llm_options_suite(const char* models_path) {
    draft(models_path);
    adapters(models_path);
    own_parts(models_path);
    draft_from_memory(models_path);
    extensions(models_path);
}
