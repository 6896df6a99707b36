#include "check.h"
#include "openvino/genai/c/llm_pipeline.h"
#include "openvino/genai/c/parser.h"
#include "openvino/genai/c/structured_output_config.h"
#include "suites.h"

static ov_genai_string_view view(const char* text) {
    const ov_genai_string_view result = {text, strlen(text)};
    return result;
}

static ov_genai_structural_tag* part(ov_genai_structural_tag_kind_e kind, const char* text) {
    ov_genai_structural_tag* tag = NULL;
    CHECK_OK(ov_genai_structural_tag_create(kind, view(text), &tag));
    return tag;
}

static void null_arguments(void) {
    ov_genai_structural_tag* tag = NULL;
    ov_genai_parser* parser = NULL;
    const ov_genai_structural_tag* nothing = NULL;
    const ov_genai_string_view bad = {NULL, 1};
    CHECK(ov_genai_structural_tag_create(OV_GENAI_STRUCTURAL_TAG_REGEX, view("a"), NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create(OV_GENAI_STRUCTURAL_TAG_REGEX, bad, &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create((ov_genai_structural_tag_kind_e)9, view("a"), &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create_concat(NULL, 1, &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create_concat(&nothing, 1, &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create_union(NULL, 0, &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create_tag(view("a"), NULL, view("b"), &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create_triggered_tags(NULL, 1, NULL, 0, false, false, &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structural_tag_create_tags_with_separator(NULL, 1, view(","), false, false, &tag) == INVALID_C_PARAM);
    CHECK(ov_genai_structured_output_config_set_compound_grammar(NULL, NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_structured_output_config_set_structural_tags(NULL, NULL, 0, NULL, 0) == INVALID_C_PARAM);
    CHECK(ov_genai_parser_create_reasoning(true, true, view("<a>"), view("</a>"), NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_parser_create_tools((ov_genai_tool_parser_e)5, &parser) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_config_set_parsers(NULL, NULL, 0) == INVALID_C_PARAM);
    CHECK(ov_genai_generation_config_get_parsers_count(NULL, NULL) == INVALID_C_PARAM);
    CHECK(ov_genai_parser_parse(NULL, NULL) == INVALID_C_PARAM);
    CHECK(tag == NULL && parser == NULL);
    ov_genai_structural_tag_free(NULL);
    ov_genai_parser_free(NULL);
}

#define CHECK_TEXT_OPTION(option)                                                              \
    do {                                                                                       \
        size_t unset_size = 9;                                                                 \
        CHECK_OK(ov_genai_structured_output_config_set_##option(config, "a text"));            \
        CHECK_BUFFER(ov_genai_structured_output_config_get_##option, config, "a text");        \
        CHECK_OK(ov_genai_structured_output_config_set_##option(config, NULL));                \
        CHECK_OK(ov_genai_structured_output_config_get_##option(config, NULL, &unset_size));   \
        CHECK(unset_size == 0);                                                                \
        CHECK_REFUSED(ov_genai_structured_output_config_set_##option(NULL, "a text"));         \
    } while (0)

static void texts(void) {
    ov_genai_structured_output_config* config = NULL;
    CHECK_OK(ov_genai_structured_output_config_create(&config));
    CHECK_TEXT_OPTION(json_schema);
    CHECK_TEXT_OPTION(regex);
    CHECK_TEXT_OPTION(grammar);
    CHECK_TEXT_OPTION(backend);
    ov_genai_structured_output_config_free(config);
}

/* Generates under a grammar, which is freed, and compares with the only text that it allows. */
static void check_grammar(ov_genai_llm_pipeline* pipe, ov_genai_structural_tag* tag, const char* expected) {
    ov_genai_structured_output_config* structured = NULL;
    ov_genai_generation_config* config = NULL;
    ov_genai_decoded_results* results = NULL;
    char text[256] = "";
    size_t size = sizeof(text);
    CHECK_OK(ov_genai_structured_output_config_create(&structured));
    CHECK_OK(ov_genai_structured_output_config_set_compound_grammar(structured, tag));
    ov_genai_structural_tag_free(tag);
    CHECK_OK(ov_genai_llm_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_generation_config_set_max_new_tokens(config, 60));
    CHECK_OK(ov_genai_generation_config_set_structured_output_config(config, structured));
    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, "Hello", config, NULL, &results));
    CHECK_OK(ov_genai_decoded_results_get_string(results, text, &size));
    CHECK_TEXT(text, expected);
    ov_genai_decoded_results_free(results);
    ov_genai_generation_config_free(config);
    ov_genai_structured_output_config_free(structured);
}

static ov_genai_structural_tag* concat(ov_genai_structural_tag* left, ov_genai_structural_tag* right) {
    const ov_genai_structural_tag* elements[] = {left, right};
    ov_genai_structural_tag* tag = NULL;
    CHECK_OK(ov_genai_structural_tag_create_concat(elements, 2, &tag));
    ov_genai_structural_tag_free(left);
    ov_genai_structural_tag_free(right);
    return tag;
}

static ov_genai_structural_tag* tag_of(const char* begin, ov_genai_structural_tag* content, const char* end) {
    ov_genai_structural_tag* tag = NULL;
    CHECK_OK(ov_genai_structural_tag_create_tag(view(begin), content, view(end), &tag));
    ov_genai_structural_tag_free(content);
    return tag;
}

static void grammars(ov_genai_llm_pipeline* pipe) {
    const ov_genai_structural_tag* elements[1];
    ov_genai_structural_tag* inner = part(OV_GENAI_STRUCTURAL_TAG_CONST_STRING, "x");
    ov_genai_structural_tag* outer = NULL;
    const ov_genai_string_view trigger = view("<a");

    elements[0] = inner;
    CHECK(ov_genai_structural_tag_create_tags_with_separator(elements, 1, view(","), true, true, &outer) == INVALID_C_PARAM);
    CHECK_ERROR_HAS("create_tag");
    CHECK_OK(ov_genai_structural_tag_create_union(elements, 1, &outer));
    ov_genai_structural_tag_free(inner);
    check_grammar(pipe, outer, "x");

    check_grammar(pipe,
                  concat(part(OV_GENAI_STRUCTURAL_TAG_REGEX, "a{3}"),
                         part(OV_GENAI_STRUCTURAL_TAG_EBNF, "root ::= \"b\" \"c\"")),
                  "aaabc");
    check_grammar(pipe, tag_of("<i>", part(OV_GENAI_STRUCTURAL_TAG_JSON_SCHEMA, "{\"const\":7}"), "</i>"), "<i>7</i>");

    inner = tag_of("<a>", part(OV_GENAI_STRUCTURAL_TAG_CONST_STRING, "1"), "</a>");
    elements[0] = inner;
    CHECK_OK(ov_genai_structural_tag_create_tags_with_separator(elements, 1, view(","), true, true, &outer));
    check_grammar(pipe, outer, "<a>1</a>");
    CHECK_OK(ov_genai_structural_tag_create_triggered_tags(&trigger, 1, elements, 1, true, true, &outer));
    check_grammar(pipe, outer, "<a>1</a>");
    ov_genai_structural_tag_free(inner);
    ov_genai_structural_tag_free(part(OV_GENAI_STRUCTURAL_TAG_ANY_TEXT, ""));
    ov_genai_structural_tag_free(part(OV_GENAI_STRUCTURAL_TAG_QWEN_XML_PARAMETERS, "{}"));
}

static void structural_tags(void) {
    ov_genai_structured_output_config* config = NULL;
    const ov_genai_structural_tag_item item = {{"<a>", 3}, {"{}", 2}, {"</a>", 4}};
    const ov_genai_string_view trigger = view("<a");
    CHECK_OK(ov_genai_structured_output_config_create(&config));
    CHECK_OK(ov_genai_structured_output_config_set_structural_tags(config, &item, 1, &trigger, 1));
    CHECK_OK(ov_genai_structured_output_config_validate(config));
    CHECK_OK(ov_genai_structured_output_config_set_regex(config, "a"));
    CHECK(ov_genai_structured_output_config_validate(config) != OK);
    CHECK_ERROR_HAS("Only one of");
    CHECK_OK(ov_genai_structured_output_config_set_structural_tags(config, NULL, 0, NULL, 0));
    CHECK_OK(ov_genai_structured_output_config_validate(config));
    ov_genai_structured_output_config_free(config);
}

static void parsers(ov_genai_llm_pipeline* pipe) {
    ov_genai_generation_config* config = NULL;
    ov_genai_decoded_results* results = NULL;
    ov_genai_json_container* message = NULL;
    ov_genai_parser* reasoning = NULL;
    ov_genai_parser* tools = NULL;
    const ov_genai_parser* both[2];
    size_t count = 0;
    char json[512] = "";
    size_t size = sizeof(json);
    CHECK_OK(ov_genai_parser_create_reasoning(true, false, view("The"), view("France"), &reasoning));
    CHECK_OK(ov_genai_parser_create_tools(OV_GENAI_TOOL_PARSER_LLAMA3_PYTHONIC, &tools));
    both[0] = reasoning;
    both[1] = tools;
    CHECK(ov_genai_json_container_create_from_json_string(&message, "{\"content\":\"The dog in France\"}") == OV_GENAI_JSON_CONTAINER_OK);
    CHECK_OK(ov_genai_parser_parse(reasoning, message));
    CHECK(ov_genai_json_container_to_json_string(message, json, &size) == OV_GENAI_JSON_CONTAINER_OK);
    CHECK(strstr(json, "\"reasoning_content\":\" dog in \"") != NULL);
    ov_genai_json_container_free(message);
    size = sizeof(json);
    CHECK_OK(ov_genai_llm_pipeline_get_generation_config(pipe, &config));
    CHECK_OK(ov_genai_generation_config_set_parsers(config, both, 2));
    CHECK_OK(ov_genai_generation_config_get_parsers_count(config, &count));
    CHECK(count == 2);
    ov_genai_parser_free(reasoning);
    ov_genai_parser_free(tools);
    CHECK_OK(ov_genai_llm_pipeline_generate(pipe, "What is the capital of France?", config, NULL, &results));
    CHECK_OK(ov_genai_decoded_results_get_parsed_count(results, &count));
    CHECK(count == 1);
    CHECK_OK(ov_genai_decoded_results_get_parsed_at(results, 0, &message));
    CHECK(ov_genai_json_container_to_json_string(message, json, &size) == OV_GENAI_JSON_CONTAINER_OK);
    CHECK(strstr(json, "\"reasoning_content\":\" capital of \"") != NULL);
    ov_genai_json_container_free(message);
    ov_genai_decoded_results_free(results);
    CHECK_OK(ov_genai_generation_config_set_parsers(config, NULL, 0));
    ov_genai_generation_config_free(config);
}

void structured_output_suite(const char* models_path) {
    ov_genai_llm_pipeline* pipe = NULL;
    null_arguments();
    texts();
    structural_tags();
    CHECK_OK(ov_genai_llm_pipeline_create(models_path, "CPU", 2, &pipe, "INFERENCE_PRECISION_HINT", "f32"));
    if (pipe == NULL) {
        return;
    }
    grammars(pipe);
    parsers(pipe);
    ov_genai_llm_pipeline_free(pipe);
}
