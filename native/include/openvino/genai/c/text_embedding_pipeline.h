#pragma once

#include <stddef.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/embeddings.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief A text embedding model. It runs one call at a time. */
typedef struct ov_genai_text_embedding_pipeline_opaque ov_genai_text_embedding_pipeline;

/**
 * @brief Loads a model.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param config how texts become embeddings, or NULL for the defaults. The pooling type is CLS by default.
 * @param options properties, or NULL for none.
 * @param pipeline receives the handle; free it with ov_genai_text_embedding_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text_embedding_pipeline_create(const char* models_path,
                                        const char* device,
                                        const ov_genai_text_embedding_config* config,
                                        const ov_genai_pipeline_options* options,
                                        ov_genai_text_embedding_pipeline** pipeline);

/**
 * @brief Frees a pipeline. No call may be running. NULL is harmless.
 * @param pipeline the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_text_embedding_pipeline_free(ov_genai_text_embedding_pipeline* pipeline);

/**
 * @brief Computes the embeddings of documents, with embed_instruction before each.
 * @param pipeline the pipeline.
 * @param texts the documents, UTF-8.
 * @param count how many there are. Without any the library ends the process.
 * @param embeddings receives a row for each document; free it with ov_genai_embeddings_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text_embedding_pipeline_embed_documents(ov_genai_text_embedding_pipeline* pipeline,
                                                 const ov_genai_string_view* texts,
                                                 size_t count,
                                                 ov_genai_embeddings** embeddings);

/**
 * @brief Computes the embeddings of texts with a prompt before each, instead of an instruction of the config.
 * @param pipeline the pipeline.
 * @param texts the texts, UTF-8.
 * @param count how many there are. Without any the library ends the process.
 * @param prompt the prompt, UTF-8; it may be empty.
 * @param embeddings receives a row for each text; free it with ov_genai_embeddings_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text_embedding_pipeline_embed(ov_genai_text_embedding_pipeline* pipeline,
                                       const ov_genai_string_view* texts,
                                       size_t count,
                                       ov_genai_string_view prompt,
                                       ov_genai_embeddings** embeddings);

/**
 * @brief Computes the embedding of a query, with query_instruction before it. Needs a batch_size of 1 or none.
 * @param pipeline the pipeline.
 * @param text the query, UTF-8.
 * @param embeddings receives one row; free it with ov_genai_embeddings_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text_embedding_pipeline_embed_query(ov_genai_text_embedding_pipeline* pipeline,
                                             ov_genai_string_view text,
                                             ov_genai_embeddings** embeddings);
