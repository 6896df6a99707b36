#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/autoencoder_kl.h"
#include "openvino/genai/c/clip_text_model.h"
#include "openvino/genai/c/flux_transformer2d_model.h"
#include "openvino/genai/c/image_generation_config.h"
#include "openvino/genai/c/image_generation_perf_metrics.h"
#include "openvino/genai/c/image_step_callback.h"
#include "openvino/genai/c/images.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/scheduler.h"
#include "openvino/genai/c/sd3_transformer2d_model.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/t5_encoder_model.h"
#include "openvino/genai/c/unet2d_condition_model.h"
#include "openvino/genai/c/visibility.h"

/** @brief A model that changes the part of an image that a mask marks. It runs one generation at a time, together with the pipelines that it was made from or into. */
typedef struct ov_genai_inpainting_pipeline_opaque ov_genai_inpainting_pipeline;

/**
 * @brief Reads a model without compiling it: then come reshape, if at all, and compile.
 * @param models_path the model's folder, UTF-8; without "text_encoder" in it, where the library puts the tokenizer.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_inpainting_pipeline_read(const char* models_path, ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Loads a model, ready to use.
 * @param models_path the model's folder, UTF-8; without "text_encoder" in it, where the library puts the tokenizer.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_create(const char* models_path,
                                    const char* device,
                                    const ov_genai_pipeline_options* options,
                                    ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Makes a Stable Diffusion pipeline of parts.
 *        The parts must be compiled. The pipeline shares their compiled models and runs independently of them.
 * @param scheduler the scheduler, which is shared.
 * @param clip_text_model the text encoder.
 * @param unet the UNet.
 * @param vae the autoencoder; pipelines that start from an image need one with an encoder.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_create_stable_diffusion(const ov_genai_scheduler* scheduler,
                                                     ov_genai_clip_text_model* clip_text_model,
                                                     ov_genai_unet2d_condition_model* unet,
                                                     ov_genai_autoencoder_kl* vae,
                                                     ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Makes a pipeline of the parts of a latent consistency model.
 *        The parts must be compiled. The pipeline shares their compiled models and runs independently of them.
 * @param scheduler the scheduler, which is shared.
 * @param clip_text_model the text encoder.
 * @param unet the UNet.
 * @param vae the autoencoder; pipelines that start from an image need one with an encoder.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_create_latent_consistency_model(const ov_genai_scheduler* scheduler,
                                                             ov_genai_clip_text_model* clip_text_model,
                                                             ov_genai_unet2d_condition_model* unet,
                                                             ov_genai_autoencoder_kl* vae,
                                                             ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Makes a Stable Diffusion XL pipeline of parts.
 *        The parts must be compiled. The pipeline shares their compiled models and runs independently of them.
 * @param scheduler the scheduler, which is shared.
 * @param clip_text_model the text encoder.
 * @param clip_text_model_with_projection the text encoder with projection.
 * @param unet the UNet.
 * @param vae the autoencoder; pipelines that start from an image need one with an encoder.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_create_stable_diffusion_xl(const ov_genai_scheduler* scheduler,
                                                        ov_genai_clip_text_model* clip_text_model,
                                                        ov_genai_clip_text_model* clip_text_model_with_projection,
                                                        ov_genai_unet2d_condition_model* unet,
                                                        ov_genai_autoencoder_kl* vae,
                                                        ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Makes a Stable Diffusion 3 pipeline of parts.
 *        The parts must be compiled. The pipeline shares their compiled models and runs independently of them.
 * @param scheduler the scheduler, which is shared.
 * @param clip_text_model_1 the first text encoder, with projection.
 * @param clip_text_model_2 the second text encoder, with projection.
 * @param t5_encoder_model the T5 text encoder, or NULL for none.
 * @param transformer the transformer.
 * @param vae the autoencoder; pipelines that start from an image need one with an encoder.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_create_stable_diffusion_3(const ov_genai_scheduler* scheduler,
                                                       ov_genai_clip_text_model* clip_text_model_1,
                                                       ov_genai_clip_text_model* clip_text_model_2,
                                                       ov_genai_t5_encoder_model* t5_encoder_model,
                                                       ov_genai_sd3_transformer2d_model* transformer,
                                                       ov_genai_autoencoder_kl* vae,
                                                       ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Makes a FLUX.1 pipeline of parts.
 *        The parts must be compiled. The pipeline shares their compiled models and runs independently of them.
 * @param scheduler the scheduler, which is shared.
 * @param clip_text_model the text encoder.
 * @param t5_encoder_model the T5 text encoder.
 * @param transformer the transformer.
 * @param vae the autoencoder; pipelines that start from an image need one with an encoder.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_create_flux(const ov_genai_scheduler* scheduler,
                                         ov_genai_clip_text_model* clip_text_model,
                                         ov_genai_t5_encoder_model* t5_encoder_model,
                                         ov_genai_flux_transformer2d_model* transformer,
                                         ov_genai_autoencoder_kl* vae,
                                         ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Makes a FLUX.1 Fill pipeline of parts.
 *        The parts must be compiled. The pipeline shares their compiled models and runs independently of them.
 * @param scheduler the scheduler, which is shared.
 * @param clip_text_model the text encoder.
 * @param t5_encoder_model the T5 text encoder.
 * @param transformer the transformer.
 * @param vae the autoencoder; pipelines that start from an image need one with an encoder.
 * @param pipe receives the handle; free it with ov_genai_inpainting_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_create_flux_fill(const ov_genai_scheduler* scheduler,
                                              ov_genai_clip_text_model* clip_text_model,
                                              ov_genai_t5_encoder_model* t5_encoder_model,
                                              ov_genai_flux_transformer2d_model* transformer,
                                              ov_genai_autoencoder_kl* vae,
                                              ov_genai_inpainting_pipeline** pipe);

/**
 * @brief Frees a pipeline. No generation may be running. NULL is harmless.
 * @param pipe the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_inpainting_pipeline_free(ov_genai_inpainting_pipeline* pipe);

/**
 * @brief Copies the pipeline's generation config.
 * @param pipe the pipeline.
 * @param config receives the copy; free it with ov_genai_image_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_get_generation_config(const ov_genai_inpainting_pipeline* pipe,
                                                   ov_genai_image_generation_config** config);

/**
 * @brief Replaces the pipeline's generation config. The library stores it even when it answers that it is not valid.
 * @param pipe the pipeline.
 * @param config the config, which is copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_set_generation_config(ov_genai_inpainting_pipeline* pipe,
                                                   const ov_genai_image_generation_config* config);

/**
 * @brief Replaces the scheduler.
 * @param pipe the pipeline.
 * @param scheduler the scheduler, which is shared.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_set_scheduler(ov_genai_inpainting_pipeline* pipe, const ov_genai_scheduler* scheduler);

/**
 * @brief Fixes the shapes of a model that is not compiled yet, which some devices need and others gain from.
 * @param pipe the pipeline.
 * @param num_images_per_prompt the number of images, at least 1: others end the process in compile.
 * @param height the height in pixels, divisible by 8.
 * @param width the width in pixels, divisible by 8.
 * @param guidance_scale the guidance; what counts is whether it is above 1.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_reshape(ov_genai_inpainting_pipeline* pipe,
                                     int num_images_per_prompt,
                                     int height,
                                     int width,
                                     float guidance_scale);

/**
 * @brief Compiles a model that was only read.
 * @param pipe the pipeline.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_compile(ov_genai_inpainting_pipeline* pipe, const char* device, const ov_genai_pipeline_options* options);

/**
 * @brief Compiles a model that was only read, its parts for devices of their own.
 * @param pipe the pipeline.
 * @param text_encode_device the device of the text encoders.
 * @param denoise_device the device of the UNet or transformer.
 * @param vae_device the device of the encoder and decoder of images.
 * @param options the options, or NULL for none.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_compile_parts(ov_genai_inpainting_pipeline* pipe,
                                           const char* text_encode_device,
                                           const char* denoise_device,
                                           const char* vae_device,
                                           const ov_genai_pipeline_options* options);

/**
 * @brief Generates images.
 * @param pipe the pipeline.
 * @param prompt what should be in the image, UTF-8; what goes beyond the text encoder's tokens is cut.
 * @param image the image to start from.
 * @param mask white where the image may change, black where it stays, of any size.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param callback follows the steps, or NULL for none.
 * @param images receives the images; free it with ov_genai_images_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_generate(ov_genai_inpainting_pipeline* pipe,
                                      ov_genai_string_view prompt,
                                      const ov_genai_image_view* image,
                                      const ov_genai_image_view* mask,
                                      const ov_genai_image_generation_config* config,
                                      const ov_genai_image_step_callback* callback,
                                      ov_genai_images** images);

/**
 * @brief Turns a latent into images.
 * @param pipe the pipeline.
 * @param latent the latent, for instance the one of a step callback; of four dimensions.
 * @param images receives the images; free it with ov_genai_images_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_decode(ov_genai_inpainting_pipeline* pipe, const ov_genai_latent_view* latent, ov_genai_images** images);

/**
 * @brief Copies the performance metrics of the last generation.
 * @param pipe the pipeline.
 * @param metrics receives the handle; free it with ov_genai_image_generation_perf_metrics_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_inpainting_pipeline_get_performance_metrics(ov_genai_inpainting_pipeline* pipe,
                                                     ov_genai_image_generation_perf_metrics** metrics);
