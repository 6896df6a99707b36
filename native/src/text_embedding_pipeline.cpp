#include "openvino/genai/c/text_embedding_pipeline.h"

#include <memory>

#include "arguments.hpp"
#include "embeddings.hpp"
#include "handle.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"

using namespace genai_c;
using ov::genai::TextEmbeddingPipeline;

OV_GENAI_HANDLE(text_embedding_pipeline, std::unique_ptr<ov::genai::TextEmbeddingPipeline>);

namespace {

TextEmbeddingPipeline& text_embedder_of(const ov_genai_text_embedding_pipeline* pipeline) {
    return *require(pipeline, "pipeline").value;
}

}  // namespace

ov_status_e ov_genai_text_embedding_pipeline_create(const char* models_path,
                                                    const char* device,
                                                    const ov_genai_text_embedding_config* config,
                                                    const ov_genai_pipeline_options* options,
                                                    ov_genai_text_embedding_pipeline** pipeline) {
    return guard([&] {
        ov_genai_text_embedding_pipeline*& result = require(pipeline, "pipeline");
        auto created = std::make_unique<TextEmbeddingPipeline>(require_path(models_path, "models_path"),
                                                               require_text(device, "device"),
                                                               embedding_config(config, TextEmbeddingPipeline::CLS),
                                                               properties_of(options));
        protect_exit_after_load();
        result = new ov_genai_text_embedding_pipeline(std::move(created));
    });
}

void ov_genai_text_embedding_pipeline_free(ov_genai_text_embedding_pipeline* pipeline) {
    release(pipeline);
}

ov_status_e ov_genai_text_embedding_pipeline_embed_documents(ov_genai_text_embedding_pipeline* pipeline,
                                                             const ov_genai_string_view* texts,
                                                             size_t count,
                                                             ov_genai_embeddings** embeddings) {
    return guard([&] {
        ov_genai_embeddings*& result = require(embeddings, "embeddings");
        result = new_embeddings(text_embedder_of(pipeline).embed_documents(require_texts(texts, count, "texts")));
    });
}

ov_status_e ov_genai_text_embedding_pipeline_embed(ov_genai_text_embedding_pipeline* pipeline,
                                                   const ov_genai_string_view* texts,
                                                   size_t count,
                                                   ov_genai_string_view prompt,
                                                   ov_genai_embeddings** embeddings) {
    return guard([&] {
        ov_genai_embeddings*& result = require(embeddings, "embeddings");
        result = new_embeddings(
            text_embedder_of(pipeline).embed(require_texts(texts, count, "texts"), require_text(prompt, "prompt")));
    });
}

ov_status_e ov_genai_text_embedding_pipeline_embed_query(ov_genai_text_embedding_pipeline* pipeline,
                                                         ov_genai_string_view text,
                                                         ov_genai_embeddings** embeddings) {
    return guard([&] {
        ov_genai_embeddings*& result = require(embeddings, "embeddings");
        result = new_embeddings(text_embedder_of(pipeline).embed_query(require_text(text, "text")));
    });
}
