#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/streamer.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"
#include "openvino/genai/c/whisper_decoded_results.h"
#include "openvino/genai/c/whisper_generation_config.h"

/** @brief A speech recognition model. It runs one generation at a time. */
typedef struct ov_genai_whisper_pipeline_opaque ov_genai_whisper_pipeline;

/**
 * @brief Loads a model.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param property_args_size the number of variadic arguments: two for each property.
 * @param pipeline receives the handle; free it with ov_genai_whisper_pipeline_free.
 * @param ... keys and values in turn, each a const char*.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_pipeline_create(const char* models_path,
                                 const char* device,
                                 const size_t property_args_size,
                                 ov_genai_whisper_pipeline** pipeline,
                                 ...);

/**
 * @brief Loads a model with options, among them the property word_timestamps, a bool, without which there are no words.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param pipeline receives the handle; free it with ov_genai_whisper_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_pipeline_create_with_options(const char* models_path,
                                              const char* device,
                                              const ov_genai_pipeline_options* options,
                                              ov_genai_whisper_pipeline** pipeline);

/**
 * @brief Frees a pipeline. No generation may be running. NULL is harmless.
 * @param pipeline the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_whisper_pipeline_free(ov_genai_whisper_pipeline* pipeline);

/**
 * @brief Recognises speech. With word_timestamps some lengths end the process: see ov_genai_whisper_pipeline_generate_speech.
 * @param pipeline the pipeline.
 * @param raw_speech the samples: mono, 16 kHz, in [-1, 1], each a finite number.
 * @param raw_speech_size how many there are, at least 201.
 * @param config the config, or NULL for the pipeline's own.
 * @param results receives the handle; free it with ov_genai_whisper_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_pipeline_generate(ov_genai_whisper_pipeline* pipeline,
                                   const float* raw_speech,
                                   size_t raw_speech_size,
                                   const ov_genai_whisper_generation_config* config,
                                   ov_genai_whisper_decoded_results** results);

/**
 * @brief Recognises speech and hands over what it hears. With word_timestamps the last window must have two frames of 160 samples or
 *        the process ends: silence at the end makes it so.
 * @param pipeline the pipeline.
 * @param raw_speech the samples: mono, 16 kHz, in [-1, 1], each a finite number.
 * @param raw_speech_size how many there are; at least 201 with the silence.
 * @param silence_size how many samples of silence follow them.
 * @param config the config, or NULL for the pipeline's own.
 * @param streamer receives text or tokens, or NULL.
 * @param results receives the handle; free it with ov_genai_whisper_decoded_results_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_pipeline_generate_speech(ov_genai_whisper_pipeline* pipeline,
                                          const float* raw_speech,
                                          size_t raw_speech_size,
                                          size_t silence_size,
                                          const ov_genai_whisper_generation_config* config,
                                          const ov_genai_streamer* streamer,
                                          ov_genai_whisper_decoded_results** results);

/**
 * @brief Copies the pipeline's config, which is what the model's generation_config.json says.
 * @param pipeline the pipeline.
 * @param config receives the handle; free it with ov_genai_whisper_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_pipeline_get_generation_config(const ov_genai_whisper_pipeline* pipeline,
                                                ov_genai_whisper_generation_config** config);

/**
 * @brief Replaces the pipeline's config.
 * @param pipeline the pipeline.
 * @param config the config, which is copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_pipeline_set_generation_config(ov_genai_whisper_pipeline* pipeline,
                                                ov_genai_whisper_generation_config* config);

/**
 * @brief Gives the pipeline's tokenizer.
 * @param pipeline the pipeline.
 * @param tokenizer receives a handle of it; free it with ov_genai_tokenizer_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_whisper_pipeline_get_tokenizer(ov_genai_whisper_pipeline* pipeline, ov_genai_tokenizer** tokenizer);
