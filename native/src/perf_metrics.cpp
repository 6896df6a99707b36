#include "perf_metrics.hpp"

#include "openvino/genai/speculative_decoding/perf_metrics.hpp"

using namespace genai_c;
using ov::genai::PerfMetrics;

namespace {

PerfMetrics& metrics_of(const ov_genai_perf_metrics* metrics) {
    return *require(metrics, "metrics").value;
}

ov::genai::SDPerfMetrics& speculative_metrics_of(const ov_genai_perf_metrics* metrics) {
    auto* speculative = dynamic_cast<ov::genai::SDPerfMetrics*>(&metrics_of(metrics));
    if (speculative == nullptr) {
        throw FailureError(Failure::not_found, "these are not the metrics of a model in speculative decoding");
    }
    return *speculative;
}

std::vector<float> raw_values(const ov::genai::RawPerfMetrics& raw, int which) {
    switch (which) {
    case OV_GENAI_RAW_METRIC_GENERATE_DURATIONS:
        return microseconds(raw.generate_durations);
    case OV_GENAI_RAW_METRIC_TOKENIZATION_DURATIONS:
        return microseconds(raw.tokenization_durations);
    case OV_GENAI_RAW_METRIC_DETOKENIZATION_DURATIONS:
        return microseconds(raw.detokenization_durations);
    case OV_GENAI_RAW_METRIC_CHAT_TEMPLATE_DURATIONS:
        return microseconds(raw.chat_template_durations);
    case OV_GENAI_RAW_METRIC_TIMES_TO_FIRST_TOKEN:
        return microseconds(raw.m_times_to_first_token);
    case OV_GENAI_RAW_METRIC_TOKEN_INFER_DURATIONS:
        return microseconds(raw.m_token_infer_durations);
    case OV_GENAI_RAW_METRIC_BATCH_SIZES:
        return {raw.m_batch_sizes.begin(), raw.m_batch_sizes.end()};
    case OV_GENAI_RAW_METRIC_DURATIONS:
        return microseconds(raw.m_durations);
    case OV_GENAI_RAW_METRIC_INFERENCE_DURATIONS:
        return microseconds(raw.m_inference_durations);
    case OV_GENAI_RAW_METRIC_GRAMMAR_COMPILE_TIMES:
        return microseconds(raw.m_grammar_compile_times);
    case OV_GENAI_RAW_METRIC_SAMPLING_DURATIONS:
        return microseconds(raw.m_sampling_durations);
    }
    throw FailureError(Failure::invalid_param, "unknown raw metric " + std::to_string(which));
}

}  // namespace

void genai_c::give_speculative_metrics(const std::shared_ptr<ov::genai::ExtendedPerfMetrics>& extended,
                                       ov_genai_perf_metrics** main_model,
                                       ov_genai_perf_metrics** draft_model,
                                       size_t* num_accepted_tokens) {
    ov_genai_perf_metrics*& main_result = require(main_model, "main_model");
    ov_genai_perf_metrics*& draft_result = require(draft_model, "draft_model");
    size_t& accepted = require(num_accepted_tokens, "num_accepted_tokens");
    const auto both = std::dynamic_pointer_cast<ov::genai::SDPerModelsPerfMetrics>(extended);
    if (!both) {
        throw FailureError(Failure::not_found, "the results were made without a draft model");
    }
    std::unique_ptr<ov_genai_perf_metrics> main(new_perf_metrics(both->main_model_metrics));
    draft_result = new_perf_metrics(both->draft_model_metrics);
    main_result = main.release();
    accepted = both->get_num_accepted_tokens();
}

ov_status_e ov_genai_perf_metrics_get_load_time(const ov_genai_perf_metrics* metrics, float* load_time) {
    return guard([&] {
        require(load_time, "load_time") = metrics_of(metrics).get_load_time();
    });
}

ov_status_e ov_genai_perf_metrics_get_num_generation_tokens(const ov_genai_perf_metrics* metrics,
                                                            size_t* num_generation_tokens) {
    return guard([&] {
        require(num_generation_tokens, "num_generation_tokens") = metrics_of(metrics).get_num_generated_tokens();
    });
}

ov_status_e ov_genai_perf_metrics_get_num_input_tokens(const ov_genai_perf_metrics* metrics, size_t* num_input_tokens) {
    return guard([&] {
        require(num_input_tokens, "num_input_tokens") = metrics_of(metrics).get_num_input_tokens();
    });
}

#define OV_GENAI_MEAN_STD(name)                                                                                       \
    ov_status_e ov_genai_perf_metrics_get_##name(const ov_genai_perf_metrics* metrics, float* mean, float* std) {     \
        return guard([&] {                                                                                            \
            give(metrics_of(metrics).get_##name(), mean, std);                                                        \
        });                                                                                                           \
    }

OV_GENAI_MEAN_STD(ttft)
OV_GENAI_MEAN_STD(tpot)
OV_GENAI_MEAN_STD(ipot)
OV_GENAI_MEAN_STD(throughput)
OV_GENAI_MEAN_STD(inference_duration)
OV_GENAI_MEAN_STD(generate_duration)
OV_GENAI_MEAN_STD(tokenization_duration)
OV_GENAI_MEAN_STD(detokenization_duration)
OV_GENAI_MEAN_STD(chat_template_duration)
OV_GENAI_MEAN_STD(sampling_duration)

ov_status_e ov_genai_perf_metrics_get_grammar_compile_time(const ov_genai_perf_metrics* metrics,
                                                           float* mean,
                                                           float* std,
                                                           float* min,
                                                           float* max) {
    return guard([&] {
        const auto stats = metrics_of(metrics).get_grammar_compile_time();
        give({stats.mean, stats.std}, mean, std);
        require(min, "min") = stats.min;
        require(max, "max") = stats.max;
    });
}

ov_status_e ov_genai_perf_metrics_get_raw(const ov_genai_perf_metrics* metrics,
                                          ov_genai_raw_metric_e which,
                                          float* values,
                                          size_t* count) {
    return guard([&] {
        const std::vector<float> raw = raw_values(metrics_of(metrics).raw_metrics, raw_enum(which));
        copy_out(raw.data(), raw.size(), values, count);
    });
}

ov_status_e ov_genai_perf_metrics_get_ttst(const ov_genai_perf_metrics* metrics, float* mean, float* std) {
    return guard([&] {
        give(speculative_metrics_of(metrics).get_ttst(), mean, std);
    });
}

ov_status_e ov_genai_perf_metrics_get_avg_latency(const ov_genai_perf_metrics* metrics, float* mean, float* std) {
    return guard([&] {
        give(speculative_metrics_of(metrics).get_latency(), mean, std);
    });
}

ov_status_e ov_genai_perf_metrics_add_in_place(ov_genai_perf_metrics* left, const ov_genai_perf_metrics* right) {
    return guard([&] {
        *require(left, "left").value += *require(right, "right").value;
    });
}

void ov_genai_decoded_results_perf_metrics_free(ov_genai_perf_metrics* metrics) {
    release(metrics);
}
