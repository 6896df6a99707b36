#include "openvino/genai/c/embedding_pipeline.h"

#include <memory>

#include "arguments.hpp"
#include "embeddings.hpp"
#include "handle.hpp"
#include "openvino/genai/rag/embedding_pipeline.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "vision_tensors.hpp"

using namespace genai_c;
using ov::genai::EmbeddingPipeline;
using ov::genai::TextEmbeddingPipeline;

OV_GENAI_HANDLE(embedding_pipeline, std::unique_ptr<ov::genai::EmbeddingPipeline>);

namespace {

EmbeddingPipeline& embedder_of(const ov_genai_embedding_pipeline* pipeline) {
    return *require(pipeline, "pipeline").value;
}

ov::AnyMap embedder_properties(const ov_genai_text_embedding_config* config, const ov_genai_pipeline_options* options) {
    ov::AnyMap properties = properties_of(options);
    if (config == nullptr) {
        return properties;
    }
    const TextEmbeddingPipeline::Config given = embedding_config(config, TextEmbeddingPipeline::CLS);
    const auto set = [&](const char* name, const auto& value) {
        if (value) {
            properties[name] = *value;
        }
    };
    set("max_length", given.max_length);
    set("batch_size", given.batch_size);
    set("pad_to_max_length", given.pad_to_max_length);
    set("padding_side", given.padding_side);
    set("query_instruction", given.query_instruction);
    set("embed_instruction", given.embed_instruction);
    // The default of the pooling type depends on the model.
    if (config->pooling_type >= 0) {
        properties["pooling_type"] = given.pooling_type;
    }
    properties["normalize"] = given.normalize;
    return properties;
}

// Only a matrix of floating-point numbers in memory of its own outlives the next call.
ov::Tensor owned_matrix(const ov::Tensor& embeddings) {
    if (embeddings.get_element_type() != ov::element::f32 || embeddings.get_shape().size() != 2) {
        throw FailureError(Failure::not_implemented, "the model's embeddings are not a matrix of floating-point numbers");
    }
    ov::Tensor copy(ov::element::f32, embeddings.get_shape());
    embeddings.copy_to(copy);
    return copy;
}

}  // namespace

ov_status_e ov_genai_embedding_pipeline_create(const char* models_path,
                                               const char* device,
                                               const ov_genai_text_embedding_config* config,
                                               const ov_genai_pipeline_options* options,
                                               ov_genai_embedding_pipeline** pipeline) {
    return guard([&] {
        ov_genai_embedding_pipeline*& result = require(pipeline, "pipeline");
        auto created = std::make_unique<EmbeddingPipeline>(require_path(models_path, "models_path"),
                                                           require_text(device, "device"),
                                                           embedder_properties(config, options));
        protect_exit_after_load();
        result = new ov_genai_embedding_pipeline(std::move(created));
    });
}

void ov_genai_embedding_pipeline_free(ov_genai_embedding_pipeline* pipeline) {
    release(pipeline);
}

ov_status_e ov_genai_embedding_pipeline_embed(ov_genai_embedding_pipeline* pipeline,
                                              const ov_genai_string_view* texts,
                                              size_t count,
                                              const ov_genai_vision_inputs* vision,
                                              const char* prompt,
                                              ov_genai_embeddings** embeddings) {
    return guard([&] {
        ov_genai_embeddings*& result = require(embeddings, "embeddings");
        ov::AnyMap properties;
        if (prompt != nullptr) {
            properties["embedding_prompt"] = std::string(prompt);
        }
        const ov::genai::EmbedResult embedded = embedder_of(pipeline).embed(
            require_texts(texts, count, "texts"), image_tensors(vision), video_tensors(vision), {}, properties);
        result = new ov_genai_embeddings(owned_matrix(embedded.embeddings));
    });
}
