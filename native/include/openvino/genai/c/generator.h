#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief A source of the noise that an image starts from. Configs that use it share it. */
typedef struct ov_genai_generator_opaque ov_genai_generator;

/**
 * @brief A noise source supplied by the caller, called on the thread of the generation. No callback may throw; one that cannot go
 *        on gives zeros and has the step callback stop the generation.
 */
typedef struct {
    /** @brief Gives the next value of a standard normal distribution. */
    float (*next)(void* args);
    /** @brief Fills a tensor of that shape with noise; NULL to call next for each value. */
    void (*fill)(float* values, size_t count, const size_t* shape, size_t rank, void* args);
    /** @brief Restarts from a seed; NULL if there is nothing to do. */
    void (*seed)(size_t seed, void* args);
    /** @brief Called once, when nothing uses the generator any more, on any thread; may be NULL. */
    void (*release)(void* args);
    /** @brief Handed to the callbacks as it is. */
    void* args;
} ov_genai_generator_callbacks;

/**
 * @brief Creates the library's own generator, std::mt19937 and std::normal_distribution of its C++ library.
 * @param seed where it starts.
 * @param generator receives the handle; free it with ov_genai_generator_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_generator_create(uint32_t seed, ov_genai_generator** generator);

/**
 * @brief Creates a generator that calls back.
 * @param callbacks what it calls; next is required.
 * @param generator receives the handle; free it with ov_genai_generator_free.
 * @return OK, or why it failed; then release is not called.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generator_create_custom(const ov_genai_generator_callbacks* callbacks, ov_genai_generator** generator);

/**
 * @brief Frees a handle. Configs and pipelines that use the generator keep it. NULL is harmless.
 * @param generator the generator.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_generator_free(ov_genai_generator* generator);

/**
 * @brief Draws values, as a generation does.
 * @param generator the generator.
 * @param values receives the values.
 * @param shape the size of each dimension.
 * @param rank the number of dimensions; values has room for the product of their sizes.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_generator_fill(ov_genai_generator* generator, float* values, const size_t* shape, size_t rank);

/**
 * @brief Restarts from a seed.
 * @param generator the generator.
 * @param seed the seed.
 * @return OK, or INVALID_C_PARAM if the generator is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_generator_seed(ov_genai_generator* generator, size_t seed);
