#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief A text with its length; it may hold NULs and needs none at its end. UTF-8. */
typedef struct {
    /** @brief The first byte; NULL only if size is 0. */
    const char* data;
    /** @brief The number of bytes. */
    size_t size;
} ov_genai_string_view;

/** @brief Texts that the library computed, owned by the caller. */
typedef struct ov_genai_string_list_opaque ov_genai_string_list;

/**
 * @brief Frees a list. NULL is harmless.
 * @param list the list.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_string_list_free(ov_genai_string_list* list);

/**
 * @brief Tells how many texts a list has.
 * @param list the list.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_string_list_get_count(const ov_genai_string_list* list, size_t* count);

/**
 * @brief Gives a view of one text.
 * @param list the list.
 * @param index which text, from 0.
 * @param view receives the text; it lives as long as the list.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_string_list_get_at(const ov_genai_string_list* list, size_t index, ov_genai_string_view* view);
