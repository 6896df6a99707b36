#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "openvino/genai/chat_history.hpp"
#include "openvino/genai/common_types.hpp"
#include "openvino/genai/extended_perf_metrics.hpp"
#include "openvino/genai/generation_config.hpp"
#include "openvino/genai/generation_handle.hpp"
#include "openvino/genai/json_container.hpp"
#include "openvino/genai/perf_metrics.hpp"
#include "openvino/genai/scheduler_config.hpp"
#include "openvino/genai/streamer_base.hpp"
#include "openvino/genai/text_streamer.hpp"
#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/infer_request.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

class LLMPipelineImplBase;

using StringInputs = std::variant<std::string, std::vector<std::string>>;
using EncodedInputs = std::variant<ov::Tensor, TokenizedInputs>;

struct OPENVINO_GENAI_EXPORTS EncodedResults {
    std::vector<std::vector<int64_t>> tokens;
    std::vector<float> scores;
    std::vector<GenerationFinishReason> finish_reasons;
    PerfMetrics perf_metrics;
    std::shared_ptr<ExtendedPerfMetrics> extended_perf_metrics;
};

// No virtual function: a VLMDecodedResults is not to be destroyed through a pointer to this.
class OPENVINO_GENAI_EXPORTS DecodedResults {
public:
    std::vector<std::string> texts;
    std::vector<float> scores;
    std::vector<GenerationFinishReason> finish_reasons;
    PerfMetrics perf_metrics;
    std::shared_ptr<ExtendedPerfMetrics> extended_perf_metrics;
    std::vector<JsonContainer> parsed;

    operator std::string() const {
        std::ostringstream stream;
        stream << *this;
        return stream.str();
    }

    operator std::vector<std::string>() const {
        return texts;
    }

    friend std::ostream& operator<<(std::ostream& stream, const DecodedResults& results) {
        if (results.texts.empty())
            return stream;
        if (results.texts.size() == 1)
            return stream << results.texts.front();
        for (size_t i = 0; i < results.texts.size(); ++i)
            stream << (i == 0 ? "" : "\n") << results.scores.at(i) << ": " << results.texts[i];
        return stream;
    }
};

// Owned through a pointer, so it can be neither copied nor moved without the type behind it.
class OPENVINO_GENAI_EXPORTS LLMPipeline {
public:
    LLMPipeline(const std::filesystem::path& models_path, const std::string& device, const ov::AnyMap& properties = {});
    LLMPipeline(const std::filesystem::path& models_path,
                const Tokenizer& tokenizer,
                const std::string& device,
                const ov::AnyMap& properties = {});
    LLMPipeline(const std::string& model_str,
                const ov::Tensor& weights_tensor,
                const Tokenizer& tokenizer,
                const std::string& device,
                const ov::AnyMap& properties = {},
                const GenerationConfig& generation_config = {});
    LLMPipeline(const ov::InferRequest& request,
                const Tokenizer& tokenizer,
                OptionalGenerationConfig generation_config = std::nullopt);

    template <typename... Properties, typename = util::EnableIfAllStringAny<void, Properties...>>
    LLMPipeline(const std::filesystem::path& models_path, const std::string& device, Properties&&... properties)
        : LLMPipeline(models_path, device, ov::AnyMap{std::forward<Properties>(properties)...}) {}

    ~LLMPipeline();

    DecodedResults generate(StringInputs inputs,
                            OptionalGenerationConfig generation_config = std::nullopt,
                            StreamerVariant streamer = std::monostate());
    DecodedResults generate(StringInputs inputs, const ov::AnyMap& config_map);

    template <typename... Properties>
    util::EnableIfAllStringAny<DecodedResults, Properties...> generate(StringInputs inputs,
                                                                       Properties&&... properties) {
        return generate(std::move(inputs), ov::AnyMap{std::forward<Properties>(properties)...});
    }

    DecodedResults generate(const ChatHistory& history,
                            OptionalGenerationConfig generation_config = std::nullopt,
                            StreamerVariant streamer = std::monostate());
    DecodedResults generate(const ChatHistory& history, const ov::AnyMap& config_map);

    template <typename... Properties>
    util::EnableIfAllStringAny<DecodedResults, Properties...> generate(const ChatHistory& history,
                                                                       Properties&&... properties) {
        return generate(history, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    EncodedResults generate(const EncodedInputs& inputs,
                            OptionalGenerationConfig generation_config = std::nullopt,
                            StreamerVariant streamer = std::monostate());
    EncodedResults generate(const EncodedInputs& inputs, const ov::AnyMap& config_map);

    template <typename... Properties>
    util::EnableIfAllStringAny<EncodedResults, Properties...> generate(const EncodedInputs& inputs,
                                                                       Properties&&... properties) {
        return generate(inputs, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    Tokenizer get_tokenizer();
    GenerationConfig get_generation_config() const;
    void set_generation_config(const GenerationConfig& config);

    void start_chat(const std::string& system_message = {});
    void finish_chat();

private:
    friend struct AbiProbe;

    std::string m_device;
    std::unique_ptr<LLMPipelineImplBase> m_pimpl;
};

OPENVINO_GENAI_EXPORTS std::pair<std::string, ov::Any> streamer(StreamerVariant func);

OPENVINO_GENAI_EXPORTS std::pair<std::string, ov::Any> draft_model(const std::filesystem::path& models_path,
                                                                   const std::string& device = {},
                                                                   const ov::AnyMap& properties = {});
OPENVINO_GENAI_EXPORTS std::pair<std::string, ov::Any> draft_model(std::string& model_str,
                                                                   ov::Tensor& weights_tensor,
                                                                   const Tokenizer& tokenizer,
                                                                   const std::string& device = {},
                                                                   const ov::AnyMap& properties = {},
                                                                   const GenerationConfig& generation_config = {});

template <typename... Properties>
util::EnableIfAllStringAny<std::pair<std::string, ov::Any>, Properties...> draft_model(
    const std::filesystem::path& models_path,
    const std::string& device,
    Properties&&... properties) {
    return draft_model(models_path, device, ov::AnyMap{std::forward<Properties>(properties)...});
}

static constexpr ov::Property<bool> prompt_lookup{"prompt_lookup"};

}  // namespace ov::genai
