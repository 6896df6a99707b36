#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/pipeline_options.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief A model that scores how well documents answer a query. It runs one call at a time. */
typedef struct ov_genai_text_rerank_pipeline_opaque ov_genai_text_rerank_pipeline;

/** @brief How documents are ranked. A negative number leaves a choice to the library. */
typedef struct {
    /** @brief The most documents in a ranking, or -1 for the default, which is 3. */
    int64_t top_n;
    /** @brief The most tokens of query and document together, or -1 for what the model takes. A number below that of the tokenizer's special
     *         tokens ends the process. */
    int64_t max_length;
    /** @brief Whether each pair is padded to max_length: 1, 0, or -1. */
    int32_t pad_to_max_length;
    /** @brief Whether padding goes to the left of the text (1) or to its right (0), or -1. */
    int32_t pad_left;
} ov_genai_text_rerank_config;

/** @brief A document's place in a ranking. */
typedef struct {
    /** @brief Which document, from 0. */
    size_t index;
    /** @brief How well it answers the query, in [0, 1]. */
    float score;
} ov_genai_rerank_result;

/**
 * @brief Loads a model.
 * @param models_path the model's folder, UTF-8.
 * @param device the device, for instance "CPU".
 * @param config how documents are ranked, or NULL for the defaults.
 * @param options properties, or NULL for none.
 * @param pipeline receives the handle; free it with ov_genai_text_rerank_pipeline_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text_rerank_pipeline_create(const char* models_path,
                                     const char* device,
                                     const ov_genai_text_rerank_config* config,
                                     const ov_genai_pipeline_options* options,
                                     ov_genai_text_rerank_pipeline** pipeline);

/**
 * @brief Frees a pipeline. No call may be running. NULL is harmless.
 * @param pipeline the pipeline.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_text_rerank_pipeline_free(ov_genai_text_rerank_pipeline* pipeline);

/**
 * @brief Ranks documents by how well they answer a query, the best first.
 * @param pipeline the pipeline.
 * @param query the query, UTF-8.
 * @param texts the documents, UTF-8.
 * @param count how many there are. Without any the library answers with a document that does not exist.
 * @param results receives the ranking.
 * @param results_count in: for how many there is room; the number of documents is always enough; out: how many there are.
 * @return OK, OUT_OF_BOUNDS if there is not enough room, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_text_rerank_pipeline_rerank(ov_genai_text_rerank_pipeline* pipeline,
                                     ov_genai_string_view query,
                                     const ov_genai_string_view* texts,
                                     size_t count,
                                     ov_genai_rerank_result* results,
                                     size_t* results_count);
