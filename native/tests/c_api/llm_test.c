/* A model, from plain C: prompts, chats, tokens, streamers, results. */
#include "check.h"
#include "openvino/genai/c/llm_pipeline.h"
#include "suites.h"

static const char QUESTION[] = "What is the capital of France?";
static const char ANSWER[] = "The capital of France is Paris.";

typedef struct {
    char text[1024];
    size_t calls;
    size_t ends;
    size_t stop_after;
} collected;

static ov_genai_streaming_status_e collect(collected* all, const char* text, size_t size) {
    const size_t length = strlen(all->text);
    CHECK(length + size < sizeof(all->text));
    memcpy(all->text + length, text, size);
    all->text[length + size] = '\0';
    ++all->calls;
    return all->stop_after == all->calls ? OV_GENAI_STREAMING_STATUS_CANCEL : OV_GENAI_STREAMING_STATUS_RUNNING;
}

static ov_genai_streaming_status_e official_callback(const char* text, void* args) {
    return collect(args, text, strlen(text));
}

static ov_genai_streaming_status_e text_callback(const char* text, size_t size, void* args) {
    return collect(args, text, size);
}

static ov_genai_streaming_status_e token_callback(const int64_t* tokens, size_t count, void* args) {
    CHECK(tokens != NULL && count >= 1);
    return collect(args, "t", 1);
}

static void end_callback(void* args) {
    ++((collected*)args)->ends;
}

static void check_text(const ov_genai_decoded_results* results, size_t index, const char* expected) {
    ov_genai_string_view text;
    CHECK_OK(ov_genai_decoded_results_get_text_at(results, index, &text));
    CHECK(text.size == strlen(expected) && memcmp(text.data, expected, text.size) == 0);
}

static void plain(ov_genai_llm_pipeline* pipe, const ov_genai_generation_config* config) {
    ov_genai_decoded_results* results = NULL;
    ov_genai_perf_metrics* metrics = NULL;
    ov_genai_perf_metrics* draft = NULL;
    ov_genai_finish_reason_e reason = OV_GENAI_FINISH_REASON_NONE;
    char text[256];
    size_t size = sizeof(text);
    size_t count = 0;
    float mean = 0;
    float std = 0;

    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, QUESTION, config, NULL, &results));
    CHECK_OK(ov_genai_decoded_results_get_string(results, text, &size));
    CHECK_TEXT(text, ANSWER);
    size = 3;
    CHECK(ov_genai_decoded_results_get_string(results, text, &size) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_decoded_results_get_count(results, &count));
    CHECK(count == 1);
    check_text(results, 0, ANSWER);
    CHECK_OK(ov_genai_decoded_results_get_score_at(results, 0, &mean));
    CHECK_OK(ov_genai_decoded_results_get_finish_reason_at(results, 0, &reason));
    CHECK(reason == OV_GENAI_FINISH_REASON_STOP);
    CHECK(ov_genai_decoded_results_get_finish_reason_at(results, 1, &reason) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_decoded_results_get_parsed_count(results, &count));
    CHECK(count == 0);

    CHECK_OK(ov_genai_decoded_results_get_perf_metrics(results, &metrics));
    CHECK_OK(ov_genai_perf_metrics_get_num_generation_tokens(metrics, &count));
    CHECK(count == 8);
    CHECK_OK(ov_genai_perf_metrics_get_num_input_tokens(metrics, &count));
    CHECK(count == 15);
    CHECK_OK(ov_genai_perf_metrics_get_ttft(metrics, &mean, &std));
    CHECK(mean > 0);
    CHECK_OK(ov_genai_perf_metrics_get_raw(metrics, OV_GENAI_RAW_METRIC_GENERATE_DURATIONS, NULL, &count));
    CHECK(count == 1);
    CHECK(ov_genai_perf_metrics_get_raw(metrics, (ov_genai_raw_metric_e)99, NULL, &count) == INVALID_C_PARAM);
    CHECK(ov_genai_perf_metrics_get_ttst(metrics, &mean, &std) == NOT_FOUND);
    CHECK_OK(ov_genai_perf_metrics_add_in_place(metrics, metrics));
    CHECK_OK(ov_genai_perf_metrics_get_num_generation_tokens(metrics, &count));
    CHECK(count == 16);
    ov_genai_decoded_results_perf_metrics_free(metrics);
    metrics = NULL;
    CHECK(ov_genai_decoded_results_get_speculative_metrics(results, &metrics, &draft, &count) == NOT_FOUND);
    CHECK(metrics == NULL && draft == NULL);
    ov_genai_decoded_results_free(results);
}

static void batch(ov_genai_llm_pipeline* pipe, const ov_genai_generation_config* config) {
    const ov_genai_string_view prompts[] = {{QUESTION, sizeof(QUESTION) - 1}, {"What does a cow say?", 20}};
    ov_genai_decoded_results* results = NULL;
    CHECK_OK(ov_genai_llm_pipeline_generate_texts(pipe, prompts, 2, config, NULL, &results));
    check_text(results, 0, ANSWER);
    check_text(results, 1, "A cow says moo.");
    ov_genai_decoded_results_free(results);
    results = NULL;
    CHECK(ov_genai_llm_pipeline_generate_texts(pipe, prompts, 0, config, NULL, &results) == INVALID_C_PARAM);
    CHECK(results == NULL);
}

static void streams(ov_genai_llm_pipeline* pipe, const ov_genai_generation_config* config) {
    const ov_genai_string_view prompt = {QUESTION, sizeof(QUESTION) - 1};
    collected all = {"", 0, 0, 0};
    const streamer_callback official = {official_callback, &all};
    const streamer_callback no_function = {NULL, &all};
    const ov_genai_streamer text = {text_callback, NULL, NULL, &all};
    const ov_genai_streamer tokens = {NULL, token_callback, end_callback, &all};
    const ov_genai_streamer neither = {NULL, NULL, NULL, &all};
    ov_genai_decoded_results* results = NULL;

    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, QUESTION, config, &official, &results));
    CHECK_TEXT(all.text, ANSWER);
    ov_genai_decoded_results_free(results);

    memset(&all, 0, sizeof(all));
    CHECK_OK(ov_genai_llm_pipeline_generate_text(pipe, prompt, config, &text, &results));
    CHECK_TEXT(all.text, ANSWER);
    ov_genai_decoded_results_free(results);

    memset(&all, 0, sizeof(all));
    CHECK_OK(ov_genai_llm_pipeline_generate_text(pipe, prompt, config, &tokens, &results));
    CHECK(all.calls == 8 && all.ends >= 1);
    ov_genai_decoded_results_free(results);

    memset(&all, 0, sizeof(all));
    all.stop_after = 2;
    CHECK_OK(ov_genai_llm_pipeline_generate_text(pipe, prompt, config, &text, &results));
    CHECK(all.calls < 8);
    ov_genai_decoded_results_free(results);

    results = NULL;
    CHECK(ov_genai_llm_pipeline_generate_text(pipe, prompt, config, &neither, &results) == INVALID_C_PARAM);
    CHECK(ov_genai_llm_pipeline_generate(pipe, QUESTION, config, &no_function, &results) == INVALID_C_PARAM);
    CHECK(results == NULL);
}

static void chats(ov_genai_llm_pipeline* pipe, const ov_genai_generation_config* config) {
    const ov_genai_string_view system = {"", 0};
    ov_genai_decoded_results* results = NULL;
    ov_genai_json_container* messages = NULL;
    ov_genai_chat_history* history = NULL;

    CHECK_OK(ov_genai_llm_pipeline_start_chat(pipe));
    CHECK_OK(ov_genai_llm_pipeline_finish_chat(pipe));
    CHECK_OK(ov_genai_llm_pipeline_start_chat_with_system_message(pipe, system));
    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, "My name is Paul.", config, NULL, &results));
    ov_genai_decoded_results_free(results);
    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, "What is my name?", config, NULL, &results));
    check_text(results, 0, "Your name is Paul.");
    ov_genai_decoded_results_free(results);
    CHECK_OK(ov_genai_llm_pipeline_finish_chat(pipe));

    CHECK(ov_genai_json_container_create_from_json_string(
              &messages, "[{\"role\":\"user\",\"content\":\"What is the capital of France?\"}]") ==
          OV_GENAI_JSON_CONTAINER_OK);
    CHECK(ov_genai_chat_history_create_from_json_container(&history, messages) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK_OK(ov_genai_llm_pipeline_generate_with_history(pipe, history, config, NULL, &results));
    check_text(results, 0, ANSWER);
    ov_genai_decoded_results_free(results);
    CHECK_OK(ov_genai_llm_pipeline_generate_history(pipe, history, config, NULL, &results));
    check_text(results, 0, ANSWER);
    ov_genai_decoded_results_free(results);
    ov_genai_chat_history_free(history);
    ov_genai_json_container_free(messages);
}

static void tokens(ov_genai_llm_pipeline* pipe, const ov_genai_generation_config* config) {
    const ov_genai_string_view prompt = {"The capital of Poland is", 24};
    ov_genai_tokenizer* tokenizer = NULL;
    ov_genai_tokenized_inputs* inputs = NULL;
    ov_genai_encoded_results* results = NULL;
    ov_genai_string_list* text = NULL;
    ov_genai_string_view view;
    ov_genai_finish_reason_e reason = OV_GENAI_FINISH_REASON_NONE;
    const int64_t* ids = NULL;
    const int64_t* mask = NULL;
    size_t rows = 0;
    size_t columns = 0;
    size_t count = 0;
    int64_t id = 0;
    char token[32];
    size_t size = sizeof(token);

    CHECK_OK(ov_genai_llm_pipeline_get_tokenizer(pipe, &tokenizer));
    CHECK_OK(ov_genai_tokenizer_get_eos_token_id(tokenizer, &id));
    CHECK(id == 2);
    CHECK_OK(ov_genai_tokenizer_get_eos_token(tokenizer, token, &size));
    CHECK_TEXT(token, "<|im_end|>");
    CHECK_OK(ov_genai_tokenizer_encode(tokenizer, &prompt, 1, NULL, &inputs));
    CHECK_OK(ov_genai_tokenized_inputs_get_shape(inputs, &rows, &columns));
    CHECK(rows == 1 && columns == 5);
    CHECK_OK(ov_genai_tokenized_inputs_get_input_ids(inputs, &ids));
    CHECK_OK(ov_genai_tokenized_inputs_get_attention_mask(inputs, &mask));
    CHECK(ids[0] == 298 && mask[0] == 1);
    CHECK_OK(ov_genai_llm_pipeline_generate_tokens(pipe, ids, mask, rows, columns, config, NULL, &results));
    CHECK_OK(ov_genai_encoded_results_get_count(results, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_encoded_results_get_tokens_at(results, 0, &ids, &count));
    CHECK(count == 3 && ids[0] == 1480);
    CHECK_OK(ov_genai_encoded_results_get_finish_reason_at(results, 0, &reason));
    CHECK(reason == OV_GENAI_FINISH_REASON_STOP);
    CHECK_OK(ov_genai_tokenizer_decode(tokenizer, ids, count, 1, &text));
    CHECK_OK(ov_genai_string_list_get_at(text, 0, &view));
    CHECK(view.size == 8 && memcmp(view.data, " Warsaw.", 8) == 0);
    ov_genai_string_list_free(text);
    ov_genai_encoded_results_free(results);
    ov_genai_tokenized_inputs_free(inputs);
    results = NULL;
    CHECK(ov_genai_llm_pipeline_generate_tokens(pipe, ids, NULL, 0, 0, config, NULL, &results) == INVALID_C_PARAM);
    CHECK(results == NULL);
    CHECK_OK(ov_genai_tokenizer_get_vocabulary(tokenizer, &text));
    CHECK_OK(ov_genai_string_list_get_count(text, &count));
    CHECK(count == 1997);
    ov_genai_string_list_free(text);
    count = 0;
    CHECK_OK(ov_genai_tokenizer_get_vocab_size(tokenizer, &count));
    CHECK(count == 1997);
    CHECK(ov_genai_tokenizer_get_vocab_size(tokenizer, NULL) == INVALID_C_PARAM);
    ov_genai_tokenizer_free(tokenizer);
}

void llm_suite(const char* models_path) {
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_generation_config* config = NULL;
    CHECK(ov_genai_llm_pipeline_create(models_path, "FOO", 0, &pipe) == GENERAL_ERROR);
    CHECK_ERROR_HAS("Device with \"FOO\" name is not registered");
    CHECK(pipe == NULL);
    CHECK_OK(ov_genai_llm_pipeline_create(models_path, "CPU", 2, &pipe, "INFERENCE_PRECISION_HINT", "f32"));
    if (pipe == NULL) {
        return;
    }
    CHECK_OK(ov_genai_llm_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 60));
    CHECK_OK(ov_genai_llm_pipeline_set_generation_config(pipe, config));
    plain(pipe, NULL);
    batch(pipe, config);
    streams(pipe, config);
    chats(pipe, config);
    tokens(pipe, config);
    ov_genai_generation_config_free(config);
    ov_genai_llm_pipeline_free(pipe);
}
