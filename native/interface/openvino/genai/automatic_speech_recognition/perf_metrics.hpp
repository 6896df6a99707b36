#pragma once

#include <optional>
#include <vector>

#include "openvino/genai/perf_metrics.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

struct OPENVINO_GENAI_EXPORTS ASRRawPerfMetrics {
    std::vector<MicroSeconds> features_extraction_durations;
    std::vector<MicroSeconds> word_level_timestamps_processing_durations;
    std::vector<MicroSeconds> encode_inference_durations;
    std::vector<MicroSeconds> decode_inference_durations;
};

struct OPENVINO_GENAI_EXPORTS ASRPerfMetrics : public PerfMetrics {
    MeanStdPair features_extraction_duration;
    MeanStdPair word_level_timestamps_processing_duration;
    MeanStdPair encode_inference_duration;
    MeanStdPair decode_inference_duration;

    MeanStdPair get_features_extraction_duration();
    MeanStdPair get_word_level_timestamps_processing_duration();
    MeanStdPair get_encode_inference_duration();
    MeanStdPair get_decode_inference_duration();

    ASRPerfMetrics() = default;
    ASRPerfMetrics(const ASRPerfMetrics& other) = default;
    ASRPerfMetrics& operator=(const ASRPerfMetrics& other) = default;

    void evaluate_statistics(std::optional<TimePoint> start_time = std::nullopt) override;

    ASRPerfMetrics operator+(const ASRPerfMetrics& metrics) const;
    ASRPerfMetrics& operator+=(const ASRPerfMetrics& right);

    ASRRawPerfMetrics asr_raw_metrics;
};

}  // namespace ov::genai
