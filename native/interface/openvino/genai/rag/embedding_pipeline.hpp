#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "openvino/genai/common_types.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/rag/text_embedding_pipeline.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

struct OPENVINO_GENAI_EXPORTS EmbedResult {
    ov::Tensor embeddings;
};

class OPENVINO_GENAI_EXPORTS EmbeddingPipeline {
public:
    EmbeddingPipeline(const std::filesystem::path& models_path,
                      const std::string& device,
                      const ov::AnyMap& properties = {});

    EmbeddingPipeline(const EmbeddingPipeline&) = delete;
    EmbeddingPipeline& operator=(const EmbeddingPipeline&) = delete;
    ~EmbeddingPipeline();

    EmbedResult embed(const StringInputs& text,
                      const std::vector<ov::Tensor>& images = {},
                      const std::vector<ov::Tensor>& videos = {},
                      const std::vector<VideoMetadata>& videos_metadata = {},
                      const ov::AnyMap& properties = {});
    EmbedResult embed(const ov::AnyMap& properties);

private:
    friend struct AbiProbe;

    class EmbeddingPipelineImpl;
    std::unique_ptr<EmbeddingPipelineImpl> m_impl;
};

static constexpr ov::Property<TextEmbeddingPipeline::Config> text_embedding_config{"text_embedding_config"};
static constexpr ov::Property<std::string> embedding_prompt{"embedding_prompt"};

}  // namespace ov::genai
