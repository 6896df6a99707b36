#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/embeddings.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/vision_inputs.h"
#include "openvino/genai/c/visibility.h"

/** @brief An embedding model for texts, images and videos, or for texts alone. It runs one call at a time. */
typedef struct ov_genai_embedding_pipeline_opaque ov_genai_embedding_pipeline;

/**
 * @brief Loads a model: a multimodal one or, if the folder has none, a text embedding model.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param config how texts become embeddings, or NULL for the defaults. The pooling type of a multimodal model is LAST_TOKEN by default.
 * @param options properties, or NULL for none.
 * @param pipeline receives the handle; free it with ov_genai_embedding_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_embedding_pipeline_create(const char* models_path,
                                   const char* device,
                                   const ov_genai_text_embedding_config* config,
                                   const ov_genai_pipeline_options* options,
                                   ov_genai_embedding_pipeline** pipeline);

/**
 * @brief Frees a pipeline. No call may be running. NULL is harmless.
 * @param pipeline the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_embedding_pipeline_free(ov_genai_embedding_pipeline* pipeline);

/**
 * @brief Computes embeddings of texts, images and videos.
 * @param pipeline the pipeline.
 * @param texts the texts, UTF-8.
 * @param count how many there are. With neither texts nor images nor videos the library ends the process.
 * @param vision the images and videos, or NULL for none.
 * @param prompt text put before each text, UTF-8, or NULL for none.
 * @param embeddings receives the embeddings; free it with ov_genai_embeddings_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_embedding_pipeline_embed(ov_genai_embedding_pipeline* pipeline,
                                  const ov_genai_string_view* texts,
                                  size_t count,
                                  const ov_genai_vision_inputs* vision,
                                  const char* prompt,
                                  ov_genai_embeddings** embeddings);
