#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/visibility.h"

/** @brief Embeddings as a matrix of float values: a row for each text. */
typedef struct ov_genai_embeddings_opaque ov_genai_embeddings;

/** @brief Which token vectors become the embedding of a text. */
typedef enum {
    /** @brief The vector of the first token. */
    OV_GENAI_POOLING_TYPE_CLS = 0,
    /** @brief The mean of the vectors of all tokens. */
    OV_GENAI_POOLING_TYPE_MEAN = 1,
    /** @brief The vector of the last token. */
    OV_GENAI_POOLING_TYPE_LAST_TOKEN = 2,
} ov_genai_pooling_type_e;

/** @brief How texts become embeddings. A negative number leaves a choice to the library. */
typedef struct {
    /** @brief The most tokens a text, or -1 for what the model takes. A number below that of the tokenizer's special tokens ends the process. */
    int64_t max_length;
    /** @brief The number of texts in each call, for which the model is compiled, or -1 for any number. */
    int64_t batch_size;
    /** @brief Whether each text is padded to max_length: 1, 0, or -1. */
    int32_t pad_to_max_length;
    /** @brief Whether padding goes to the left of the text (1) or to its right (0), or -1. */
    int32_t pad_left;
    /** @brief Which token vectors become the embedding, or -1 for the default of the pipeline. */
    int32_t pooling_type;
    /** @brief Whether embeddings are scaled to length 1: 1, 0, or -1 for the default, which is 1. */
    int32_t normalize;
    /** @brief Text put before each query, UTF-8, or NULL. */
    const char* query_instruction;
    /** @brief Text put before each document, UTF-8, or NULL. */
    const char* embed_instruction;
} ov_genai_text_embedding_config;

/**
 * @brief Frees embeddings. NULL is harmless.
 * @param embeddings the embeddings.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_embeddings_free(ov_genai_embeddings* embeddings);

/**
 * @brief Reads the size of the matrix.
 * @param embeddings the embeddings.
 * @param rows receives the number of embeddings.
 * @param columns receives the number of values in each.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_embeddings_get_shape(const ov_genai_embeddings* embeddings, size_t* rows, size_t* columns);

/**
 * @brief Gives a view of the values, row after row.
 * @param embeddings the embeddings.
 * @param values receives the values; they live as long as the embeddings.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_embeddings_get_values(const ov_genai_embeddings* embeddings, const float** values);
