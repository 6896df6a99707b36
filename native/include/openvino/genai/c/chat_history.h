#pragma once

#include <stddef.h>

#include "openvino/genai/c/json_container.h"
#include "openvino/genai/c/visibility.h"

/** @brief The messages of a chat, with the tools and the extra context that the chat template sees. */
typedef struct ov_genai_chat_history_opaque ov_genai_chat_history;

/** @brief What became of a call on a chat history. */
typedef enum {
    /** @brief It succeeded. */
    OV_GENAI_CHAT_HISTORY_OK = 0,
    /** @brief An argument is NULL or not allowed. */
    OV_GENAI_CHAT_HISTORY_INVALID_PARAM = -1,
    /** @brief There is no message with this index, or the buffer is too small. */
    OV_GENAI_CHAT_HISTORY_OUT_OF_BOUNDS = -2,
    /** @brief The history has no message. */
    OV_GENAI_CHAT_HISTORY_EMPTY = -3,
    /** @brief The JSON is not of the kind that is needed here. */
    OV_GENAI_CHAT_HISTORY_INVALID_JSON = -4,
    /** @brief Anything else; ov_genai_get_last_error has the text. */
    OV_GENAI_CHAT_HISTORY_ERROR = -5
} ov_genai_chat_history_status_e;

/**
 * @brief Creates an empty history.
 * @param history receives the handle; free it with ov_genai_chat_history_free.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_create(ov_genai_chat_history** history);

/**
 * @brief Creates a history from an array of messages.
 * @param history receives the handle; free it with ov_genai_chat_history_free.
 * @param messages a JSON array of objects, each with "role" and "content".
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_create_from_json_container(ov_genai_chat_history** history, const ov_genai_json_container* messages);

/**
 * @brief Frees a history. NULL is harmless.
 * @param history the history.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_chat_history_free(ov_genai_chat_history* history);

/**
 * @brief Appends a message.
 * @param history the history.
 * @param message a JSON object, for instance {"role": "user", "content": "Hello!"}.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_push_back(ov_genai_chat_history* history, const ov_genai_json_container* message);

/**
 * @brief Removes the last message.
 * @param history the history.
 * @return OV_GENAI_CHAT_HISTORY_OK, or OV_GENAI_CHAT_HISTORY_EMPTY if there is none.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e ov_genai_chat_history_pop_back(ov_genai_chat_history* history);

/**
 * @brief Copies all messages.
 * @param history the history.
 * @param messages receives a JSON array; free it with ov_genai_json_container_free.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_get_messages(const ov_genai_chat_history* history, ov_genai_json_container** messages);

/**
 * @brief Copies one message.
 * @param history the history.
 * @param index which message, from 0.
 * @param message receives a JSON object; free it with ov_genai_json_container_free.
 * @return OV_GENAI_CHAT_HISTORY_OK, or OV_GENAI_CHAT_HISTORY_OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_get_message(const ov_genai_chat_history* history, size_t index, ov_genai_json_container** message);

/**
 * @brief Copies the first message.
 * @param history the history.
 * @param message receives a JSON object; free it with ov_genai_json_container_free.
 * @return OV_GENAI_CHAT_HISTORY_OK, or OV_GENAI_CHAT_HISTORY_EMPTY if there is none.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_get_first(const ov_genai_chat_history* history, ov_genai_json_container** message);

/**
 * @brief Copies the last message.
 * @param history the history.
 * @param message receives a JSON object; free it with ov_genai_json_container_free.
 * @return OV_GENAI_CHAT_HISTORY_OK, or OV_GENAI_CHAT_HISTORY_EMPTY if there is none.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_get_last(const ov_genai_chat_history* history, ov_genai_json_container** message);

/**
 * @brief Removes all messages.
 * @param history the history.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e ov_genai_chat_history_clear(ov_genai_chat_history* history);

/**
 * @brief Counts the messages.
 * @param history the history.
 * @param size receives the number.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_size(const ov_genai_chat_history* history, size_t* size);

/**
 * @brief Tells whether there is no message.
 * @param history the history.
 * @param empty receives 1 if there is none, otherwise 0.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_empty(const ov_genai_chat_history* history, int* empty);

/**
 * @brief Sets the tools that the chat template offers to the model.
 * @param history the history.
 * @param tools a JSON array of tool definitions.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_set_tools(ov_genai_chat_history* history, const ov_genai_json_container* tools);

/**
 * @brief Copies the tools.
 * @param history the history.
 * @param tools receives a JSON array; free it with ov_genai_json_container_free.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_get_tools(const ov_genai_chat_history* history, ov_genai_json_container** tools);

/**
 * @brief Sets further variables for the chat template, for instance {"enable_thinking": true}.
 * @param history the history.
 * @param extra_context a JSON object.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_set_extra_context(ov_genai_chat_history* history, const ov_genai_json_container* extra_context);

/**
 * @brief Copies the further variables for the chat template.
 * @param history the history.
 * @param extra_context receives a JSON object; free it with ov_genai_json_container_free.
 * @return OV_GENAI_CHAT_HISTORY_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_chat_history_status_e
ov_genai_chat_history_get_extra_context(const ov_genai_chat_history* history, ov_genai_json_container** extra_context);
