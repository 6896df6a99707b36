#pragma once

#include "handle.hpp"
#include "openvino/genai/c/embeddings.h"
#include "openvino/genai/rag/text_embedding_pipeline.hpp"
#include "openvino/runtime/tensor.hpp"

OV_GENAI_HANDLE(embeddings, ov::Tensor);

namespace genai_c {

// The config in the C++ form; NULL stands for the given defaults.
ov::genai::TextEmbeddingPipeline::Config embedding_config(const ov_genai_text_embedding_config* config,
                                                          ov::genai::TextEmbeddingPipeline::PoolingType default_pooling);

// The rows of a result; the library has declared other element types, but never returns them.
ov_genai_embeddings* new_embeddings(const ov::genai::EmbeddingResults& results);
ov_genai_embeddings* new_embeddings(const ov::genai::EmbeddingResult& result);

}  // namespace genai_c
