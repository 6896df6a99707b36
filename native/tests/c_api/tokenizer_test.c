/* A tokenizer without a pipeline: special tokens, templates, padding. */
#include "check.h"
#include "openvino/genai/c/tokenizer.h"
#include "suites.h"

static void special_tokens(const ov_genai_tokenizer* tokenizer) {
    int64_t id = -9;
    bool paired = true;
    CHECK_BUFFER(ov_genai_tokenizer_get_bos_token, tokenizer, "");
    CHECK_BUFFER(ov_genai_tokenizer_get_eos_token, tokenizer, "<|im_end|>");
    CHECK_BUFFER(ov_genai_tokenizer_get_pad_token, tokenizer, "<|endoftext|>");
    CHECK_OK(ov_genai_tokenizer_get_bos_token_id(tokenizer, &id));
    CHECK(id == -1);
    CHECK_OK(ov_genai_tokenizer_get_eos_token_id(tokenizer, &id));
    CHECK(id == 2);
    CHECK_OK(ov_genai_tokenizer_get_pad_token_id(tokenizer, &id));
    CHECK(id == 0);
    CHECK_OK(ov_genai_tokenizer_supports_paired_input(tokenizer, &paired));
    CHECK(!paired);
    CHECK_REFUSED(ov_genai_tokenizer_get_bos_token_id(NULL, &id));
    CHECK_REFUSED(ov_genai_tokenizer_get_pad_token_id(tokenizer, NULL));
    CHECK_REFUSED(ov_genai_tokenizer_supports_paired_input(NULL, &paired));
}

static void padding(const ov_genai_tokenizer* tokenizer) {
    const ov_genai_string_view texts[] = {{"one", 3}, {"one two three four", 18}};
    const ov_genai_encode_options eight = {0, 8, 1, 1, -1};
    const ov_genai_encode_options two = {0, 2, -1, -1, 1};
    ov_genai_tokenized_inputs* inputs = NULL;
    const int64_t* mask = NULL;
    size_t rows = 0;
    size_t columns = 0;
    CHECK_OK(ov_genai_tokenizer_encode(tokenizer, texts, 2, &eight, &inputs));
    CHECK_OK(ov_genai_tokenized_inputs_get_shape(inputs, &rows, &columns));
    CHECK(rows == 2 && columns == 8);
    CHECK_OK(ov_genai_tokenized_inputs_get_attention_mask(inputs, &mask));
    CHECK(mask[0] == 0 && mask[7] == 1);
    CHECK_OK(ov_genai_tokenized_inputs_get_token_type_ids(inputs, &mask));
    CHECK(mask == NULL);
    CHECK_REFUSED(ov_genai_tokenized_inputs_get_token_type_ids(NULL, &mask));
    CHECK_REFUSED(ov_genai_tokenized_inputs_get_shape(inputs, NULL, &columns));
    CHECK_REFUSED(ov_genai_tokenized_inputs_get_input_ids(NULL, &mask));
    ov_genai_tokenized_inputs_free(inputs);
    CHECK_OK(ov_genai_tokenizer_encode(tokenizer, texts, 2, &two, &inputs));
    CHECK_OK(ov_genai_tokenized_inputs_get_shape(inputs, &rows, &columns));
    CHECK(rows == 2 && columns == 2);
    ov_genai_tokenized_inputs_free(inputs);
}

static void batches(const ov_genai_tokenizer* tokenizer) {
    const int64_t tokens[] = {100, 101, 102};
    const size_t lengths[] = {2, 1};
    ov_genai_string_list* texts = NULL;
    ov_genai_string_list* first = NULL;
    ov_genai_string_view text;
    ov_genai_string_view expected;
    size_t count = 0;
    CHECK_OK(ov_genai_tokenizer_decode_batch(tokenizer, tokens, lengths, 2, 1, &texts));
    CHECK_OK(ov_genai_string_list_get_count(texts, &count));
    CHECK(count == 2);
    CHECK_OK(ov_genai_tokenizer_decode(tokenizer, tokens, 2, 1, &first));
    CHECK_OK(ov_genai_string_list_get_at(texts, 0, &text));
    CHECK_OK(ov_genai_string_list_get_at(first, 0, &expected));
    CHECK(text.size == expected.size && memcmp(text.data, expected.data, text.size) == 0);
    ov_genai_string_list_free(texts);
    ov_genai_string_list_free(first);
    CHECK_OK(ov_genai_tokenizer_decode_batch(tokenizer, NULL, NULL, 0, -1, &texts));
    ov_genai_string_list_free(texts);
    CHECK_REFUSED(ov_genai_tokenizer_decode_batch(NULL, tokens, lengths, 2, 1, &texts));
    CHECK_REFUSED(ov_genai_tokenizer_decode_batch(tokenizer, NULL, lengths, 2, 1, &texts));
    CHECK_REFUSED(ov_genai_tokenizer_decode_batch(tokenizer, tokens, NULL, 2, 1, &texts));
}

static void pairs(const char* models_path) {
    const ov_genai_property second_input = {"add_second_input", NULL, OV_GENAI_PROPERTY_TYPE_BOOL, 1, 0};
    const ov_genai_string_view first[] = {{"What?", 5}, {"Who?", 4}};
    const ov_genai_string_view second[] = {{"The Sun", 7}, {"A cat", 5}};
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_tokenizer* tokenizer = NULL;
    ov_genai_tokenized_inputs* inputs = NULL;
    size_t rows = 0;
    size_t columns = 0;
    bool paired = false;
    CHECK_OK(ov_genai_pipeline_options_set_properties(options, &second_input, 1));
    CHECK_OK(ov_genai_tokenizer_create(path_of(models_path, "/../tiny-rerank"), options, &tokenizer));
    CHECK_OK(ov_genai_tokenizer_supports_paired_input(tokenizer, &paired));
    CHECK(paired);
    CHECK_OK(ov_genai_tokenizer_encode_pairs(tokenizer, first, second, 2, NULL, &inputs));
    CHECK_OK(ov_genai_tokenized_inputs_get_shape(inputs, &rows, &columns));
    CHECK(rows == 2 && columns > 4);
    CHECK_REFUSED(ov_genai_tokenizer_encode_pairs(NULL, first, second, 2, NULL, &inputs));
    CHECK_REFUSED(ov_genai_tokenizer_encode_pairs(tokenizer, NULL, second, 2, NULL, &inputs));
    ov_genai_tokenized_inputs_free(inputs);
    ov_genai_tokenizer_free(tokenizer);
    ov_genai_pipeline_options_free(options);
}

static void memory(void) {
    ov_genai_tokenizer* tokenizer = NULL;
    const ov_genai_model_memory broken = {{"no model", 8}, NULL, 0};
    CHECK_REFUSED(ov_genai_tokenizer_create_from_memory(NULL, NULL, NULL, &tokenizer));
    CHECK_REFUSED(ov_genai_tokenizer_create_from_memory(&broken, &broken, NULL, NULL));
    CHECK(ov_genai_tokenizer_create_from_memory(&broken, &broken, NULL, &tokenizer) != OK);
    CHECK(tokenizer == NULL);
}

static void check_prompt(const ov_genai_tokenizer* tokenizer, const ov_genai_chat_history* history, const char* chat_template, const char* expected) {
    ov_genai_string_list* prompt = NULL;
    ov_genai_string_view text = {"", 0};
    CHECK_OK(ov_genai_tokenizer_apply_chat_template(tokenizer, history, true, chat_template, &prompt));
    CHECK_OK(ov_genai_string_list_get_at(prompt, 0, &text));
    CHECK(is_text(text, expected));
    ov_genai_string_list_free(prompt);
}

static void templates(ov_genai_tokenizer* tokenizer) {
    static const char own[] = "{% for message in messages %}[{{ message['content'] }}]{% endfor %}";
    ov_genai_json_container* messages = NULL;
    ov_genai_chat_history* history = NULL;
    ov_genai_string_list* prompt = NULL;
    size_t size = 0;
    size_t original_size = 0;
    CHECK(ov_genai_json_container_create_from_json_string(&messages, "[{\"role\":\"user\",\"content\":\"Hi!\"}]") == OV_GENAI_JSON_CONTAINER_OK);
    CHECK(ov_genai_chat_history_create_from_json_container(&history, messages) == OV_GENAI_CHAT_HISTORY_OK);
    CHECK_OK(ov_genai_tokenizer_get_original_chat_template(tokenizer, NULL, &original_size));
    CHECK_OK(ov_genai_tokenizer_get_chat_template(tokenizer, NULL, &size));
    CHECK(size > 1 && size == original_size);
    check_prompt(tokenizer, history, "{{ messages[0]['content'] }}?", "Hi!?");
    CHECK_OK(ov_genai_tokenizer_set_chat_template(tokenizer, own));
    CHECK_BUFFER(ov_genai_tokenizer_get_chat_template, tokenizer, own);
    check_prompt(tokenizer, history, NULL, "[Hi!]");
    CHECK(ov_genai_tokenizer_apply_chat_template(tokenizer, history, true, "{% for %}", &prompt) != OK);
    CHECK_REFUSED(ov_genai_tokenizer_apply_chat_template(tokenizer, NULL, true, NULL, &prompt));
    CHECK_REFUSED(ov_genai_tokenizer_set_chat_template(NULL, own));
    CHECK(prompt == NULL);
    ov_genai_chat_history_free(history);
    ov_genai_json_container_free(messages);
}

void tokenizer_suite(const char* models_path) {
    ov_genai_pipeline_options* options = exact_options();
    ov_genai_tokenizer* tokenizer = NULL;
    CHECK_OK(ov_genai_tokenizer_create(models_path, options, &tokenizer));
    ov_genai_pipeline_options_free(options);
    special_tokens(tokenizer);
    padding(tokenizer);
    batches(tokenizer);
    pairs(models_path);
    memory();
    templates(tokenizer);
    ov_genai_tokenizer_free(tokenizer);
}
