#pragma once

#include <memory>

#include "arguments.hpp"
#include "handle.hpp"
#include "openvino/genai/c/finish_reason.h"
#include "openvino/genai/c/perf_metrics.h"
#include "openvino/genai/extended_perf_metrics.hpp"
#include "openvino/genai/generation_handle.hpp"
#include "openvino/genai/perf_metrics.hpp"

// Shared, because it may be a part of results or one of the classes derived from PerfMetrics.
OV_GENAI_HANDLE(perf_metrics, std::shared_ptr<ov::genai::PerfMetrics>);

namespace genai_c {

template <class Metrics>
ov_genai_perf_metrics* new_perf_metrics(const Metrics& metrics) {
    return new ov_genai_perf_metrics(std::make_shared<Metrics>(metrics));
}

inline std::vector<float> microseconds(const std::vector<ov::genai::MicroSeconds>& durations) {
    std::vector<float> values;
    values.reserve(durations.size());
    for (const auto& duration : durations) {
        values.push_back(duration.count());
    }
    return values;
}

// What speculative decoding measured, of decoded and encoded results alike.
void give_speculative_metrics(const std::shared_ptr<ov::genai::ExtendedPerfMetrics>& extended,
                              ov_genai_perf_metrics** main_model,
                              ov_genai_perf_metrics** draft_model,
                              size_t* num_accepted_tokens);

inline void give(const ov::genai::MeanStdPair& pair, float* mean, float* std) {
    require(mean, "mean") = pair.mean;
    require(std, "std") = pair.std;
}

// The library leaves the list empty where it knows no reason.
inline ov_genai_finish_reason_e finish_reason_at(const std::vector<ov::genai::GenerationFinishReason>& reasons,
                                                 size_t index,
                                                 size_t sequences) {
    if (index >= sequences) {
        throw FailureError(Failure::out_of_bounds,
                           "index " + std::to_string(index) + " is not below " + std::to_string(sequences));
    }
    return index < reasons.size() ? static_cast<ov_genai_finish_reason_e>(reasons[index]) : OV_GENAI_FINISH_REASON_NONE;
}

}  // namespace genai_c
