#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/c/ov_tensor.h"
#include "openvino/genai/c/chat_history.h"
#include "openvino/genai/c/generation_config.h"
#include "openvino/genai/c/vision_inputs.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/streamer.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"
#include "openvino/genai/c/vlm_decoded_results.h"

/** @brief A vision language model with its tokenizer. It runs one generation at a time. */
typedef struct ov_genai_vlm_pipeline_opaque ov_genai_vlm_pipeline;

/**
 * @brief Loads a model.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param property_args_size the number of variadic arguments: two for each property.
 * @param pipe receives the handle; free it with ov_genai_vlm_pipeline_free.
 * @param ... keys and values in turn, each a const char*.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_create(const char* models_path,
                             const char* device,
                             const size_t property_args_size,
                             ov_genai_vlm_pipeline** pipe,
                             ...);

/**
 * @brief Loads a model with options.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param pipe receives the handle; free it with ov_genai_vlm_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_create_with_options(const char* models_path,
                                          const char* device,
                                          const ov_genai_pipeline_options* options,
                                          ov_genai_vlm_pipeline** pipe);

/**
 * @brief Frees a pipeline. No generation may be running. NULL is harmless.
 * @param pipe the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_vlm_pipeline_free(ov_genai_vlm_pipeline* pipe);

/**
 * @brief Answers a prompt about images, as a turn of the chat if one was started.
 * @param pipe the pipeline.
 * @param text_inputs the prompt, UTF-8.
 * @param rgbs the images: u8 tensors of the shape [1, height, width, 3] or [height, width, 3]; [n, height, width, 3] counts as n
 *             images. May be NULL if there is none.
 * @param num_images the number of tensors.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_vlm_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_generate(ov_genai_vlm_pipeline* pipe,
                               const char* text_inputs,
                               const ov_tensor_t** rgbs,
                               size_t num_images,
                               const ov_genai_generation_config* config,
                               const streamer_callback* streamer,
                               ov_genai_vlm_decoded_results** results);

/**
 * @brief Answers the last message of a history. The answer is not added to it.
 * @param pipe the pipeline.
 * @param history the messages; it keeps what was worked out of the images.
 * @param rgbs the images of the last user message, as for ov_genai_vlm_pipeline_generate.
 * @param num_images the number of tensors.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_vlm_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_generate_with_history(ov_genai_vlm_pipeline* pipe,
                                            const ov_genai_chat_history* history,
                                            const ov_tensor_t** rgbs,
                                            size_t num_images,
                                            const ov_genai_generation_config* config,
                                            const streamer_callback* streamer,
                                            ov_genai_vlm_decoded_results** results);

/**
 * @brief Answers a prompt about images and videos, as a turn of the chat if one was started.
 * @param pipe the pipeline.
 * @param prompt the prompt, UTF-8.
 * @param inputs the images and videos, or NULL for none; the pipeline keeps no pointer into them.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_vlm_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_generate_text(ov_genai_vlm_pipeline* pipe,
                                    ov_genai_string_view prompt,
                                    const ov_genai_vision_inputs* inputs,
                                    const ov_genai_generation_config* config,
                                    const ov_genai_streamer* streamer,
                                    ov_genai_vlm_decoded_results** results);

/**
 * @brief Answers the last message of a history. The answer is not added to it.
 * @param pipe the pipeline.
 * @param history the messages; it keeps what was worked out of the images.
 * @param inputs the images and videos of the last user message, or NULL for none; the pipeline keeps no pointer into them.
 * @param config the generation config, or NULL for the pipeline's own.
 * @param streamer a streamer, or NULL for none.
 * @param results receives the answers; free it with ov_genai_vlm_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_generate_history(ov_genai_vlm_pipeline* pipe,
                                       const ov_genai_chat_history* history,
                                       const ov_genai_vision_inputs* inputs,
                                       const ov_genai_generation_config* config,
                                       const ov_genai_streamer* streamer,
                                       ov_genai_vlm_decoded_results** results);

/**
 * @brief Starts a chat: from here on each prompt is a turn of it.
 * @param pipe the pipeline.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_vlm_pipeline_start_chat(ov_genai_vlm_pipeline* pipe);

/**
 * @brief Starts a chat with a system message.
 * @param pipe the pipeline.
 * @param system_message the message, UTF-8; may be empty.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_start_chat_with_system_message(ov_genai_vlm_pipeline* pipe, ov_genai_string_view system_message);

/**
 * @brief Ends the chat and forgets it. It also ends what the last history left in the pipeline.
 * @param pipe the pipeline.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_vlm_pipeline_finish_chat(ov_genai_vlm_pipeline* pipe);

/**
 * @brief Copies the pipeline's generation config.
 * @param pipe the pipeline.
 * @param config receives the copy; free it with ov_genai_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_get_generation_config(const ov_genai_vlm_pipeline* pipe, ov_genai_generation_config** config);

/**
 * @brief Replaces the pipeline's generation config.
 * @param pipe the pipeline.
 * @param config the config, which is copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_set_generation_config(ov_genai_vlm_pipeline* pipe, ov_genai_generation_config* config);

/**
 * @brief Gives the pipeline's tokenizer, which both share.
 * @param pipe the pipeline.
 * @param tokenizer receives the handle; free it with ov_genai_tokenizer_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_get_tokenizer(const ov_genai_vlm_pipeline* pipe, ov_genai_tokenizer** tokenizer);

/**
 * @brief Writes the chat template that the pipeline uses.
 * @param pipe the pipeline.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_get_chat_template(const ov_genai_vlm_pipeline* pipe, char* output, size_t* output_size);

/**
 * @brief Sets the chat template, through the shared tokenizer, so that it works with every attention backend.
 * @param pipe the pipeline.
 * @param chat_template the template, UTF-8.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_vlm_pipeline_set_chat_template(ov_genai_vlm_pipeline* pipe, const char* chat_template);

/**
 * @brief Tells whether the pipeline keeps the last chat's tokens from call to call (SDPA, NPU) or each call stands by itself
 *        (paged attention). No chat or history may be under way.
 * @param pipe the pipeline.
 * @param value receives whether it does.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_vlm_pipeline_is_stateful(ov_genai_vlm_pipeline* pipe, bool* value);
