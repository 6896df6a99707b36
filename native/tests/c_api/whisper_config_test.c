/* Every option of speech recognition is written and read back. */
#include "check.h"
#include "openvino/genai/c/whisper_generation_config.h"
#include "suites.h"

#define FIELD(option, type, value) CHECK_FIELD(whisper_generation_config, config, option, type, value)

#define CHECK_OPTIONAL_TEXT(option)                                                                             \
    do {                                                                                                        \
        size_t unset_size = 0;                                                                                  \
        CHECK_OK(ov_genai_whisper_generation_config_set_##option(config, "a text"));                            \
        CHECK_BUFFER(ov_genai_whisper_generation_config_get_##option, config, "a text");                        \
        CHECK_OK(ov_genai_whisper_generation_config_set_##option(config, NULL));                                \
        CHECK(ov_genai_whisper_generation_config_get_##option(config, NULL, &unset_size) == NOT_FOUND);         \
        CHECK_ERROR_HAS("'" #option "' is not set");                                                            \
        CHECK_REFUSED(ov_genai_whisper_generation_config_set_##option(NULL, "a text"));                         \
    } while (0)

#define CHECK_TOKENS(option)                                                                                    \
    do {                                                                                                        \
        const int64_t written[] = {3, 1, 2};                                                                    \
        int64_t read[3] = {0, 0, 0};                                                                            \
        size_t read_count = 0;                                                                                  \
        CHECK_OK(ov_genai_whisper_generation_config_set_##option(config, written, 3));                          \
        CHECK_OK(ov_genai_whisper_generation_config_get_##option##_count(config, &read_count));                 \
        CHECK(read_count == 3);                                                                                 \
        CHECK(ov_genai_whisper_generation_config_get_##option(config, read, 2) == OUT_OF_BOUNDS);               \
        CHECK_OK(ov_genai_whisper_generation_config_get_##option(config, read, 3));                             \
        CHECK(memcmp(read, written, sizeof(read)) == 0);                                                        \
        CHECK_REFUSED(ov_genai_whisper_generation_config_get_##option(config, NULL, 3));                        \
        CHECK_REFUSED(ov_genai_whisper_generation_config_set_##option(config, NULL, 3));                        \
        CHECK_REFUSED(ov_genai_whisper_generation_config_get_##option##_count(NULL, &read_count));              \
        CHECK_OK(ov_genai_whisper_generation_config_set_##option(config, NULL, 0));                             \
        CHECK_OK(ov_genai_whisper_generation_config_get_##option(config, NULL, 0));                             \
    } while (0)

static void fields(ov_genai_whisper_generation_config* config) {
    FIELD(decoder_start_token_id, int64_t, 11);
    FIELD(pad_token_id, int64_t, 12);
    FIELD(translate_token_id, int64_t, 13);
    FIELD(transcribe_token_id, int64_t, 14);
    FIELD(prev_sot_token_id, int64_t, 15);
    FIELD(no_timestamps_token_id, int64_t, 16);
    FIELD(max_initial_timestamp_index, size_t, 17);
    FIELD(is_multilingual, bool, false);
    FIELD(return_timestamps, bool, true);
    FIELD(word_timestamps, bool, true);
    CHECK_OPTIONAL_TEXT(language);
    CHECK_OPTIONAL_TEXT(task);
    CHECK_OPTIONAL_TEXT(initial_prompt);
    CHECK_OPTIONAL_TEXT(hotwords);
    CHECK_TOKENS(begin_suppress_tokens);
    CHECK_TOKENS(suppress_tokens);
}

static void lists(ov_genai_whisper_generation_config* config) {
    const ov_genai_alignment_head heads[] = {{2, 3}, {4, 5}};
    const ov_genai_whisper_language languages[] = {{{"<|fr|>", 6}, 8}, {{"<|de|>", 6}, 9}};
    ov_genai_alignment_head heads_read[2];
    ov_genai_whisper_language language;
    size_t count = 1;
    CHECK_OK(ov_genai_whisper_generation_config_set_alignment_heads(config, heads, 2));
    CHECK(ov_genai_whisper_generation_config_get_alignment_heads(config, heads_read, &count) == OUT_OF_BOUNDS);
    CHECK_OK(ov_genai_whisper_generation_config_get_alignment_heads(config, NULL, &count));
    CHECK(count == 2);
    CHECK_OK(ov_genai_whisper_generation_config_get_alignment_heads(config, heads_read, &count));
    CHECK(heads_read[1].layer == 4 && heads_read[1].head == 5);
    CHECK_REFUSED(ov_genai_whisper_generation_config_set_alignment_heads(config, NULL, 1));

    CHECK_OK(ov_genai_whisper_generation_config_set_lang_to_id(config, languages, 2));
    CHECK_OK(ov_genai_whisper_generation_config_get_lang_to_id_count(config, &count));
    CHECK(count == 2);
    CHECK_OK(ov_genai_whisper_generation_config_get_lang_to_id_at(config, 0, &language));
    CHECK(is_text(language.name, "<|de|>") && language.token_id == 9);
    CHECK(ov_genai_whisper_generation_config_get_lang_to_id_at(config, 2, &language) == OUT_OF_BOUNDS);
    CHECK_REFUSED(ov_genai_whisper_generation_config_get_lang_to_id_at(config, 0, NULL));
}

static void general_options(ov_genai_whisper_generation_config* config) {
    ov_genai_generation_config* general = NULL;
    ov_genai_whisper_generation_config* copy = NULL;
    int64_t start = 0;
    CHECK_OK(ov_genai_whisper_generation_config_get_generation_config(config, &general));
    CHECK_OK(ov_genai_generation_config_set_num_return_sequences(general, 2));
    CHECK_OK(ov_genai_whisper_generation_config_set_generation_config(config, general));
    ov_genai_generation_config_free(general);
    CHECK(ov_genai_whisper_generation_config_validate(config) != OK);
    CHECK_ERROR_HAS("num_return_sequences");
    CHECK_OK(ov_genai_whisper_generation_config_copy(config, &copy));
    CHECK_OK(ov_genai_whisper_generation_config_get_decoder_start_token_id(copy, &start));
    CHECK(start == 11);
    ov_genai_whisper_generation_config_free(copy);
}

static void null_arguments(void) {
    ov_genai_whisper_generation_config* config = NULL;
    ov_genai_generation_config* general = NULL;
    CHECK_REFUSED(ov_genai_whisper_generation_config_create(NULL));
    CHECK_REFUSED(ov_genai_whisper_generation_config_create_from_json("x", NULL));
    CHECK_REFUSED(ov_genai_whisper_generation_config_create_from_json(NULL, &config));
    CHECK_REFUSED(ov_genai_whisper_generation_config_copy(NULL, &config));
    CHECK_REFUSED(ov_genai_whisper_generation_config_get_generation_config(NULL, &general));
    CHECK_REFUSED(ov_genai_whisper_generation_config_set_generation_config(NULL, general));
    CHECK_REFUSED(ov_genai_whisper_generation_config_validate(NULL));
    CHECK(ov_genai_whisper_generation_config_create_from_json("/nonexistent", &config) != OK);
    CHECK(config == NULL && general == NULL);
    ov_genai_whisper_generation_config_free(NULL);
}

void whisper_config_suite(const char* models_path) {
    ov_genai_whisper_generation_config* config = NULL;
    int64_t start = 0;
    null_arguments();
    CHECK_OK(ov_genai_whisper_generation_config_create(&config));
    ov_genai_whisper_generation_config_free(config);
    CHECK_OK(ov_genai_whisper_generation_config_create_from_json(path_of(models_path, "/generation_config.json"), &config));
    CHECK_OK(ov_genai_whisper_generation_config_get_decoder_start_token_id(config, &start));
    CHECK(start == 677);
    CHECK_OK(ov_genai_whisper_generation_config_validate(config));
    fields(config);
    lists(config);
    general_options(config);
    ov_genai_whisper_generation_config_free(config);
}
