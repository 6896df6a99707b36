#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "openvino/genai/automatic_speech_recognition/generation_config.hpp"
#include "openvino/genai/automatic_speech_recognition/perf_metrics.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/streamer_base.hpp"
#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/genai/whisper_pipeline.hpp"

namespace ov::genai {

using AudioInputs = std::variant<RawSpeechInput>;

class ASRPipelineImplBase;

struct OPENVINO_GENAI_EXPORTS ASRDecodedResultChunk {
    float start_ts = 0.0f;
    float end_ts = 0.0f;
    std::string text;
    std::vector<int64_t> token_ids;
};

struct OPENVINO_GENAI_EXPORTS ASRDecodedResults {
    std::vector<std::string> texts;
    std::vector<float> scores;
    std::vector<std::string> languages;
    ASRPerfMetrics perf_metrics;
    std::optional<std::vector<std::vector<ASRDecodedResultChunk>>> chunks;
    std::optional<std::vector<std::vector<ASRDecodedResultChunk>>> words;
};

class OPENVINO_GENAI_EXPORTS ASRPipeline {
public:
    ASRPipeline(const std::filesystem::path& models_path,
                const std::string& device,
                const ov::AnyMap& properties = {});
    ~ASRPipeline();

    ASRDecodedResults generate(const AudioInputs& audio_inputs,
                               OptionalASRGenerationConfig generation_config = std::nullopt,
                               StreamerVariant streamer = std::monostate());
    ASRDecodedResults generate(const AudioInputs& audio_inputs, const ov::AnyMap& config_map);

    Tokenizer get_tokenizer();
    ASRGenerationConfig get_generation_config() const;
    void set_generation_config(const ASRGenerationConfig& config);

private:
    friend struct AbiProbe;

    std::unique_ptr<ASRPipelineImplBase> m_impl;
};

}  // namespace ov::genai
