#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "openvino/genai/visibility.hpp"

namespace ov::genai {

using TimePoint = std::chrono::steady_clock::time_point;
using MicroSeconds = std::chrono::duration<float, std::ratio<1, 1000000>>;

struct OPENVINO_GENAI_EXPORTS MeanStdPair {
    float mean = -1.0f;
    float std = -1.0f;
};

struct OPENVINO_GENAI_EXPORTS SummaryStats {
    float mean = -1.0f;
    float std = -1.0f;
    float min = -1.0f;
    float max = -1.0f;
};

// Microseconds.
struct OPENVINO_GENAI_EXPORTS RawPerfMetrics {
    std::vector<MicroSeconds> generate_durations;
    std::vector<MicroSeconds> tokenization_durations;
    std::vector<MicroSeconds> detokenization_durations;
    std::vector<MicroSeconds> chat_template_durations;
    std::vector<MicroSeconds> m_times_to_first_token;
    std::vector<TimePoint> m_new_token_times;
    std::vector<MicroSeconds> m_token_infer_durations;
    std::vector<size_t> m_batch_sizes;
    std::vector<MicroSeconds> m_durations;
    std::vector<MicroSeconds> m_inference_durations;
    std::vector<MicroSeconds> m_grammar_compile_times;
    std::vector<MicroSeconds> m_sampling_durations;
};

// Milliseconds. The getters evaluate the statistics first. Virtual order: evaluate_statistics, destructor (inline).
struct OPENVINO_GENAI_EXPORTS PerfMetrics {
    float load_time = 0.0f;
    MeanStdPair ttft;
    MeanStdPair tpot;
    MeanStdPair ipot;
    MeanStdPair throughput;
    std::map<std::string, float> grammar_compiler_init_times;
    SummaryStats grammar_compile_time;
    MeanStdPair generate_duration;
    MeanStdPair inference_duration;
    MeanStdPair tokenization_duration;
    MeanStdPair detokenization_duration;
    MeanStdPair chat_template_duration;
    MeanStdPair sampling_duration;
    size_t num_generated_tokens = 0;
    size_t num_input_tokens = 0;
    bool m_evaluated = false;
    RawPerfMetrics raw_metrics;

    float get_load_time();
    size_t get_num_generated_tokens();
    size_t get_num_input_tokens();
    MeanStdPair get_ttft();
    MeanStdPair get_tpot();
    MeanStdPair get_ipot();
    MeanStdPair get_throughput();
    std::map<std::string, float> get_grammar_compiler_init_times();
    SummaryStats get_grammar_compile_time();
    MeanStdPair get_inference_duration();
    MeanStdPair get_generate_duration();
    MeanStdPair get_tokenization_duration();
    MeanStdPair get_detokenization_duration();
    MeanStdPair get_chat_template_duration();
    MeanStdPair get_sampling_duration();

    static float get_microsec(std::chrono::steady_clock::duration duration);

    virtual void evaluate_statistics(std::optional<TimePoint> start_time = std::nullopt);

    PerfMetrics() = default;
    PerfMetrics(const PerfMetrics& perf_metrics) = default;
    PerfMetrics& operator=(const PerfMetrics& other) = default;
    PerfMetrics operator+(const PerfMetrics& metrics) const;
    PerfMetrics& operator+=(const PerfMetrics& right);

    virtual ~PerfMetrics() = default;
};

}  // namespace ov::genai
