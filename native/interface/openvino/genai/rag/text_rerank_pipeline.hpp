#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"

namespace ov::genai {

class OPENVINO_GENAI_EXPORTS TextRerankPipeline {
public:
    struct OPENVINO_GENAI_EXPORTS Config {
        size_t top_n = 3;
        std::optional<size_t> max_length;
        std::optional<bool> pad_to_max_length;
        std::optional<std::string> padding_side;

        Config() = default;
        explicit Config(const ov::AnyMap& properties);
    };

    TextRerankPipeline(const std::filesystem::path& models_path,
                       const std::string& device,
                       const Config& config,
                       const ov::AnyMap& properties = {});
    TextRerankPipeline(const std::filesystem::path& models_path,
                       const std::string& device,
                       const ov::AnyMap& properties = {});

    TextRerankPipeline(const TextRerankPipeline&) = delete;
    TextRerankPipeline& operator=(const TextRerankPipeline&) = delete;
    ~TextRerankPipeline();

    std::vector<std::pair<size_t, float>> rerank(const std::string& query, const std::vector<std::string>& texts);
    void start_rerank_async(const std::string& query, const std::vector<std::string>& texts);
    std::vector<std::pair<size_t, float>> wait_rerank();

private:
    friend struct AbiProbe;

    class TextRerankPipelineImpl;
    std::unique_ptr<TextRerankPipelineImpl> m_impl;
};

static constexpr ov::Property<size_t> top_n{"top_n"};

}  // namespace ov::genai
