#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "openvino/genai/c/visibility.h"

/** @brief Numbers with their shape, for the time of a call. */
typedef struct {
    /** @brief The values, the last dimension fastest. */
    const float* data;
    /** @brief The size of each dimension. */
    const size_t* shape;
    /** @brief The number of dimensions. */
    size_t rank;
} ov_genai_latent_view;

/**
 * @brief Follows the steps of a generation of images. The library calls it on a thread of its own while the next step
 *        runs, and drops the steps that it has not handed over when the last one is done: a callback must be quick, or it
 *        misses some. A generation stops at the step after the one at which the library learns of it.
 */
typedef struct {
    /**
     * @brief Called after a step; returns true to stop. It must not throw: nothing above it catches. The step counts from
     *        0, num_steps is the number of all steps, and the latent lives as long as the call.
     */
    bool (*on_step)(size_t step, size_t num_steps, const ov_genai_latent_view* latent, void* args);
    /** @brief Handed to the callback as it is. */
    void* args;
} ov_genai_image_step_callback;
