/* Streamers of text and of messages, and parsers of one's own, from plain C. */
#include "check.h"
#include "openvino/genai/c/custom_parser.h"
#include "openvino/genai/c/llm_pipeline.h"
#include "openvino/genai/c/text_streamer.h"
#include "suites.h"

/* What the callbacks have seen. */
typedef struct {
    char data[2048];
    int parses;
    int resets;
    int releases;
    size_t tokens;
    ov_genai_streaming_status_e answer;
    const char* failure;
} seen;

static ov_genai_string_view view(const char* text) {
    const ov_genai_string_view result = {text, strlen(text)};
    return result;
}

static void keep(seen* target, const char* data, size_t size) {
    const size_t used = strlen(target->data);
    CHECK(used + size + 2 < sizeof(target->data));
    memcpy(target->data + used, data, size);
    target->data[used + size] = '|';
    target->data[used + size + 1] = '\0';
}

static ov_genai_streaming_status_e on_data(const char* data, size_t size, void* args) {
    keep((seen*)args, data, size);
    return ((seen*)args)->answer;
}

static void on_release(void* args) {
    ((seen*)args)->releases++;
}

static void on_reset(void* args) {
    ((seen*)args)->resets++;
}

/* Marks the message, puts the text into brackets, and stops at a brace. */
static void on_parse(const char* message,
                     size_t message_size,
                     const char* text,
                     size_t text_size,
                     const int64_t* tokens,
                     size_t tokens_count,
                     ov_genai_parser_reply* reply,
                     void* args) {
    seen* target = (seen*)args;
    char changed[64] = "[";
    CHECK(message_size > 0 && message[0] == '{' && (tokens != NULL || tokens_count == 0));
    target->parses++;
    target->tokens += tokens_count;
    if (target->failure != NULL) {
        CHECK_OK(ov_genai_parser_reply_fail(reply, view(target->failure)));
        return;
    }
    CHECK_OK(ov_genai_parser_reply_set_message(reply, view("{\"content\":\"\",\"marked\":\"y\"}")));
    CHECK(ov_genai_parser_reply_set_message(reply, view("no json")) != OK);
    CHECK(ov_genai_parser_reply_set_status(reply, (ov_genai_streaming_status_e)9) == INVALID_C_PARAM);
    if (text_size + 3 < sizeof(changed)) {
        memcpy(changed + 1, text, text_size);
        memcpy(changed + 1 + text_size, "]", 2);
        CHECK_OK(ov_genai_parser_reply_set_text(reply, view(changed)));
    }
    if (text_size == 1 && text[0] == '}') {
        CHECK_OK(ov_genai_parser_reply_set_status(reply, OV_GENAI_STREAMING_STATUS_TOOL_CALL_STOP));
    }
}

static void null_arguments(void) {
    ov_genai_parser* parser = NULL;
    ov_genai_incremental_parser* incremental = NULL;
    ov_genai_text_streamer* streamer = NULL;
    ov_genai_json_container* message = NULL;
    ov_genai_string_list* passed_on = NULL;
    ov_genai_parser_callbacks nothing;
    ov_genai_streaming_status_e status = OV_GENAI_STREAMING_STATUS_RUNNING;
    memset(&nothing, 0, sizeof(nothing));
    CHECK_REFUSED(ov_genai_parser_create_custom(NULL, &parser));
    CHECK_REFUSED(ov_genai_parser_create_custom(&nothing, &parser));
    CHECK_REFUSED(ov_genai_incremental_parser_create_custom(&nothing, &incremental));
    CHECK_REFUSED(ov_genai_incremental_parser_create_reasoning(true, true, view("<a>"), view("</a>"), NULL));
    CHECK_REFUSED(ov_genai_incremental_parser_share(NULL, &incremental));
    CHECK_REFUSED(ov_genai_incremental_parser_parse(NULL, NULL, view("a"), NULL, 0, &passed_on));
    CHECK_REFUSED(ov_genai_incremental_parser_reset(NULL));
    CHECK_REFUSED(ov_genai_incremental_parser_get_status(NULL, &status));
    CHECK_REFUSED(ov_genai_incremental_parser_set_status(NULL, status));
    CHECK_REFUSED(ov_genai_parser_reply_set_message(NULL, view("{}")));
    CHECK_REFUSED(ov_genai_parser_reply_set_text(NULL, view("a")));
    CHECK_REFUSED(ov_genai_parser_reply_set_status(NULL, status));
    CHECK_REFUSED(ov_genai_parser_reply_fail(NULL, view("a")));
    CHECK_REFUSED(ov_genai_text_streamer_create(NULL, -1, NULL, &streamer));
    CHECK_REFUSED(ov_genai_text_streamer_create_parsing(NULL, NULL, 0, NULL, &streamer));
    CHECK_REFUSED(ov_genai_text_streamer_write(NULL, NULL, 0, &status));
    CHECK_REFUSED(ov_genai_text_streamer_write_text(NULL, view("a"), &status));
    CHECK_REFUSED(ov_genai_text_streamer_end(NULL));
    CHECK_REFUSED(ov_genai_text_streamer_get_parsed_message(NULL, &message));
    CHECK_REFUSED(ov_genai_text_streamer_reset(NULL));
    CHECK(parser == NULL && incremental == NULL && streamer == NULL && message == NULL && passed_on == NULL);
    ov_genai_incremental_parser_free(NULL);
    ov_genai_text_streamer_free(NULL);
}

static void check_message(const ov_genai_json_container* message, const char* part) {
    char json[1024] = "";
    size_t size = sizeof(json);
    CHECK(ov_genai_json_container_to_json_string(message, json, &size) == OV_GENAI_JSON_CONTAINER_OK);
    CHECK(strstr(json, part) != NULL);
}

static void reasoning_alone(void) {
    ov_genai_incremental_parser* first = NULL;
    ov_genai_incremental_parser* parser = NULL;
    ov_genai_json_container* message = NULL;
    ov_genai_string_list* passed_on = NULL;
    ov_genai_streaming_status_e status = OV_GENAI_STREAMING_STATUS_CANCEL;
    CHECK_OK(ov_genai_incremental_parser_create_reasoning(true, false, view("<t>"), view("</t>"), &first));
    CHECK_OK(ov_genai_incremental_parser_share(first, &parser));
    ov_genai_incremental_parser_free(first);
    CHECK(ov_genai_json_container_create_object(&message) == OV_GENAI_JSON_CONTAINER_OK);
    CHECK_OK(ov_genai_incremental_parser_parse(parser, message, view("<t>plan</t>answer"), NULL, 0, &passed_on));
    ov_genai_string_list_free(passed_on);
    check_message(message, "\"reasoning_content\":\"plan\"");
    CHECK_OK(ov_genai_incremental_parser_get_status(parser, &status));
    CHECK(status == OV_GENAI_STREAMING_STATUS_RUNNING);
    CHECK_OK(ov_genai_incremental_parser_set_status(parser, OV_GENAI_STREAMING_STATUS_STOP));
    CHECK(ov_genai_incremental_parser_set_status(parser, (ov_genai_streaming_status_e)9) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_incremental_parser_get_status(parser, &status));
    CHECK(status == OV_GENAI_STREAMING_STATUS_STOP);
    CHECK_OK(ov_genai_incremental_parser_reset(parser));
    ov_genai_json_container_free(message);
    ov_genai_incremental_parser_free(parser);
}

static void text(const ov_genai_tokenizer* tokenizer) {
    seen target;
    ov_genai_text_streamer_callbacks callbacks = {on_data, on_release, NULL};
    ov_genai_text_streamer* streamer = NULL;
    ov_genai_json_container* message = NULL;
    ov_genai_tokenized_inputs* inputs = NULL;
    const ov_genai_string_view sentence = view("The capital of France is Paris.");
    ov_genai_streaming_status_e status = OV_GENAI_STREAMING_STATUS_CANCEL;
    const int64_t* ids = NULL;
    size_t rows = 0;
    size_t columns = 0;
    memset(&target, 0, sizeof(target));
    callbacks.args = &target;
    CHECK_OK(ov_genai_tokenizer_encode(tokenizer, &sentence, 1, NULL, &inputs));
    CHECK_OK(ov_genai_tokenized_inputs_get_shape(inputs, &rows, &columns));
    CHECK_OK(ov_genai_tokenized_inputs_get_input_ids(inputs, &ids));
    CHECK_OK(ov_genai_text_streamer_create(tokenizer, 1, &callbacks, &streamer));
    CHECK_OK(ov_genai_text_streamer_write(streamer, ids, 1, &status));
    CHECK_OK(ov_genai_text_streamer_write(streamer, ids + 1, columns - 1, &status));
    CHECK(status == OV_GENAI_STREAMING_STATUS_RUNNING);
    CHECK_OK(ov_genai_text_streamer_end(streamer));
    CHECK(strstr(target.data, "The") == target.data && strstr(target.data, "Paris.") != NULL);
    CHECK(ov_genai_text_streamer_write_text(streamer, view("a"), &status) == NOT_IMPLEMENTED);
    CHECK(ov_genai_text_streamer_get_parsed_message(streamer, &message) == NOT_IMPLEMENTED);
    CHECK(ov_genai_text_streamer_reset(streamer) == NOT_IMPLEMENTED);
    ov_genai_text_streamer_free(streamer);
    CHECK(target.releases == 1);
    ov_genai_tokenized_inputs_free(inputs);
}

static void messages(const ov_genai_tokenizer* tokenizer) {
    seen target;
    seen parser_seen;
    ov_genai_text_streamer_callbacks callbacks = {on_data, on_release, NULL};
    ov_genai_parser_callbacks parser_callbacks = {on_parse, on_reset, on_release, NULL};
    ov_genai_incremental_parser* custom = NULL;
    ov_genai_text_streamer* streamer = NULL;
    ov_genai_json_container* message = NULL;
    ov_genai_streaming_status_e status = OV_GENAI_STREAMING_STATUS_CANCEL;
    const ov_genai_incremental_parser* all[1];
    memset(&target, 0, sizeof(target));
    memset(&parser_seen, 0, sizeof(parser_seen));
    callbacks.args = &target;
    parser_callbacks.args = &parser_seen;
    CHECK_OK(ov_genai_incremental_parser_create_custom(&parser_callbacks, &custom));
    all[0] = custom;
    CHECK_OK(ov_genai_text_streamer_create_parsing(tokenizer, all, 1, &callbacks, &streamer));
    ov_genai_incremental_parser_free(custom);
    CHECK_OK(ov_genai_text_streamer_write_text(streamer, view("a"), &status));
    CHECK(status == OV_GENAI_STREAMING_STATUS_RUNNING);
    CHECK(strstr(target.data, "\"marked\":\"y\"") != NULL && strstr(target.data, "[a]") != NULL);
    CHECK_OK(ov_genai_text_streamer_write_text(streamer, view("}"), &status));
    CHECK(status == OV_GENAI_STREAMING_STATUS_TOOL_CALL_STOP);
    CHECK_OK(ov_genai_text_streamer_get_parsed_message(streamer, &message));
    check_message(message, "[a][}]");
    ov_genai_json_container_free(message);
    CHECK_OK(ov_genai_text_streamer_reset(streamer));
    CHECK(parser_seen.resets == 1 && parser_seen.parses == 2);
    target.answer = OV_GENAI_STREAMING_STATUS_STOP;
    CHECK_OK(ov_genai_text_streamer_write_text(streamer, view("b"), &status));
    CHECK(status == OV_GENAI_STREAMING_STATUS_STOP);
    parser_seen.failure = "this parser cannot";
    CHECK(ov_genai_text_streamer_write_text(streamer, view("c"), &status) != OK);
    CHECK_ERROR_HAS("this parser cannot");
    ov_genai_text_streamer_free(streamer);
    CHECK(target.releases == 1 && parser_seen.releases == 1);
}

static void finished_answers(ov_genai_llm_pipeline* pipe) {
    seen target;
    ov_genai_parser_callbacks callbacks = {on_parse, NULL, on_release, NULL};
    ov_genai_parser* parser = NULL;
    const ov_genai_parser* all[1];
    ov_genai_generation_config* config = NULL;
    ov_genai_decoded_results* results = NULL;
    ov_genai_json_container* message = NULL;
    memset(&target, 0, sizeof(target));
    callbacks.args = &target;
    CHECK_OK(ov_genai_parser_create_custom(&callbacks, &parser));
    all[0] = parser;
    CHECK_OK(ov_genai_llm_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 5));
    CHECK_OK(ov_genai_generation_config_set_parsers(config, all, 1));
    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, "What is the capital of France?", config, NULL, &results));
    CHECK_OK(ov_genai_decoded_results_get_parsed_at(results, 0, &message));
    check_message(message, "\"marked\":\"y\"");
    ov_genai_json_container_free(message);
    ov_genai_decoded_results_free(results);
    results = NULL;
    target.failure = "this parser cannot";
    CHECK(ov_genai_llm_pipeline_generate(pipe, "What is the capital of France?", config, NULL, &results) != OK);
    CHECK(results == NULL);
    CHECK_ERROR_HAS("this parser cannot");
    ov_genai_parser_free(parser);
    ov_genai_generation_config_free(config);
    CHECK(target.parses == 2 && target.releases == 1);
}

void parsing_suite(const char* models_path) {
    ov_genai_llm_pipeline* pipe = NULL;
    ov_genai_tokenizer* tokenizer = NULL;
    null_arguments();
    reasoning_alone();
    CHECK_OK(ov_genai_llm_pipeline_create_with_options(models_path, "CPU", NULL, &pipe));
    CHECK_OK(ov_genai_llm_pipeline_get_tokenizer(pipe, &tokenizer));
    text(tokenizer);
    messages(tokenizer);
    finished_answers(pipe);
    ov_genai_tokenizer_free(tokenizer);
    ov_genai_llm_pipeline_free(pipe);
}
