#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/adapter.h"
#include "openvino/genai/c/generator.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief How images are generated: size, number, steps, guidance, noise. */
typedef struct ov_genai_image_generation_config_opaque ov_genai_image_generation_config;

/** @brief Reuse of a transformer's blocks between steps (TaylorSeer). */
typedef struct {
    /** @brief Every how many steps the blocks are computed. */
    size_t cache_interval;
    /** @brief The number of first steps that compute everything. */
    size_t disable_cache_before_step;
    /** @brief The step from which everything is computed again; a negative number counts from the end. */
    int disable_cache_after_step;
} ov_genai_taylorseer_config;

/**
 * @brief Creates a config with the library's defaults.
 * @param config receives the handle; free it with ov_genai_image_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_create(ov_genai_image_generation_config** config);

/**
 * @brief Makes a copy, which shares the generator.
 * @param source the config to copy.
 * @param target receives the copy; free it with ov_genai_image_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_copy(const ov_genai_image_generation_config* source,
                                      ov_genai_image_generation_config** target);

/**
 * @brief Frees a config. NULL is harmless.
 * @param config the config.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_image_generation_config_free(ov_genai_image_generation_config* config);

/**
 * @brief Checks that the options fit together. The library leaves most to the pipeline's generate.
 * @param config the config.
 * @return OK, or why it failed; ov_genai_get_last_error names the option and the rule.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_validate(const ov_genai_image_generation_config* config);

/**
 * @brief Sets options by name, as the official update_generation_config does. Names that the library does not know are
 *        passed over. rng_seed makes a generator that goes on from call to call; the setter of the field does not.
 * @param config the config.
 * @param options the options, for instance "num_inference_steps".
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_update(ov_genai_image_generation_config* config,
                                        const ov_genai_pipeline_options* options);

/**
 * @brief Sets num_images_per_prompt:
 *        the number of images; 0 gives an empty result.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_num_images_per_prompt(ov_genai_image_generation_config* config, const size_t value);

/**
 * @brief Reads num_images_per_prompt.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_num_images_per_prompt(const ov_genai_image_generation_config* config, size_t* value);

/**
 * @brief Sets rng_seed:
 *        the seed of the noise, if there is no generator.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_rng_seed(ov_genai_image_generation_config* config, const size_t value);

/**
 * @brief Reads rng_seed.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_rng_seed(const ov_genai_image_generation_config* config, size_t* value);

/**
 * @brief Sets guidance_scale:
 *        how strongly the prompt counts; up to 1 it is not strengthened, which takes half the time.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_guidance_scale(ov_genai_image_generation_config* config, const float value);

/**
 * @brief Reads guidance_scale.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_guidance_scale(const ov_genai_image_generation_config* config, float* value);

/**
 * @brief Sets height:
 *        the height in pixels; a negative number for the model's own.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_height(ov_genai_image_generation_config* config, const int64_t value);

/**
 * @brief Reads height.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_height(const ov_genai_image_generation_config* config, int64_t* value);

/**
 * @brief Sets width:
 *        the width in pixels; a negative number for the model's own.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_width(ov_genai_image_generation_config* config, const int64_t value);

/**
 * @brief Reads width.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_width(const ov_genai_image_generation_config* config, int64_t* value);

/**
 * @brief Sets num_inference_steps:
 *        the number of steps; 0 ends the process with most schedulers.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_num_inference_steps(ov_genai_image_generation_config* config, const size_t value);

/**
 * @brief Reads num_inference_steps.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_num_inference_steps(const ov_genai_image_generation_config* config, size_t* value);

/**
 * @brief Sets max_sequence_length:
 *        the most tokens of the prompt, of models with a T5 encoder; a negative number for the model's own.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_max_sequence_length(ov_genai_image_generation_config* config, const int value);

/**
 * @brief Reads max_sequence_length.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_max_sequence_length(const ov_genai_image_generation_config* config, int* value);

/**
 * @brief Sets strength:
 *        how far an image is changed, from 0 to 1; 1 for text to image.
 * @param config the config.
 * @param value the new value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_set_strength(ov_genai_image_generation_config* config, const float value);

/**
 * @brief Reads strength.
 * @param config the config.
 * @param value receives the value.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS OPENVINO_GENAI_C_TRIVIAL ov_status_e
ov_genai_image_generation_config_get_strength(const ov_genai_image_generation_config* config, float* value);

/**
 * @brief Sets prompt_2:
 *        the prompt of the second text encoder, of models that have one.
 * @param config the config.
 * @param value the text, UTF-8, or NULL to unset it.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_prompt_2(ov_genai_image_generation_config* config, const ov_genai_string_view* value);

/**
 * @brief Gives a view of prompt_2.
 * @param config the config.
 * @param value receives the text; it lives until the config is freed or the text is set again.
 * @return OK, or NOT_FOUND if it is not set.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_prompt_2(const ov_genai_image_generation_config* config, ov_genai_string_view* value);

/**
 * @brief Sets prompt_3:
 *        the prompt of the third text encoder, of models that have one.
 * @param config the config.
 * @param value the text, UTF-8, or NULL to unset it.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_prompt_3(ov_genai_image_generation_config* config, const ov_genai_string_view* value);

/**
 * @brief Gives a view of prompt_3.
 * @param config the config.
 * @param value receives the text; it lives until the config is freed or the text is set again.
 * @return OK, or NOT_FOUND if it is not set.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_prompt_3(const ov_genai_image_generation_config* config, ov_genai_string_view* value);

/**
 * @brief Sets negative_prompt:
 *        what should not be in the image; needs a guidance_scale above 1.
 * @param config the config.
 * @param value the text, UTF-8, or NULL to unset it.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_negative_prompt(ov_genai_image_generation_config* config, const ov_genai_string_view* value);

/**
 * @brief Gives a view of negative_prompt.
 * @param config the config.
 * @param value receives the text; it lives until the config is freed or the text is set again.
 * @return OK, or NOT_FOUND if it is not set.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_negative_prompt(const ov_genai_image_generation_config* config, ov_genai_string_view* value);

/**
 * @brief Sets negative_prompt_2:
 *        the negative prompt of the second text encoder.
 * @param config the config.
 * @param value the text, UTF-8, or NULL to unset it.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_negative_prompt_2(ov_genai_image_generation_config* config, const ov_genai_string_view* value);

/**
 * @brief Gives a view of negative_prompt_2.
 * @param config the config.
 * @param value receives the text; it lives until the config is freed or the text is set again.
 * @return OK, or NOT_FOUND if it is not set.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_negative_prompt_2(const ov_genai_image_generation_config* config, ov_genai_string_view* value);

/**
 * @brief Sets negative_prompt_3:
 *        the negative prompt of the third text encoder.
 * @param config the config.
 * @param value the text, UTF-8, or NULL to unset it.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_negative_prompt_3(ov_genai_image_generation_config* config, const ov_genai_string_view* value);

/**
 * @brief Gives a view of negative_prompt_3.
 * @param config the config.
 * @param value receives the text; it lives until the config is freed or the text is set again.
 * @return OK, or NOT_FOUND if it is not set.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_negative_prompt_3(const ov_genai_image_generation_config* config, ov_genai_string_view* value);

/**
 * @brief Sets generator:
 *        the source of the noise, which goes before rng_seed.
 * @param config the config.
 * @param value what to set, which is shared, or NULL to unset it.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_generator(ov_genai_image_generation_config* config, const ov_genai_generator* value);

/**
 * @brief Gives generator.
 * @param config the config.
 * @param value receives a handle, or NULL if it is not set; free it with ov_genai_generator_free.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_generator(const ov_genai_image_generation_config* config, ov_genai_generator** value);

/**
 * @brief Sets adapters:
 *        the adapters of the call, among those that the pipeline was made with.
 * @param config the config.
 * @param value what to set, which is copied, or NULL to unset it.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_adapters(ov_genai_image_generation_config* config, const ov_genai_adapter_config* value);

/**
 * @brief Gives adapters.
 * @param config the config.
 * @param value receives a handle, or NULL if it is not set; free it with ov_genai_adapter_config_free.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_adapters(const ov_genai_image_generation_config* config, ov_genai_adapter_config** value);

/**
 * @brief Sets taylorseer_config:
 *        the reuse of a transformer's blocks between steps.
 * @param config the config.
 * @param value the settings, or NULL to unset them.
 * @return OK, or INVALID_C_PARAM if config is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_set_taylorseer_config(ov_genai_image_generation_config* config, const ov_genai_taylorseer_config* value);

/**
 * @brief Reads taylorseer_config.
 * @param config the config.
 * @param value receives the settings.
 * @return OK, or NOT_FOUND if they are not set.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_image_generation_config_get_taylorseer_config(const ov_genai_image_generation_config* config, ov_genai_taylorseer_config* value);
