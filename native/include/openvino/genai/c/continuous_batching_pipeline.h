#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/generation_config.h"
#include "openvino/genai/c/generation_handle.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/vision_inputs.h"
#include "openvino/genai/c/visibility.h"

/**
 * @brief A language model that works on many requests at once: add requests at any time, and step until none is left. The functions
 *        of one pipeline must not run at the same time, except that one thread may add requests while another steps; handles may be
 *        used from any thread.
 */
typedef struct ov_genai_continuous_batching_pipeline_opaque ov_genai_continuous_batching_pipeline;

/** @brief What a continuous batching pipeline measured at its last step. */
typedef struct {
    /** @brief The requests that are not over. */
    size_t requests;
    /** @brief Those of them that the last step worked on. */
    size_t scheduled_requests;
    /** @brief How much of the KV cache is in use, in per cent. */
    float cache_usage;
    /** @brief The most of the KV cache that was ever in use, in per cent. */
    float max_cache_usage;
    /** @brief The mean of the cache usage over the last steps, in per cent. */
    float avg_cache_usage;
    /** @brief The model's time in the last step, in microseconds. */
    float inference_duration;
    /** @brief The time of choosing tokens in the last step, in microseconds. */
    float sampling_duration;
    /** @brief The size of the KV cache in bytes. */
    size_t cache_size_in_bytes;
} ov_genai_pipeline_metrics;

/**
 * @brief Creates a pipeline.
 * @param models_path the model's folder, UTF-8.
 * @param device the device.
 * @param options properties, scheduler, draft model, prompt lookup and adapters; NULL for none. Adapters whose mode lets calls change
 *        them stay without effect: use the modes STATIC and FUSE.
 * @param pipe receives the handle; free it with ov_genai_continuous_batching_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_create(const char* models_path,
                                             const char* device,
                                             const ov_genai_pipeline_options* options,
                                             ov_genai_continuous_batching_pipeline** pipe);

/**
 * @brief Frees a pipeline. Its handles stay valid. NULL is harmless.
 * @param pipe the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void
ov_genai_continuous_batching_pipeline_free(ov_genai_continuous_batching_pipeline* pipe);

/**
 * @brief Copies the pipeline's own generation config.
 * @param pipe the pipeline.
 * @param config receives the handle; free it with ov_genai_generation_config_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_get_generation_config(const ov_genai_continuous_batching_pipeline* pipe,
                                                            ov_genai_generation_config** config);

/**
 * @brief Gives the pipeline's tokenizer.
 * @param pipe the pipeline.
 * @param tokenizer receives the handle; free it with ov_genai_tokenizer_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_get_tokenizer(const ov_genai_continuous_batching_pipeline* pipe,
                                                    ov_genai_tokenizer** tokenizer);

/**
 * @brief Reads what was measured at the last step.
 * @param pipe the pipeline.
 * @param metrics receives the metrics.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_get_metrics(const ov_genai_continuous_batching_pipeline* pipe,
                                                  ov_genai_pipeline_metrics* metrics);

/**
 * @brief Adds a request of a prompt, with the chat template as a language model pipeline applies it.
 * @param pipe the pipeline.
 * @param request_id a number of the caller's own, different from those of other requests that are not over.
 * @param prompt the prompt, UTF-8.
 * @param config how to decode, or NULL for the pipeline's own config.
 * @param handle receives the handle; free it with ov_genai_generation_handle_free.
 * @return OK, or why it failed; other requests go on.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_add_text(ov_genai_continuous_batching_pipeline* pipe,
                                               uint64_t request_id,
                                               ov_genai_string_view prompt,
                                               const ov_genai_generation_config* config,
                                               ov_genai_generation_handle** handle);

/**
 * @brief Adds a request of tokens.
 * @param pipe the pipeline.
 * @param request_id a number of the caller's own, different from those of other requests that are not over.
 * @param tokens the prompt's tokens, at least one, each in the vocabulary.
 * @param tokens_num the number of tokens.
 * @param config how to decode, or NULL for the pipeline's own config.
 * @param handle receives the handle; free it with ov_genai_generation_handle_free.
 * @return OK, or why it failed; other requests go on.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_add_tokens(ov_genai_continuous_batching_pipeline* pipe,
                                                 uint64_t request_id,
                                                 const int64_t* tokens,
                                                 size_t tokens_num,
                                                 const ov_genai_generation_config* config,
                                                 ov_genai_generation_handle** handle);

/**
 * @brief Adds a request of a prompt with images and videos to a model that sees. They are encoded before the function returns.
 * @param pipe the pipeline, of a vision language model; such a model takes prompts without images here, too, but no tokens.
 * @param request_id a number of the caller's own, different from those of other requests that are not over.
 * @param prompt the prompt, UTF-8, with or without tags.
 * @param inputs the images and videos, or NULL for none.
 * @param config how to decode, or NULL for the pipeline's own config; it says whether the chat template is applied.
 * @param handle receives the handle; free it with ov_genai_generation_handle_free.
 * @return OK, or why it failed; other requests go on.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_add_vision(ov_genai_continuous_batching_pipeline* pipe,
                                                 uint64_t request_id,
                                                 ov_genai_string_view prompt,
                                                 const ov_genai_vision_inputs* inputs,
                                                 const ov_genai_generation_config* config,
                                                 ov_genai_generation_handle** handle);

/**
 * @brief Runs the model once for the requests that the scheduler chooses.
 * @param pipe the pipeline.
 * @return OK, or why it failed; which request was to blame is not known then.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_step(ov_genai_continuous_batching_pipeline* pipe);

/**
 * @brief Tells whether a step would have something to do.
 * @param pipe the pipeline.
 * @param value receives whether.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_has_non_finished_requests(ov_genai_continuous_batching_pipeline* pipe, bool* value);
