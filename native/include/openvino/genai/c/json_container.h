#pragma once

#include <stddef.h>

#include "openvino/genai/c/visibility.h"

/** @brief A JSON value. */
typedef struct ov_genai_json_container_opaque ov_genai_json_container;

/** @brief What became of a call on a JSON container. */
typedef enum {
    /** @brief It succeeded. */
    OV_GENAI_JSON_CONTAINER_OK = 0,
    /** @brief An argument is NULL or not allowed. */
    OV_GENAI_JSON_CONTAINER_INVALID_PARAM = -1,
    /** @brief The text is not JSON. */
    OV_GENAI_JSON_CONTAINER_INVALID_JSON = -2,
    /** @brief The buffer is too small. */
    OV_GENAI_JSON_CONTAINER_OUT_OF_BOUNDS = -3,
    /** @brief Anything else; ov_genai_get_last_error has the text. */
    OV_GENAI_JSON_CONTAINER_ERROR = -4
} ov_genai_json_container_status_e;

/**
 * @brief Creates a container that holds null.
 * @param container receives the handle; free it with ov_genai_json_container_free.
 * @return OV_GENAI_JSON_CONTAINER_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_json_container_status_e ov_genai_json_container_create(ov_genai_json_container** container);

/**
 * @brief Parses JSON.
 * @param container receives the handle; free it with ov_genai_json_container_free.
 * @param json_str the JSON text, UTF-8.
 * @return OV_GENAI_JSON_CONTAINER_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_json_container_status_e
ov_genai_json_container_create_from_json_string(ov_genai_json_container** container, const char* json_str);

/**
 * @brief Creates an empty object.
 * @param container receives the handle; free it with ov_genai_json_container_free.
 * @return OV_GENAI_JSON_CONTAINER_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_json_container_status_e
ov_genai_json_container_create_object(ov_genai_json_container** container);

/**
 * @brief Creates an empty array.
 * @param container receives the handle; free it with ov_genai_json_container_free.
 * @return OV_GENAI_JSON_CONTAINER_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_json_container_status_e
ov_genai_json_container_create_array(ov_genai_json_container** container);

/**
 * @brief Frees a container. NULL is harmless.
 * @param container the container.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_json_container_free(ov_genai_json_container* container);

/**
 * @brief Writes a container as JSON text.
 * @param container the container.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OV_GENAI_JSON_CONTAINER_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_json_container_status_e
ov_genai_json_container_to_json_string(const ov_genai_json_container* container, char* output, size_t* output_size);

/**
 * @brief Makes a deep copy.
 * @param source the container to copy.
 * @param target receives the copy; free it with ov_genai_json_container_free.
 * @return OV_GENAI_JSON_CONTAINER_OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_genai_json_container_status_e
ov_genai_json_container_copy(const ov_genai_json_container* source, ov_genai_json_container** target);
