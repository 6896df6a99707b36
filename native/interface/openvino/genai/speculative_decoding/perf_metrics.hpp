#pragma once

#include <cstddef>
#include <optional>

#include "openvino/genai/extended_perf_metrics.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

struct OPENVINO_GENAI_EXPORTS SDPerfMetrics : public ExtendedPerfMetrics {
    MeanStdPair ttst;
    MeanStdPair avg_latency;

    MeanStdPair get_ttst();
    MeanStdPair get_latency();

    void evaluate_statistics(std::optional<TimePoint> start_time = std::nullopt) override;
};

// The inherited part sums up both models. Found behind DecodedResults::extended_perf_metrics by dynamic_cast.
struct OPENVINO_GENAI_EXPORTS SDPerModelsPerfMetrics : public SDPerfMetrics {
    SDPerModelsPerfMetrics();

    SDPerfMetrics main_model_metrics;
    SDPerfMetrics draft_model_metrics;
    size_t num_accepted_tokens;

    size_t get_num_accepted_tokens();

    void evaluate_statistics(std::optional<TimePoint> start_time = std::nullopt) override;
};

}  // namespace ov::genai
