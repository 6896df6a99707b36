#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/incremental_parser.h"
#include "openvino/genai/c/parser.h"
#include "openvino/genai/c/streamer.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief Takes the answer of a callback that parses. It lives for the time of the callback. */
typedef struct ov_genai_parser_reply_opaque ov_genai_parser_reply;

/** @brief A parser supplied by the caller. The callbacks run on the thread of the call that parses, one at a time, and must not throw. */
typedef struct {
    /**
     * @brief Called with the message as JSON text. An incremental parser also gets the new text and, where they are known, its
     *        tokens (otherwise NULL). What it changes goes into the reply; without that everything stays as it is.
     */
    void (*on_parse)(const char* message,
                     size_t message_size,
                     const char* text,
                     size_t text_size,
                     const int64_t* tokens,
                     size_t tokens_count,
                     ov_genai_parser_reply* reply,
                     void* args);
    /** @brief Called when an incremental parser starts over; NULL if there is nothing to do. */
    void (*on_reset)(void* args);
    /** @brief Called once, when nothing uses the parser any more, on any thread; may be NULL. */
    void (*on_release)(void* args);
    /** @brief Handed to the callbacks as it is. */
    void* args;
} ov_genai_parser_callbacks;

/**
 * @brief Creates a parser of finished messages that calls back.
 * @param callbacks what it calls; on_parse is required.
 * @param parser receives the handle; free it with ov_genai_parser_free. If this fails, on_release is not called.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_parser_create_custom(const ov_genai_parser_callbacks* callbacks,
                                                                   ov_genai_parser** parser);

/**
 * @brief Creates a parser of streamed messages that calls back.
 * @param callbacks what it calls; on_parse is required.
 * @param parser receives the handle; free it with ov_genai_incremental_parser_free. If this fails, on_release is not called.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_incremental_parser_create_custom(const ov_genai_parser_callbacks* callbacks,
                                          ov_genai_incremental_parser** parser);

/**
 * @brief Replaces the message.
 * @param reply the reply.
 * @param message the message as JSON text, an object.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_parser_reply_set_message(ov_genai_parser_reply* reply,
                                                                       ov_genai_string_view message);

/**
 * @brief Replaces the text that an incremental parser passes on.
 * @param reply the reply.
 * @param text the text, UTF-8.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_parser_reply_set_text(ov_genai_parser_reply* reply, ov_genai_string_view text);

/**
 * @brief Sets what an incremental parser wants the generation to do, from this text on.
 * @param reply the reply.
 * @param status the status.
 * @return OK, or INVALID_C_PARAM if the pointer is NULL or the status is unknown.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_parser_reply_set_status(ov_genai_parser_reply* reply,
                                                                      ov_genai_streaming_status_e status);

/**
 * @brief Makes the call that parses fail.
 * @param reply the reply.
 * @param reason what the call's error says, UTF-8.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_parser_reply_fail(ov_genai_parser_reply* reply, ov_genai_string_view reason);
