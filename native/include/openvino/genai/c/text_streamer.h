#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/incremental_parser.h"
#include "openvino/genai/c/json_container.h"
#include "openvino/genai/c/streamer.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"

/** @brief Turns tokens into pieces of text while they come, or text into the parts of a message. */
typedef struct ov_genai_text_streamer_opaque ov_genai_text_streamer;

/** @brief What a streamer calls, on the thread of the call that writes to it. The callbacks must not throw. */
typedef struct {
    /** @brief Called with each piece of text, or with what it adds to the message as JSON text, an object. */
    ov_genai_streaming_status_e (*on_data)(const char* data, size_t size, void* args);
    /** @brief Called once, when the streamer is freed; may be NULL. */
    void (*on_release)(void* args);
    /** @brief Handed to the callbacks as it is. */
    void* args;
} ov_genai_text_streamer_callbacks;

/**
 * @brief Creates a streamer of text.
 * @param tokenizer the tokenizer, which the streamer keeps.
 * @param skip_special_tokens whether special tokens have no text: 1 for yes, 0 for no, -1 for the tokenizer's own way.
 * @param callbacks what it calls; on_data is required.
 * @param streamer receives the handle; free it with ov_genai_text_streamer_free. If this fails, on_release is not called.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_text_streamer_create(const ov_genai_tokenizer* tokenizer,
                                                                   int32_t skip_special_tokens,
                                                                   const ov_genai_text_streamer_callbacks* callbacks,
                                                                   ov_genai_text_streamer** streamer);

/**
 * @brief Creates a streamer of a message, which runs parsers over the text.
 * @param tokenizer the tokenizer, which the streamer keeps.
 * @param parsers the parsers in their order, which the streamer keeps.
 * @param parsers_count how many there are.
 * @param callbacks what it calls; on_data is required.
 * @param streamer receives the handle; free it with ov_genai_text_streamer_free. If this fails, on_release is not called.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text_streamer_create_parsing(const ov_genai_tokenizer* tokenizer,
                                      const ov_genai_incremental_parser* const* parsers,
                                      size_t parsers_count,
                                      const ov_genai_text_streamer_callbacks* callbacks,
                                      ov_genai_text_streamer** streamer);

/**
 * @brief Frees a streamer. NULL is harmless.
 * @param streamer the streamer.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_text_streamer_free(ov_genai_text_streamer* streamer);

/**
 * @brief Hands over tokens.
 * @param streamer the streamer.
 * @param tokens the tokens.
 * @param tokens_count how many there are.
 * @param status receives what the generation is to do.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_text_streamer_write(ov_genai_text_streamer* streamer,
                                                                  const int64_t* tokens,
                                                                  size_t tokens_count,
                                                                  ov_genai_streaming_status_e* status);

/**
 * @brief Hands over text to a streamer of a message.
 * @param streamer the streamer.
 * @param text the text, UTF-8.
 * @param status receives what the generation is to do.
 * @return OK, NOT_IMPLEMENTED if it is not a streamer of a message, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_text_streamer_write_text(ov_genai_text_streamer* streamer,
                                                                       ov_genai_string_view text,
                                                                       ov_genai_streaming_status_e* status);

/**
 * @brief Hands out the text that was held back: no token follows.
 * @param streamer the streamer.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_text_streamer_end(ov_genai_text_streamer* streamer);

/**
 * @brief Copies the message as it is by now.
 * @param streamer the streamer.
 * @param message receives the handle; free it with ov_genai_json_container_free.
 * @return OK, NOT_IMPLEMENTED if it is not a streamer of a message, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_text_streamer_get_parsed_message(const ov_genai_text_streamer* streamer,
                                                                               ov_genai_json_container** message);

/**
 * @brief Makes a streamer of a message and its parsers ready for another answer.
 * @param streamer the streamer.
 * @return OK, NOT_IMPLEMENTED if it is not a streamer of a message, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_text_streamer_reset(ov_genai_text_streamer* streamer);
