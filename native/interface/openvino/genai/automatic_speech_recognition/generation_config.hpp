#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "openvino/genai/generation_config.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"

namespace ov::genai {

// The default constructor and the copy constructor are exported.
class OPENVINO_GENAI_EXPORTS ASRGenerationConfig : public GenerationConfig {
public:
    ASRGenerationConfig();
    explicit ASRGenerationConfig(const std::filesystem::path& json_path);
    ASRGenerationConfig(const ASRGenerationConfig& other);
    ASRGenerationConfig& operator=(const ASRGenerationConfig& other) = default;

    std::optional<std::string> language;
    bool return_timestamps = false;
    int64_t decoder_start_token_id = 50258;
    int64_t pad_token_id = 50257;
    int64_t translate_token_id = 50358;
    int64_t transcribe_token_id = 50359;
    int64_t prev_sot_token_id = 50361;
    int64_t no_timestamps_token_id = 50363;
    std::vector<int64_t> begin_suppress_tokens;
    std::vector<int64_t> suppress_tokens;
    size_t max_initial_timestamp_index = 50;
    bool is_multilingual = true;
    std::optional<std::string> task;
    std::map<std::string, int64_t> lang_to_id;
    bool word_timestamps = false;
    std::vector<std::pair<size_t, size_t>> alignment_heads;
    std::optional<std::string> initial_prompt;
    std::optional<std::string> hotwords;
    std::optional<std::string> context;

    void update_generation_config(const ov::AnyMap& config_map) override;
    void validate() const override;
};

using OptionalASRGenerationConfig = std::optional<ASRGenerationConfig>;

static constexpr ov::Property<std::string> context{"context"};

}  // namespace ov::genai
