#pragma once

#include <stdbool.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/json_container.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief What turns a finished answer into a message with reasoning and tool calls. Several configs may share one. */
typedef struct ov_genai_parser_opaque ov_genai_parser;

/** @brief The parsers for tool calls. */
typedef enum {
    /** @brief Calls as Llama 3 writes them in Python: [get_weather(city="Paris")]. */
    OV_GENAI_TOOL_PARSER_LLAMA3_PYTHONIC = 0,
    /** @brief Calls as Llama 3 writes them in JSON: {"name": ..., "parameters": ...}. */
    OV_GENAI_TOOL_PARSER_LLAMA3_JSON = 1
} ov_genai_tool_parser_e;

/**
 * @brief Creates a parser that puts the model's reasoning into the message's "reasoning_content".
 * @param expect_open_tag whether the answer has the open tag; otherwise reasoning begins with the answer.
 * @param keep_original_content whether "content" keeps the reasoning, too.
 * @param open_tag the text before the reasoning, UTF-8, for instance "<think>".
 * @param close_tag the text after it, UTF-8, for instance "</think>".
 * @param parser receives the handle; free it with ov_genai_parser_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_parser_create_reasoning(bool expect_open_tag,
                                 bool keep_original_content,
                                 ov_genai_string_view open_tag,
                                 ov_genai_string_view close_tag,
                                 ov_genai_parser** parser);

/**
 * @brief Creates a parser that puts tool calls into the message's "tool_calls".
 * @param kind how the model writes them.
 * @param parser receives the handle; free it with ov_genai_parser_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_parser_create_tools(ov_genai_tool_parser_e kind, ov_genai_parser** parser);

/**
 * @brief Parses a finished message in place.
 * @param parser the parser.
 * @param message the message, an object with the answer's text in "content".
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_parser_parse(const ov_genai_parser* parser, ov_genai_json_container* message);

/**
 * @brief Frees a parser. Configs that have it keep it. NULL is harmless.
 * @param parser the parser.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_parser_free(ov_genai_parser* parser);
