#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "openvino/genai/speech_generation/speech_generation_config.hpp"
#include "openvino/genai/speech_generation/speech_generation_perf_metrics.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

class Text2SpeechPipelineImpl;

struct OPENVINO_GENAI_EXPORTS Text2SpeechDecodedResults {
    std::vector<ov::Tensor> speeches;
    uint32_t output_sample_rate = 0;
    SpeechGenerationPerfMetrics perf_metrics;
};

// Holds its config by value: copying and destroying it is compiled here, from the layout.
class OPENVINO_GENAI_EXPORTS Text2SpeechPipeline {
public:
    Text2SpeechPipeline(const std::filesystem::path& models_path,
                        const std::string& device,
                        const ov::AnyMap& properties = {});

    Text2SpeechDecodedResults generate(const std::string& text,
                                       const ov::Tensor& speaker_embedding = ov::Tensor(),
                                       const ov::AnyMap& properties = {}) {
        return generate(std::vector<std::string>{text}, speaker_embedding, properties);
    }
    Text2SpeechDecodedResults generate(const std::vector<std::string>& texts,
                                       const ov::Tensor& speaker_embedding = ov::Tensor(),
                                       const ov::AnyMap& properties = {});

    SpeechGenerationConfig get_generation_config() const;
    void set_generation_config(const SpeechGenerationConfig& config);
    ov::Shape get_speaker_embedding_shape() const;

private:
    friend struct AbiProbe;

    std::shared_ptr<Text2SpeechPipelineImpl> m_impl;
    SpeechGenerationConfig m_speech_gen_config;
};

}  // namespace ov::genai
