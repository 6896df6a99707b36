/* Every option is written and read back; rules and copies. */
#include "check.h"
#include "openvino/genai/c/generation_config.h"
#include "suites.h"

#define CHECK_ROUND_TRIP(config, option, type, new_value) CHECK_FIELD(generation_config, config, option, type, new_value)

static void round_trips(ov_genai_generation_config* config) {
    CHECK_ROUND_TRIP(config, max_new_tokens, size_t, 17);
    CHECK_ROUND_TRIP(config, max_length, size_t, 18);
    CHECK_ROUND_TRIP(config, ignore_eos, bool, true);
    CHECK_ROUND_TRIP(config, min_new_tokens, size_t, 3);
    CHECK_ROUND_TRIP(config, echo, bool, true);
    CHECK_ROUND_TRIP(config, logprobs, size_t, 2);
    CHECK_ROUND_TRIP(config, eos_token_id, int64_t, 9);
    CHECK_ROUND_TRIP(config, include_stop_str_in_output, bool, true);
    CHECK_ROUND_TRIP(config, repetition_penalty, float, 1.5f);
    CHECK_ROUND_TRIP(config, presence_penalty, float, 0.5f);
    CHECK_ROUND_TRIP(config, frequency_penalty, float, 0.25f);
    CHECK_ROUND_TRIP(config, num_beam_groups, size_t, 3);
    CHECK_ROUND_TRIP(config, num_beams, size_t, 15);
    CHECK_ROUND_TRIP(config, diversity_penalty, float, 1.0f);
    CHECK_ROUND_TRIP(config, length_penalty, float, 2.0f);
    CHECK_ROUND_TRIP(config, num_return_sequences, size_t, 15);
    CHECK_ROUND_TRIP(config, no_repeat_ngram_size, size_t, 4);
    CHECK_ROUND_TRIP(config, stop_criteria, StopCriteria, NEVER);
    CHECK_ROUND_TRIP(config, temperature, float, 0.75f);
    CHECK_ROUND_TRIP(config, top_p, float, 0.5f);
    CHECK_ROUND_TRIP(config, top_k, size_t, 7);
    CHECK_ROUND_TRIP(config, min_p, float, 0.125f);
    CHECK_ROUND_TRIP(config, do_sample, bool, true);
    CHECK_ROUND_TRIP(config, rng_seed, size_t, 42);
    CHECK_ROUND_TRIP(config, assistant_confidence_threshold, float, 0.5f);
    CHECK_ROUND_TRIP(config, num_assistant_tokens, size_t, 5);
    CHECK_ROUND_TRIP(config, max_ngram_size, size_t, 3);
    CHECK_ROUND_TRIP(config, apply_chat_template, bool, false);
    CHECK_ROUND_TRIP(config, pruning_ratio, size_t, 30);
    CHECK_ROUND_TRIP(config, relevance_weight, float, 0.25f);
    CHECK_ROUND_TRIP(config, branching_factor, size_t, 2);
    CHECK_ROUND_TRIP(config, tree_depth, size_t, 6);
    CHECK(ov_genai_generation_config_set_stop_criteria(config, (StopCriteria)7) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("not in [0, 2]");
}

static void lists(ov_genai_generation_config* config) {
    const char* strings[] = {"stop", "halt"};
    const char* broken[] = {"stop", NULL};
    const int64_t ids[] = {7, 3, 7};
    int64_t read[4] = {0};
    size_t count = 0;
    ov_genai_string_list* list = NULL;
    ov_genai_string_view view;

    CHECK_OK(ov_genai_generation_config_set_stop_strings(config, strings, 2));
    CHECK_OK(ov_genai_generation_config_get_stop_strings(config, &list));
    CHECK_OK(ov_genai_string_list_get_count(list, &count));
    CHECK(count == 2);
    CHECK_OK(ov_genai_string_list_get_at(list, 0, &view));
    CHECK(view.size == 4 && memcmp(view.data, "halt", 4) == 0);
    ov_genai_string_list_free(list);
    CHECK(ov_genai_generation_config_set_stop_strings(config, broken, 2) == INVALID_C_PARAM);
    CHECK_OK(ov_genai_generation_config_set_stop_strings(config, NULL, 0));

    CHECK_OK(ov_genai_generation_config_set_stop_token_ids(config, ids, 3));
    CHECK_OK(ov_genai_generation_config_get_stop_token_ids(config, NULL, &count));
    CHECK(count == 2);
    count = 1;
    CHECK(ov_genai_generation_config_get_stop_token_ids(config, read, &count) == OUT_OF_BOUNDS);
    count = 4;
    CHECK_OK(ov_genai_generation_config_get_stop_token_ids(config, read, &count));
    CHECK(count == 2 && read[0] == 3 && read[1] == 7);
    CHECK(ov_genai_generation_config_set_stop_token_ids(config, NULL, 1) == INVALID_C_PARAM);
}

static void grammar(ov_genai_generation_config* config) {
    ov_genai_structured_output_config* structured = NULL;
    ov_genai_structured_output_config* copy = NULL;
    char text[32];
    size_t size = sizeof(text);
    CHECK_OK(ov_genai_structured_output_config_create(&structured));
    CHECK_OK(ov_genai_structured_output_config_set_regex(structured, "[a-z]+"));
    CHECK_OK(ov_genai_generation_config_set_structured_output_config(config, structured));
    ov_genai_structured_output_config_free(structured);
    CHECK_OK(ov_genai_generation_config_get_structured_output_config(config, &copy));
    CHECK_OK(ov_genai_structured_output_config_get_regex(copy, text, &size));
    CHECK_TEXT(text, "[a-z]+");
    size = 9;
    CHECK_OK(ov_genai_structured_output_config_get_grammar(copy, NULL, &size));
    CHECK(size == 0);
    ov_genai_structured_output_config_free(copy);
    CHECK_OK(ov_genai_generation_config_set_structured_output_config(config, NULL));
    CHECK_OK(ov_genai_generation_config_get_structured_output_config(config, &copy));
    CHECK(copy == NULL);
}

static void rules(void) {
    ov_genai_generation_config* config = NULL;
    ov_genai_generation_config* copy = NULL;
    size_t beams = 0;
    CHECK_OK(ov_genai_generation_config_create(&config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 10));
    CHECK_OK(ov_genai_generation_config_validate(config));
    CHECK_OK(ov_genai_generation_config_set_num_beams(config, 4));
    CHECK_OK(ov_genai_generation_config_set_num_beam_groups(config, 3));
    CHECK(ov_genai_generation_config_validate(config) != OK);
    CHECK_ERROR_HAS("'num_beams' (4) should be divisible by 'num_beam_groups' (3)");
    CHECK_OK(ov_genai_generation_config_copy(config, &copy));
    ov_genai_generation_config_free(config);
    CHECK_OK(ov_genai_generation_config_get_num_beams(copy, &beams));
    CHECK(beams == 4);
    ov_genai_generation_config_free(copy);
}

void config_suite(const char* models_path) {
    ov_genai_generation_config* config = NULL;
    char path[4096];
    int64_t eos = 0;
    snprintf(path, sizeof(path), "%s/generation_config.json", models_path);
    CHECK_OK(ov_genai_generation_config_create_from_json(path, &config));
    CHECK_OK(ov_genai_generation_config_get_eos_token_id(config, &eos));
    CHECK(eos == 2);
    round_trips(config);
    lists(config);
    grammar(config);
    ov_genai_generation_config_free(config);
    rules();
}
