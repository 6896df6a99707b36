#pragma once

#include <optional>
#include <vector>

#include "openvino/genai/perf_metrics.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

struct OPENVINO_GENAI_EXPORTS VLMRawPerfMetrics {
    std::vector<MicroSeconds> prepare_embeddings_durations;
};

struct OPENVINO_GENAI_EXPORTS VLMPerfMetrics : public PerfMetrics {
    MeanStdPair prepare_embeddings_duration;

    MeanStdPair get_prepare_embeddings_duration();

    VLMPerfMetrics() = default;
    VLMPerfMetrics(const VLMPerfMetrics& other) = default;
    VLMPerfMetrics& operator=(const VLMPerfMetrics& other) = default;

    void evaluate_statistics(std::optional<TimePoint> start_time = std::nullopt) override;

    VLMPerfMetrics operator+(const VLMPerfMetrics& metrics) const;

    VLMRawPerfMetrics vlm_raw_metrics;
};

}  // namespace ov::genai
