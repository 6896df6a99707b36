#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/generator.h"
#include "openvino/genai/c/image_step_callback.h"
#include "openvino/genai/c/images.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/tensor.h"
#include "openvino/genai/c/visibility.h"

/** @brief The model that turns images into latents and back. It runs one inference at a time. */
typedef struct ov_genai_autoencoder_kl_opaque ov_genai_autoencoder_kl;

/** @brief What an autoencoder's config.json says, but for block_out_channels. */
typedef struct {
    /** @brief The number of channels of an image. */
    size_t in_channels;
    /** @brief The number of channels of a latent. */
    size_t latent_channels;
    /** @brief The number of channels of a decoded image. */
    size_t out_channels;
    /** @brief The factor of latents. */
    float scaling_factor;
    /** @brief What is taken from latents before they are scaled. */
    float shift_factor;
} ov_genai_autoencoder_kl_config;

/**
 * @brief Reads an autoencoder without compiling it: reshape may follow, and compile must.
 * @param vae_encoder_path the folder of the encoder, UTF-8, or NULL for a decoder alone.
 * @param vae_decoder_path the folder of the decoder, UTF-8.
 * @param vae receives the handle; free it with ov_genai_autoencoder_kl_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_autoencoder_kl_read(const char* vae_encoder_path, const char* vae_decoder_path, ov_genai_autoencoder_kl** vae);

/**
 * @brief Loads an autoencoder, ready to use.
 * @param vae_encoder_path the folder of the encoder, UTF-8, or NULL for a decoder alone.
 * @param vae_decoder_path the folder of the decoder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none. The property "blob_path" names a folder that export_model
 *        wrote, from which the part is loaded without compilation.
 * @param vae receives the handle; free it with ov_genai_autoencoder_kl_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_autoencoder_kl_create(const char* vae_encoder_path,
                               const char* vae_decoder_path,
                               const char* device,
                               const ov_genai_pipeline_options* options,
                               ov_genai_autoencoder_kl** vae);

/**
 * @brief Frees a handle. Pipelines that were made with the part keep what they need. NULL is harmless.
 * @param vae the part.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_autoencoder_kl_free(ov_genai_autoencoder_kl* vae);

/**
 * @brief Reads the config.
 * @param vae the part.
 * @param config receives the values.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_autoencoder_kl_get_config(const ov_genai_autoencoder_kl* vae, ov_genai_autoencoder_kl_config* config);

/**
 * @brief Reads the numbers of channels of the blocks, of which config.json has a list.
 * @param vae the part.
 * @param channels a buffer for the numbers, or NULL to learn how many there are.
 * @param count in: the room in the buffer; out: how many there are.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_autoencoder_kl_get_block_out_channels(const ov_genai_autoencoder_kl* vae, size_t* channels, size_t* count);

/**
 * @brief Reads how many pixels of an image a number of a latent stands for, in height and in width.
 * @param vae the part.
 * @param factor receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_autoencoder_kl_get_vae_scale_factor(const ov_genai_autoencoder_kl* vae, size_t* factor);

/**
 * @brief Fixes the shapes of an autoencoder that is not compiled yet.
 * @param vae the part.
 * @param batch_size the number of images at a time, at least 1.
 * @param height their height in pixels, divisible by the scale factor.
 * @param width their width in pixels, divisible by the scale factor.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_autoencoder_kl_reshape(ov_genai_autoencoder_kl* vae, int batch_size, int height, int width);

/**
 * @brief Compiles a part that was only read.
 * @param vae the part.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_autoencoder_kl_compile(ov_genai_autoencoder_kl* vae,
                                const char* device,
                                const ov_genai_pipeline_options* options);

/**
 * @brief Writes the compiled part to a folder, from which it loads without compilation.
 * @param vae the part, which is compiled.
 * @param export_path the folder, UTF-8.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_autoencoder_kl_export_model(ov_genai_autoencoder_kl* vae, const char* export_path);

/**
 * @brief Turns an image into a latent.
 * @param vae the part, which is compiled and has an encoder.
 * @param image the image: 32-bit floats from -1 to 1, channels before rows.
 * @param generator the noise by which the latent is drawn from the encoder's distribution, or NULL for the mean of it.
 * @param latent receives the latent, scaled as pipelines use it; free it with ov_genai_tensor_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_autoencoder_kl_encode(ov_genai_autoencoder_kl* vae,
                               const ov_genai_tensor* image,
                               const ov_genai_generator* generator,
                               ov_genai_tensor** latent);

/**
 * @brief Turns a latent into images.
 * @param vae the part, which is compiled.
 * @param latent the latent, of four dimensions.
 * @param images receives the images, which the next decode overwrites; free them with ov_genai_images_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_autoencoder_kl_decode(ov_genai_autoencoder_kl* vae,
                               const ov_genai_latent_view* latent,
                               ov_genai_images** images);
