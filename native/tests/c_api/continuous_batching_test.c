#include "check.h"
#include "openvino/genai/c/continuous_batching_pipeline.h"
#include "suites.h"

#define FRANCE "What is the capital of France?"
#define POEM "Write a long poem about the sea."

static void null_arguments(void) {
    ov_genai_continuous_batching_pipeline* pipe = NULL;
    ov_genai_generation_handle* handle = NULL;
    ov_genai_generation_outputs* outputs = NULL;
    ov_genai_generation_output output;
    size_t count = 0;
    ov_genai_generation_status_e status;
    ov_genai_pipeline_metrics metrics;
    const ov_genai_string_view prompt = {FRANCE, sizeof(FRANCE) - 1};
    const int64_t token = 1;
    bool flag = false;
    CHECK(ov_genai_continuous_batching_pipeline_create("x", "CPU", NULL, NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_create(NULL, "CPU", NULL, &pipe) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_create("x", NULL, NULL, &pipe) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_get_generation_config(NULL, NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_get_tokenizer(NULL, NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_get_metrics(NULL, &metrics) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_add_text(NULL, 1, prompt, NULL, &handle) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_add_tokens(NULL, 1, &token, 1, NULL, &handle) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_step(NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_continuous_batching_pipeline_has_non_finished_requests(NULL, &flag) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_handle_get_status(NULL, &status) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_handle_can_read(NULL, &flag) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_handle_read(NULL, &outputs) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_outputs_get_count(NULL, &count) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_outputs_get_at(NULL, 0, &output) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_handle_stop(NULL, OV_GENAI_FINISH_REASON_STOP) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_handle_cancel(NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_structured_output_config_validate_with_tokenizer(NULL, NULL) == INVALID_C_PARAM);
    CHECK(pipe == NULL && handle == NULL && outputs == NULL);
    ov_genai_continuous_batching_pipeline_free(NULL);
    ov_genai_generation_handle_free(NULL);
    ov_genai_generation_outputs_free(NULL);
}

static ov_genai_generation_handle* add(ov_genai_continuous_batching_pipeline* pipe,
                                       uint64_t id,
                                       const char* prompt,
                                       const ov_genai_generation_config* config) {
    ov_genai_generation_handle* handle = NULL;
    const ov_genai_string_view text = {prompt, strlen(prompt)};
    CHECK_OK(ov_genai_continuous_batching_pipeline_add_text(pipe, id, text, config, &handle));
    return handle;
}

static void finish(ov_genai_continuous_batching_pipeline* pipe) {
    bool more = true;
    int steps = 0;
    while (more && steps < 500) {
        CHECK_OK(ov_genai_continuous_batching_pipeline_step(pipe));
        CHECK_OK(ov_genai_continuous_batching_pipeline_has_non_finished_requests(pipe, &more));
        ++steps;
    }
    CHECK(!more);
}

static void check_answer(ov_genai_tokenizer* tokenizer, ov_genai_generation_handle* handle, const char* expected) {
    ov_genai_generation_status_e status = OV_GENAI_GENERATION_STATUS_RUNNING;
    ov_genai_generation_outputs* outputs = NULL;
    ov_genai_generation_output output;
    ov_genai_string_list* text = NULL;
    ov_genai_string_view view = {"", 0};
    CHECK_OK(ov_genai_generation_handle_get_status(handle, &status));
    CHECK(status == OV_GENAI_GENERATION_STATUS_FINISHED);
    CHECK_OK(ov_genai_generation_handle_read(handle, &outputs));
    CHECK_OK(ov_genai_generation_outputs_get_at(outputs, 0, &output));
    CHECK_OK(ov_genai_tokenizer_decode(tokenizer, output.tokens, output.tokens_num, 1, &text));
    CHECK_OK(ov_genai_string_list_get_at(text, 0, &view));
    CHECK(view.size == strlen(expected) && memcmp(view.data, expected, view.size) == 0);
    ov_genai_string_list_free(text);
    ov_genai_generation_outputs_free(outputs);
}

static void answers(ov_genai_continuous_batching_pipeline* pipe,
                    ov_genai_tokenizer* tokenizer,
                    const ov_genai_generation_config* config) {
    ov_genai_generation_handle* france = add(pipe, 1, FRANCE, config);
    ov_genai_generation_handle* cow = add(pipe, 2, "What does a cow say?", config);
    ov_genai_generation_handle* handle = NULL;
    ov_genai_generation_outputs* outputs = NULL;
    ov_genai_pipeline_metrics metrics;
    bool can_read = true;

    CHECK_OK(ov_genai_generation_handle_can_read(france, &can_read));
    CHECK(!can_read);
    CHECK_OK(ov_genai_generation_handle_read(france, &outputs));
    CHECK(outputs == NULL);
    CHECK_OK(ov_genai_continuous_batching_pipeline_step(pipe));
    CHECK_OK(ov_genai_continuous_batching_pipeline_get_metrics(pipe, &metrics));
    CHECK(metrics.requests == 2 && metrics.scheduled_requests == 2 && metrics.cache_size_in_bytes > 0);
    finish(pipe);
    check_answer(tokenizer, france, "The capital of France is Paris.");
    check_answer(tokenizer, cow, "A cow says moo.");
    ov_genai_generation_handle_free(france);
    ov_genai_generation_handle_free(cow);
    CHECK(ov_genai_continuous_batching_pipeline_add_tokens(pipe, 3, NULL, 0, config, &handle) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("there are no tokens");
}

static void ends(ov_genai_continuous_batching_pipeline* pipe,
                 ov_genai_tokenizer* tokenizer,
                 const ov_genai_generation_config* config) {
    ov_genai_generation_handle* cancelled = add(pipe, 1, POEM, config);
    ov_genai_generation_handle* stopped = add(pipe, 2, POEM, config);
    ov_genai_generation_handle* dropped = add(pipe, 3, POEM, config);
    ov_genai_generation_handle* other = add(pipe, 4, FRANCE, config);
    bool can_read = true;
    CHECK_OK(ov_genai_continuous_batching_pipeline_step(pipe));
    CHECK_OK(ov_genai_generation_handle_cancel(cancelled));
    CHECK(ov_genai_generation_handle_stop(stopped, (ov_genai_finish_reason_e)9) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_generation_handle_stop(stopped, OV_GENAI_FINISH_REASON_STOP));
    ov_genai_generation_handle_free(dropped);
    CHECK_OK(ov_genai_generation_handle_can_read(cancelled, &can_read));
    CHECK(!can_read);
    finish(pipe);
    check_answer(tokenizer, other, "The capital of France is Paris.");
    ov_genai_generation_handle_free(cancelled);
    ov_genai_generation_handle_free(stopped);
    ov_genai_generation_handle_free(other);
}

static void log_probs(ov_genai_continuous_batching_pipeline* pipe, ov_genai_generation_config* config) {
    ov_genai_generation_handle* handle = NULL;
    ov_genai_generation_outputs* outputs = NULL;
    ov_genai_generation_output output;
    size_t count = 0;
    float sum = 0;
    CHECK_OK(ov_genai_generation_config_set_logprobs(config, 1));
    handle = add(pipe, 5, FRANCE, config);
    finish(pipe);
    CHECK_OK(ov_genai_generation_handle_read(handle, &outputs));
    CHECK_OK(ov_genai_generation_outputs_get_count(outputs, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_generation_outputs_get_at(outputs, 0, &output));
    CHECK(output.tokens_num > 0 && output.log_probs_num == output.tokens_num);
    for (size_t i = 0; i < output.log_probs_num; ++i) {
        CHECK(output.log_probs[i] < 0);
        sum += output.log_probs[i];
    }
    CHECK(sum - output.score < 0.001F && output.score - sum < 0.001F);
    CHECK(output.finish_reason == OV_GENAI_FINISH_REASON_STOP);
    CHECK_REFUSED(ov_genai_generation_outputs_get_at(outputs, 0, NULL));
    CHECK(ov_genai_generation_outputs_get_at(outputs, 1, &output) == OUT_OF_BOUNDS);
    ov_genai_generation_outputs_free(outputs);
    ov_genai_generation_handle_free(handle);
    CHECK_OK(ov_genai_generation_config_set_logprobs(config, 0));
}

static void grammars(const ov_genai_tokenizer* tokenizer) {
    ov_genai_structured_output_config* config = NULL;
    CHECK_OK(ov_genai_structured_output_config_create(&config));
    CHECK_OK(ov_genai_structured_output_config_set_regex(config, "[a-z]+"));
    CHECK_OK(ov_genai_structured_output_config_validate_with_tokenizer(config, tokenizer));
    CHECK_OK(ov_genai_structured_output_config_set_regex(config, "(unclosed"));
    CHECK(ov_genai_structured_output_config_validate_with_tokenizer(config, tokenizer) != OK);
    CHECK_ERROR_HAS("The parenthesis is not closed");
    CHECK(ov_genai_structured_output_config_validate_with_tokenizer(config, NULL) == INVALID_C_PARAM);
    ov_genai_structured_output_config_free(config);
}

void continuous_batching_suite(const char* models_path) {
    ov_genai_continuous_batching_pipeline* pipe = NULL;
    ov_genai_scheduler_config* scheduler = NULL;
    ov_genai_pipeline_options* options = NULL;
    ov_genai_generation_config* config = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    const ov_genai_property precision = {"INFERENCE_PRECISION_HINT", "f32", OV_GENAI_PROPERTY_TYPE_STRING, 0, 0};

    null_arguments();
    CHECK_OK(ov_genai_scheduler_config_create(&scheduler));
    CHECK_OK(ov_genai_scheduler_config_set_num_kv_blocks(scheduler, 64));
    CHECK_OK(ov_genai_pipeline_options_create(&options));
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, &precision, 1));
    CHECK_OK(ov_genai_pipeline_options_set_scheduler_config(options, scheduler));
    CHECK_OK(ov_genai_continuous_batching_pipeline_create(models_path, "CPU", options, &pipe));
    ov_genai_scheduler_config_free(scheduler);
    ov_genai_pipeline_options_free(options);
    if (pipe == NULL) {
        return;
    }
    CHECK_OK(ov_genai_continuous_batching_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 60));
    CHECK_OK(ov_genai_continuous_batching_pipeline_get_tokenizer(pipe, &tokenizer));
    answers(pipe, tokenizer, config);
    ends(pipe, tokenizer, config);
    log_probs(pipe, config);
    grammars(tokenizer);
    ov_genai_tokenizer_free(tokenizer);
    ov_genai_generation_config_free(config);
    ov_genai_continuous_batching_pipeline_free(pipe);
}
