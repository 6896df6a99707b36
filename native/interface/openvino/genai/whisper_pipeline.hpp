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

#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/perf_metrics.hpp"
#include "openvino/genai/streamer_base.hpp"
#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/genai/whisper_generation_config.hpp"

namespace ov::genai {

using RawSpeechInput = std::vector<float>;

struct OPENVINO_GENAI_EXPORTS WhisperRawPerfMetrics {
    std::vector<MicroSeconds> features_extraction_durations;
    std::vector<MicroSeconds> word_level_timestamps_processing_durations;
    std::vector<MicroSeconds> encode_inference_durations;
    std::vector<MicroSeconds> decode_inference_durations;
};

struct OPENVINO_GENAI_EXPORTS WhisperPerfMetrics : public PerfMetrics {
    MeanStdPair features_extraction_duration;
    MeanStdPair word_level_timestamps_processing_duration;
    MeanStdPair encode_inference_duration;
    MeanStdPair decode_inference_duration;

    MeanStdPair get_features_extraction_duration();
    MeanStdPair get_word_level_timestamps_processing_duration();
    MeanStdPair get_encode_inference_duration();
    MeanStdPair get_decode_inference_duration();

    WhisperPerfMetrics() = default;
    WhisperPerfMetrics(const WhisperPerfMetrics& other) = default;
    WhisperPerfMetrics& operator=(const WhisperPerfMetrics& other) = default;

    void evaluate_statistics(std::optional<TimePoint> start_time = std::nullopt) override;

    WhisperPerfMetrics operator+(const WhisperPerfMetrics& metrics) const;
    WhisperPerfMetrics& operator+=(const WhisperPerfMetrics& right);

    WhisperRawPerfMetrics whisper_raw_metrics;
};

struct OPENVINO_GENAI_EXPORTS WhisperDecodedResultChunk {
    float start_ts;
    float end_ts;
    std::string text;
};

struct OPENVINO_GENAI_EXPORTS WhisperWordTiming {
    std::string word;
    std::vector<int64_t> token_ids;
    float start_ts = 0.0f;
    float end_ts = 0.0f;
};

struct OPENVINO_GENAI_EXPORTS WhisperDecodedResults {
    std::vector<std::string> texts;
    std::vector<float> scores;
    std::string language;
    std::optional<std::vector<WhisperDecodedResultChunk>> chunks;
    std::optional<std::vector<WhisperWordTiming>> words;
    WhisperPerfMetrics perf_metrics;

    operator std::string() const {
        std::ostringstream stream;
        stream << *this;
        return stream.str();
    }

    operator std::vector<std::string>() const {
        return texts;
    }

    friend std::ostream& operator<<(std::ostream& stream, const WhisperDecodedResults& results) {
        if (results.texts.size() == 1)
            return stream << results.texts.front();
        for (size_t i = 0; i < results.texts.size(); ++i)
            stream << (i == 0 ? "" : "\n") << results.scores.at(i) << ": " << results.texts[i];
        return stream;
    }
};

class OPENVINO_GENAI_EXPORTS WhisperPipeline {
public:
    WhisperPipeline(const std::filesystem::path& models_path,
                    const std::string& device,
                    const ov::AnyMap& properties = {});

    template <typename... Properties, typename = util::EnableIfAllStringAny<void, Properties...>>
    WhisperPipeline(const std::filesystem::path& models_path, const std::string& device, Properties&&... properties)
        : WhisperPipeline(models_path, device, ov::AnyMap{std::forward<Properties>(properties)...}) {}

    ~WhisperPipeline();

    WhisperDecodedResults generate(const RawSpeechInput& raw_speech_input,
                                   OptionalWhisperGenerationConfig generation_config = std::nullopt,
                                   StreamerVariant streamer = std::monostate());
    WhisperDecodedResults generate(const RawSpeechInput& raw_speech_input, const ov::AnyMap& config_map);

    template <typename... Properties>
    util::EnableIfAllStringAny<WhisperDecodedResults, Properties...> generate(const RawSpeechInput& raw_speech_input,
                                                                              Properties&&... properties) {
        return generate(raw_speech_input, ov::AnyMap{std::forward<Properties>(properties)...});
    }

    Tokenizer get_tokenizer();
    WhisperGenerationConfig get_generation_config() const;
    void set_generation_config(const WhisperGenerationConfig& config);

private:
    friend struct AbiProbe;

    class WhisperPipelineImplBase;
    std::unique_ptr<WhisperPipelineImplBase> m_impl;
};

}  // namespace ov::genai
