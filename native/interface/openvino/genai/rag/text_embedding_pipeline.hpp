#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"

namespace ov::genai {

using EmbeddingResult = std::variant<std::vector<float>, std::vector<int8_t>, std::vector<uint8_t>>;
using EmbeddingResults =
    std::variant<std::vector<std::vector<float>>, std::vector<std::vector<int8_t>>, std::vector<std::vector<uint8_t>>>;

class OPENVINO_GENAI_EXPORTS TextEmbeddingPipeline {
public:
    enum PoolingType {
        CLS = 0,
        MEAN = 1,
        LAST_TOKEN = 2,
    };

    struct OPENVINO_GENAI_EXPORTS Config {
        std::optional<size_t> max_length;
        std::optional<bool> pad_to_max_length;
        std::optional<std::string> padding_side;
        std::optional<size_t> batch_size;
        PoolingType pooling_type = PoolingType::CLS;
        bool normalize = true;
        std::optional<std::string> query_instruction;
        std::optional<std::string> embed_instruction;

        Config() = default;
        explicit Config(const ov::AnyMap& properties);

        void validate() const;
    };

    TextEmbeddingPipeline(const std::filesystem::path& models_path,
                          const std::string& device,
                          const Config& config,
                          const ov::AnyMap& properties = {});
    TextEmbeddingPipeline(const std::filesystem::path& models_path,
                          const std::string& device,
                          const ov::AnyMap& properties = {});

    TextEmbeddingPipeline(const TextEmbeddingPipeline&) = delete;
    TextEmbeddingPipeline& operator=(const TextEmbeddingPipeline&) = delete;
    ~TextEmbeddingPipeline();

    EmbeddingResults embed_documents(const std::vector<std::string>& texts);
    EmbeddingResults embed(const std::vector<std::string>& texts, const std::string& prompt);
    EmbeddingResult embed_query(const std::string& text);

    void start_embed_documents_async(const std::vector<std::string>& texts);
    EmbeddingResults wait_embed_documents();
    void start_embed_query_async(const std::string& text);
    EmbeddingResult wait_embed_query();

private:
    friend struct AbiProbe;

    class TextEmbeddingPipelineImpl;
    std::unique_ptr<TextEmbeddingPipelineImpl> m_impl;
};

static constexpr ov::Property<size_t> batch_size{"batch_size"};
static constexpr ov::Property<TextEmbeddingPipeline::PoolingType> pooling_type{"pooling_type"};
static constexpr ov::Property<bool> normalize{"normalize"};
static constexpr ov::Property<std::string> query_instruction{"query_instruction"};
static constexpr ov::Property<std::string> embed_instruction{"embed_instruction"};

}  // namespace ov::genai
