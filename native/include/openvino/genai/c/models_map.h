#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/continuous_batching_pipeline.h"
#include "openvino/genai/c/generation_config.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/c/visibility.h"
#include "openvino/genai/c/vlm_pipeline.h"

/** @brief The parts of a model in memory, for instance decrypted ones, by the names that the library gives them. */
typedef struct ov_genai_models_map_opaque ov_genai_models_map;

/**
 * @brief Creates a map without parts.
 * @param models receives the handle; free it with ov_genai_models_map_free.
 * @return OK, or INVALID_C_PARAM if the pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_models_map_create(ov_genai_models_map** models);

/**
 * @brief Frees a map. Pipelines that were created from it stay valid. NULL is harmless.
 * @param models the map.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_models_map_free(ov_genai_models_map* models);

/**
 * @brief Adds a part, or replaces the one of that name.
 * @param models the map.
 * @param name the part's name: "language", "text_embeddings", "vision_embeddings" and so on.
 * @param model the text of the part's .xml file.
 * @param weights the contents of its .bin file, which are copied.
 * @param weights_size their size in bytes.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_models_map_add(ov_genai_models_map* models,
                                                             const char* name,
                                                             ov_genai_string_view model,
                                                             const uint8_t* weights,
                                                             size_t weights_size);

/**
 * @brief Creates a vision language model pipeline from parts in memory.
 * @param models the parts.
 * @param tokenizer the tokenizer.
 * @param config_path the folder with config.json and the processor's config, UTF-8.
 * @param device the device, for instance "CPU".
 * @param options the options, or NULL for none.
 * @param config the generation config, or NULL for the library's defaults.
 * @param pipe receives the handle; free it with ov_genai_vlm_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_vlm_pipeline_create_from_models(const ov_genai_models_map* models,
                                                                              const ov_genai_tokenizer* tokenizer,
                                                                              const char* config_path,
                                                                              const char* device,
                                                                              const ov_genai_pipeline_options* options,
                                                                              const ov_genai_generation_config* config,
                                                                              ov_genai_vlm_pipeline** pipe);

/**
 * @brief Creates a continuous batching pipeline from parts in memory.
 * @param models the parts; of a language model without images, "language" alone.
 * @param tokenizer the tokenizer.
 * @param config_path the folder with config.json and the processor's config of a vision language model, UTF-8, or NULL for a language
 *        model without images.
 * @param device the device, for instance "CPU".
 * @param options properties, scheduler, draft model, prompt lookup and adapters; NULL for none.
 * @param config the generation config, or NULL for the library's defaults.
 * @param pipe receives the handle; free it with ov_genai_continuous_batching_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_continuous_batching_pipeline_create_from_models(const ov_genai_models_map* models,
                                                         const ov_genai_tokenizer* tokenizer,
                                                         const char* config_path,
                                                         const char* device,
                                                         const ov_genai_pipeline_options* options,
                                                         const ov_genai_generation_config* config,
                                                         ov_genai_continuous_batching_pipeline** pipe);
