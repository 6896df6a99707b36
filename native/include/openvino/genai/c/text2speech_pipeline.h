#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/perf_metrics.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/speech_generation_config.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief A speech synthesis model. It runs one generation at a time. */
typedef struct ov_genai_text2speech_pipeline_opaque ov_genai_text2speech_pipeline;

/** @brief The speech of one text. It owns its samples, which the library would overwrite with the next speech. */
typedef struct ov_genai_text2speech_result_opaque ov_genai_text2speech_result;

/**
 * @brief Loads a model.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param options properties, or NULL for none.
 * @param pipeline receives the handle; free it with ov_genai_text2speech_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_pipeline_create(const char* models_path,
                                     const char* device,
                                     const ov_genai_pipeline_options* options,
                                     ov_genai_text2speech_pipeline** pipeline);

/**
 * @brief Frees a pipeline. No generation may be running. NULL is harmless.
 * @param pipeline the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_text2speech_pipeline_free(ov_genai_text2speech_pipeline* pipeline);

/**
 * @brief Generates the speech of one text.
 * @param pipeline the pipeline.
 * @param text the text, UTF-8.
 * @param speaker_embedding the speaker's voice, or NULL for the model's default, which not every model has.
 * @param speaker_embedding_size how many values the voice has: the product of the dimensions of the model's shape, or 0.
 * @param config how to generate, or NULL for the pipeline's own config.
 * @param result receives the handle; free it with ov_genai_text2speech_result_free.
 * @return OK, INVALID_C_PARAM if the voice has another size, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_pipeline_generate(ov_genai_text2speech_pipeline* pipeline,
                                       ov_genai_string_view text,
                                       const float* speaker_embedding,
                                       size_t speaker_embedding_size,
                                       const ov_genai_speech_generation_config* config,
                                       ov_genai_text2speech_result** result);

/**
 * @brief Copies the pipeline's config, which is what the model's generation_config.json says.
 * @param pipeline the pipeline.
 * @param config receives the handle; free it with ov_genai_speech_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_pipeline_get_generation_config(const ov_genai_text2speech_pipeline* pipeline,
                                                    ov_genai_speech_generation_config** config);

/**
 * @brief Replaces the pipeline's config, which is not checked before the next generation.
 * @param pipeline the pipeline.
 * @param config the config, which is copied.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_pipeline_set_generation_config(ov_genai_text2speech_pipeline* pipeline,
                                                    ov_genai_speech_generation_config* config);

/**
 * @brief Reads the shape of a speaker's voice.
 * @param pipeline the pipeline.
 * @param dimensions receives the dimensions, or NULL to learn how many there are.
 * @param dimensions_count in: for how many there is room; out: how many there are.
 * @return OK, or OUT_OF_BOUNDS if there is not enough room.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_pipeline_get_speaker_embedding_shape(const ov_genai_text2speech_pipeline* pipeline,
                                                          size_t* dimensions,
                                                          size_t* dimensions_count);

/**
 * @brief Frees a result. NULL is harmless.
 * @param result the result.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_text2speech_result_free(ov_genai_text2speech_result* result);

/**
 * @brief Gives a view of the samples: mono, about -1 to 1.
 * @param result the result.
 * @param samples receives the samples; they live as long as the result.
 * @param samples_count receives how many there are.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_result_get_samples(const ov_genai_text2speech_result* result,
                                        const float** samples,
                                        size_t* samples_count);

/**
 * @brief Reads the sample rate.
 * @param result the result.
 * @param sample_rate receives the rate in Hz.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_result_get_sample_rate(const ov_genai_text2speech_result* result, uint32_t* sample_rate);

/**
 * @brief Copies the performance metrics.
 * @param result the result.
 * @param metrics receives the handle; free it with ov_genai_decoded_results_perf_metrics_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text2speech_result_get_perf_metrics(const ov_genai_text2speech_result* result, ov_genai_perf_metrics** metrics);
