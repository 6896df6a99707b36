#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tensor.h"
#include "openvino/genai/c/visibility.h"

/** @brief The transformer of FLUX.1. It runs one inference at a time. */
typedef struct ov_genai_flux_transformer2d_model_opaque ov_genai_flux_transformer2d_model;

/** @brief What a FLUX.1 transformer's config.json says. */
typedef struct {
    /** @brief The number of channels of its input. */
    size_t in_channels;
    /** @brief Whether it takes the guidance scale as an input. */
    bool guidance_embeds;
    /** @brief The height and width of the latents that it was trained for. */
    size_t default_sample_size;
} ov_genai_flux_transformer2d_model_config;

/**
 * @brief Reads a model that denoises images without compiling it: reshape may follow, and compile must.
 * @param root_dir the folder, UTF-8, which has the folder "vae_decoder" next to it.
 * @param model receives the handle; free it with ov_genai_flux_transformer2d_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_flux_transformer2d_model_read(const char* root_dir, ov_genai_flux_transformer2d_model** model);

/**
 * @brief Loads a model that denoises images, ready to use.
 * @param root_dir the folder, UTF-8, which has the folder "vae_decoder" next to it.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param model receives the handle; free it with ov_genai_flux_transformer2d_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_flux_transformer2d_model_create(const char* root_dir,
                                         const char* device,
                                         const ov_genai_pipeline_options* options,
                                         ov_genai_flux_transformer2d_model** model);

/**
 * @brief Frees a handle. Pipelines that were made with the part keep what they need. NULL is harmless.
 * @param model the part.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_flux_transformer2d_model_free(ov_genai_flux_transformer2d_model* model);

/**
 * @brief Reads the config.
 * @param model the part.
 * @param config receives the values.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_flux_transformer2d_model_get_config(const ov_genai_flux_transformer2d_model* model,
                                             ov_genai_flux_transformer2d_model_config* config);

/**
 * @brief Fixes the shapes of a model that is not compiled yet.
 * @param model the part.
 * @param batch_size the number of latents at a time, at least 1; with guidance two for each image.
 * @param height the height of the images in pixels.
 * @param width their width in pixels.
 * @param tokenizer_model_max_length the number of tokens that the text encoder gives, at least 1.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_flux_transformer2d_model_reshape(ov_genai_flux_transformer2d_model* model,
                                          int batch_size,
                                          int height,
                                          int width,
                                          int tokenizer_model_max_length);

/**
 * @brief Compiles a part that was only read.
 * @param model the part.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_flux_transformer2d_model_compile(ov_genai_flux_transformer2d_model* model,
                                          const char* device,
                                          const ov_genai_pipeline_options* options);

/**
 * @brief Sets an input other than the latents and the time step.
 * @param model the part, which is compiled.
 * @param tensor_name the name of the input, UTF-8.
 * @param encoder_hidden_states the values, which are copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_flux_transformer2d_model_set_hidden_states(ov_genai_flux_transformer2d_model* model,
                                                    ov_genai_string_view tensor_name,
                                                    const ov_genai_tensor* encoder_hidden_states);

/**
 * @brief Predicts the noise of a step. Every other input must have been set.
 * @param model the part, which is compiled.
 * @param sample the latents.
 * @param timestep the time step.
 * @param output receives a copy of the prediction; free it with ov_genai_tensor_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_flux_transformer2d_model_infer(ov_genai_flux_transformer2d_model* model,
                                        const ov_genai_tensor* sample,
                                        const ov_genai_tensor* timestep,
                                        ov_genai_tensor** output);
