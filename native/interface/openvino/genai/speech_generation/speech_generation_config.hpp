#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "openvino/genai/generation_config.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"

namespace ov::genai {

// The default constructor is exported, as the one of WhisperGenerationConfig is.
class OPENVINO_GENAI_EXPORTS SpeechGenerationConfig : public GenerationConfig {
public:
    SpeechGenerationConfig();
    explicit SpeechGenerationConfig(const std::filesystem::path& json_path);
    SpeechGenerationConfig(const SpeechGenerationConfig& other) = default;
    SpeechGenerationConfig& operator=(const SpeechGenerationConfig& other) = default;

    float minlenratio = 0.0f;
    float maxlenratio = 20.0f;
    float threshold = 0.5f;
    float speed = 1.0f;
    std::string language = "en-us";
    uint32_t max_phoneme_length = 510;
    std::optional<std::filesystem::path> phonemize_fallback_model_dir;

    void update_generation_config(const ov::AnyMap& config_map) override;
    void validate() const override;
};

static constexpr ov::Property<float> minlenratio{"minlenratio"};
static constexpr ov::Property<float> maxlenratio{"maxlenratio"};
static constexpr ov::Property<float> threshold{"threshold"};
static constexpr ov::Property<float> speed{"speed"};
static constexpr ov::Property<uint32_t> max_phoneme_length{"max_phoneme_length"};
static constexpr ov::Property<std::filesystem::path> phonemize_fallback_model_dir{"phonemize_fallback_model_dir"};

}  // namespace ov::genai
