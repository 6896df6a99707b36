#pragma once

#include <map>
#include <string>
#include <vector>

#include "openvino/genai/perf_metrics.hpp"
#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// Microseconds.
struct OPENVINO_GENAI_EXPORTS RawImageGenerationPerfMetrics {
    std::vector<MicroSeconds> unet_inference_durations;
    std::vector<MicroSeconds> transformer_inference_durations;
    std::vector<MicroSeconds> iteration_durations;
};

// Milliseconds. Not virtual, and no relative of PerfMetrics.
struct OPENVINO_GENAI_EXPORTS ImageGenerationPerfMetrics {
    float load_time = 0.0f;
    float generate_duration = 0.0f;
    MeanStdPair iteration_duration;
    std::map<std::string, float> encoder_inference_duration;
    MeanStdPair unet_inference_duration;
    MeanStdPair transformer_inference_duration;
    float vae_encoder_inference_duration = 0.0f;
    float vae_decoder_inference_duration = 0.0f;
    bool m_evaluated = false;
    RawImageGenerationPerfMetrics raw_metrics;

    void clean_up();
    void evaluate_statistics();

    MeanStdPair get_unet_infer_duration();
    MeanStdPair get_transformer_infer_duration();
    MeanStdPair get_iteration_duration();
    std::map<std::string, float> get_text_encoder_infer_duration() const;
    float get_vae_encoder_infer_duration() const;
    float get_vae_decoder_infer_duration() const;
    float get_inference_duration();
    float get_load_time() const;
    float get_generate_duration();
    void get_first_and_other_iter_duration(float& first_iter, float& other_iter_avg);
    void get_first_and_other_unet_infer_duration(float& first_infer, float& other_infer_avg);
    void get_first_and_other_trans_infer_duration(float& first_infer, float& other_infer_avg);
};

}  // namespace ov::genai
