#include "image_generation_perf_metrics.hpp"

#include "perf_metrics.hpp"
#include "string_list.hpp"

using namespace genai_c;

namespace {

const std::vector<ov::genai::MicroSeconds>& durations_of(const ov::genai::RawImageGenerationPerfMetrics& raw,
                                                         int which) {
    switch (which) {
    case OV_GENAI_IMAGE_RAW_METRIC_UNET_INFERENCE_DURATIONS:
        return raw.unet_inference_durations;
    case OV_GENAI_IMAGE_RAW_METRIC_TRANSFORMER_INFERENCE_DURATIONS:
        return raw.transformer_inference_durations;
    case OV_GENAI_IMAGE_RAW_METRIC_ITERATION_DURATIONS:
        return raw.iteration_durations;
    }
    throw FailureError(Failure::invalid_param, "unknown raw metric " + std::to_string(which));
}

}  // namespace

void ov_genai_image_generation_perf_metrics_free(ov_genai_image_generation_perf_metrics* metrics) {
    release(metrics);
}

#define OV_GENAI_DURATION(name)                                                                                       \
    ov_status_e ov_genai_image_generation_perf_metrics_get_##name(ov_genai_image_generation_perf_metrics* metrics,    \
                                                                  float* duration) {                                  \
        return guard([&] {                                                                                            \
            require(duration, "duration") = require(metrics, "metrics").value.get_##name();                           \
        });                                                                                                           \
    }

#define OV_GENAI_MEAN_STD(name)                                                                                       \
    ov_status_e ov_genai_image_generation_perf_metrics_get_##name(ov_genai_image_generation_perf_metrics* metrics,    \
                                                                  float* mean,                                        \
                                                                  float* std) {                                       \
        return guard([&] {                                                                                            \
            give(require(metrics, "metrics").value.get_##name(), mean, std);                                          \
        });                                                                                                           \
    }

#define OV_GENAI_FIRST_AND_OTHER(name)                                                                                \
    ov_status_e ov_genai_image_generation_perf_metrics_get_first_and_other_##name(                                    \
        ov_genai_image_generation_perf_metrics* metrics,                                                              \
        float* first,                                                                                                 \
        float* other_mean) {                                                                                          \
        return guard([&] {                                                                                            \
            require(metrics, "metrics")                                                                               \
                .value.get_first_and_other_##name(require(first, "first"), require(other_mean, "other_mean"));        \
        });                                                                                                           \
    }

OV_GENAI_DURATION(load_time)
OV_GENAI_DURATION(generate_duration)
OV_GENAI_DURATION(inference_duration)
OV_GENAI_DURATION(vae_encoder_infer_duration)
OV_GENAI_DURATION(vae_decoder_infer_duration)
OV_GENAI_MEAN_STD(iteration_duration)
OV_GENAI_MEAN_STD(unet_infer_duration)
OV_GENAI_MEAN_STD(transformer_infer_duration)
OV_GENAI_FIRST_AND_OTHER(iter_duration)
OV_GENAI_FIRST_AND_OTHER(unet_infer_duration)
OV_GENAI_FIRST_AND_OTHER(trans_infer_duration)

ov_status_e ov_genai_image_generation_perf_metrics_get_text_encoder_infer_duration(
    const ov_genai_image_generation_perf_metrics* metrics,
    ov_genai_string_list** names,
    float* durations,
    size_t* count) {
    return guard([&] {
        ov_genai_string_list*& result = require(names, "names");
        std::vector<std::string> keys;
        std::vector<float> values;
        for (const auto& [name, duration] : require(metrics, "metrics").value.get_text_encoder_infer_duration()) {
            keys.push_back(name);
            values.push_back(duration);
        }
        copy_out(values.data(), values.size(), durations, count);
        result = new ov_genai_string_list(std::move(keys));
    });
}

ov_status_e ov_genai_image_generation_perf_metrics_get_raw(const ov_genai_image_generation_perf_metrics* metrics,
                                                           ov_genai_image_raw_metric_e which,
                                                           float* values,
                                                           size_t* count) {
    return guard([&] {
        const auto durations = microseconds(durations_of(require(metrics, "metrics").value.raw_metrics, raw_enum(which)));
        copy_out(durations.data(), durations.size(), values, count);
    });
}
