#include "openvino/genai/c/whisper_perf_metrics.h"

#include "openvino/genai/whisper_pipeline.hpp"
#include "perf_metrics.hpp"

using namespace genai_c;
using ov::genai::WhisperPerfMetrics;

namespace {

WhisperPerfMetrics& whisper_metrics_of(const ov_genai_perf_metrics* metrics) {
    auto* whisper = dynamic_cast<WhisperPerfMetrics*>(require(metrics, "metrics").value.get());
    if (whisper == nullptr) {
        throw FailureError(Failure::not_found, "these are not the metrics of speech recognition");
    }
    return *whisper;
}

std::vector<float> raw_values(const ov::genai::WhisperRawPerfMetrics& raw, int which) {
    switch (which) {
    case OV_GENAI_WHISPER_RAW_METRIC_FEATURES_EXTRACTION_DURATIONS:
        return microseconds(raw.features_extraction_durations);
    case OV_GENAI_WHISPER_RAW_METRIC_WORD_LEVEL_TIMESTAMPS_PROCESSING_DURATIONS:
        return microseconds(raw.word_level_timestamps_processing_durations);
    case OV_GENAI_WHISPER_RAW_METRIC_ENCODE_INFERENCE_DURATIONS:
        return microseconds(raw.encode_inference_durations);
    case OV_GENAI_WHISPER_RAW_METRIC_DECODE_INFERENCE_DURATIONS:
        return microseconds(raw.decode_inference_durations);
    }
    throw FailureError(Failure::invalid_param, "unknown raw metric " + std::to_string(which));
}

}  // namespace

#define OV_GENAI_WHISPER_MEAN_STD(name)                                                                           \
    ov_status_e ov_genai_perf_metrics_get_##name(const ov_genai_perf_metrics* metrics, float* mean, float* std) { \
        return guard([&] {                                                                                        \
            const auto pair = whisper_metrics_of(metrics).get_##name();                                           \
            require(mean, "mean") = pair.mean;                                                                    \
            require(std, "std") = pair.std;                                                                       \
        });                                                                                                       \
    }

OV_GENAI_WHISPER_MEAN_STD(features_extraction_duration)
OV_GENAI_WHISPER_MEAN_STD(word_level_timestamps_processing_duration)
OV_GENAI_WHISPER_MEAN_STD(encode_inference_duration)
OV_GENAI_WHISPER_MEAN_STD(decode_inference_duration)

ov_status_e ov_genai_perf_metrics_get_whisper_raw(const ov_genai_perf_metrics* metrics,
                                                  ov_genai_whisper_raw_metric_e which,
                                                  float* values,
                                                  size_t* count) {
    return guard([&] {
        const std::vector<float> raw = raw_values(whisper_metrics_of(metrics).whisper_raw_metrics, raw_enum(which));
        copy_out(raw.data(), raw.size(), values, count);
    });
}
