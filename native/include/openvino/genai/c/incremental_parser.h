#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/json_container.h"
#include "openvino/genai/c/streamer.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief What parses a message while it is streamed. It has a state of its own: one streamer at a time uses it. */
typedef struct ov_genai_incremental_parser_opaque ov_genai_incremental_parser;

/**
 * @brief Creates a parser that puts the model's reasoning into the message's "reasoning_content".
 * @param expect_open_tag whether the answer has the open tag; otherwise reasoning begins with the answer.
 * @param keep_original_content whether "content" keeps the reasoning, too.
 * @param open_tag the text before the reasoning, UTF-8, for instance "<think>".
 * @param close_tag the text after it, UTF-8, for instance "</think>".
 * @param parser receives the handle; free it with ov_genai_incremental_parser_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_incremental_parser_create_reasoning(bool expect_open_tag,
                                             bool keep_original_content,
                                             ov_genai_string_view open_tag,
                                             ov_genai_string_view close_tag,
                                             ov_genai_incremental_parser** parser);

/**
 * @brief Makes another handle of the same parser.
 * @param parser the parser.
 * @param shared receives the handle; free it with ov_genai_incremental_parser_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_incremental_parser_share(const ov_genai_incremental_parser* parser,
                                                                       ov_genai_incremental_parser** shared);

/**
 * @brief Frees a parser. Streamers that have it keep it. NULL is harmless.
 * @param parser the parser.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_incremental_parser_free(ov_genai_incremental_parser* parser);

/**
 * @brief Parses new text.
 * @param parser the parser.
 * @param message the message that the text adds to, an object; what the text adds to it is put in.
 * @param text the new text, UTF-8.
 * @param tokens its tokens, or NULL where they are not known.
 * @param tokens_count how many there are.
 * @param passed_on receives a list with one text, that which belongs to "content"; free it with ov_genai_string_list_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_incremental_parser_parse(ov_genai_incremental_parser* parser,
                                                                       ov_genai_json_container* message,
                                                                       ov_genai_string_view text,
                                                                       const int64_t* tokens,
                                                                       size_t tokens_count,
                                                                       ov_genai_string_list** passed_on);

/**
 * @brief Makes a parser ready for another answer.
 * @param parser the parser.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_incremental_parser_reset(ov_genai_incremental_parser* parser);

/**
 * @brief Reads what a parser wants the generation to do.
 * @param parser the parser.
 * @param status receives the status.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_incremental_parser_get_status(const ov_genai_incremental_parser* parser, ov_genai_streaming_status_e* status);

/**
 * @brief Sets what a parser wants the generation to do.
 * @param parser the parser.
 * @param status the status.
 * @return OK, or INVALID_C_PARAM if the pointer is NULL or the status is unknown.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_incremental_parser_set_status(ov_genai_incremental_parser* parser,
                                                                            ov_genai_streaming_status_e status);
