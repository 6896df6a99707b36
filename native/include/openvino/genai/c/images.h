#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/**
 * @brief Images that a pipeline made. They are the pipeline's own memory: the next generate or decode of that pipeline, or
 *        of one that it was made from or into, overwrites them.
 */
typedef struct ov_genai_images_opaque ov_genai_images;

/** @brief An image that a pipeline starts from: three bytes red, green, blue a pixel, rows from top to bottom, no padding. */
typedef struct {
    /** @brief The first byte. */
    const uint8_t* data;
    /** @brief The number of pixels in a row, at least 1. */
    size_t width;
    /** @brief The number of rows, at least 1. */
    size_t height;
} ov_genai_image_view;

/**
 * @brief Frees the handle. NULL is harmless.
 * @param images the images.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_images_free(ov_genai_images* images);

/**
 * @brief Counts the images.
 * @param images the images.
 * @param count receives the number; 0 if a callback stopped the generation.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_images_get_count(const ov_genai_images* images, size_t* count);

/**
 * @brief Gives a view of one image.
 * @param images the images.
 * @param index which image, from 0.
 * @param image receives the view.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_images_get_at(const ov_genai_images* images, size_t index, ov_genai_image_view* image);
