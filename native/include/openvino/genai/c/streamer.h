#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/genai/c/visibility.h"

/** @brief What a streamer's callback wants the generation to do. */
typedef enum {
    /** @brief Go on. */
    OV_GENAI_STREAMING_STATUS_RUNNING = 0,
    /** @brief Stop, and keep in the chat what was generated so far. */
    OV_GENAI_STREAMING_STATUS_STOP = 1,
    /** @brief Stop, and drop this turn from the chat. */
    OV_GENAI_STREAMING_STATUS_CANCEL = 2,
    /** @brief Stop because a tool call is complete. */
    OV_GENAI_STREAMING_STATUS_TOOL_CALL_STOP = 3
} ov_genai_streaming_status_e;

/** @brief The streamer of the official C API: pieces of text that end with a NUL. */
typedef struct {
    /** @brief Called with each piece of text; must not throw. */
    ov_genai_streaming_status_e (*callback_func)(const char* str, void* args);
    /** @brief Handed to the callback as it is. */
    void* args;
} streamer_callback;

/**
 * @brief A streamer for pieces of text with their length, or for tokens: exactly one of on_text and on_tokens is set.
 *        With a scheduler the callbacks run on a thread of the library with nothing above it that catches: an exception
 *        that leaves them ends the process.
 */
typedef struct {
    /** @brief Called with each piece of text, which is not terminated by a NUL; must not throw. */
    ov_genai_streaming_status_e (*on_text)(const char* text, size_t size, void* args);
    /** @brief Called with each run of new tokens: one, or several with a draft model; must not throw. */
    ov_genai_streaming_status_e (*on_tokens)(const int64_t* tokens, size_t count, void* args);
    /** @brief Called when no token follows, if it is set and on_tokens is used; the library may call it twice. */
    void (*on_end)(void* args);
    /** @brief Handed to the callbacks as it is. */
    void* args;
} ov_genai_streamer;
