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

// The default constructor is exported: it also turns apply_chat_template off.
class OPENVINO_GENAI_EXPORTS WhisperGenerationConfig : public GenerationConfig {
public:
    WhisperGenerationConfig();
    explicit WhisperGenerationConfig(const std::filesystem::path& json_path);
    WhisperGenerationConfig(const WhisperGenerationConfig& other) = default;
    WhisperGenerationConfig& operator=(const WhisperGenerationConfig& other) = default;

    int64_t decoder_start_token_id = 50258;
    int64_t pad_token_id = 50257;
    int64_t translate_token_id = 50358;
    int64_t transcribe_token_id = 50359;
    int64_t prev_sot_token_id = 50361;
    int64_t no_timestamps_token_id = 50363;
    size_t max_initial_timestamp_index = 50;
    bool is_multilingual = true;
    std::optional<std::string> language;
    std::map<std::string, int64_t> lang_to_id;
    std::optional<std::string> task;
    bool return_timestamps = false;
    bool word_timestamps = false;
    std::vector<std::pair<size_t, size_t>> alignment_heads;
    std::optional<std::string> initial_prompt;
    std::optional<std::string> hotwords;
    std::vector<int64_t> begin_suppress_tokens;
    std::vector<int64_t> suppress_tokens;

    void update_generation_config(const ov::AnyMap& config_map) override;

    template <typename... Properties>
    util::EnableIfAllStringAny<void, Properties...> update_generation_config(Properties&&... properties) {
        update_generation_config(ov::AnyMap{std::forward<Properties>(properties)...});
    }

    void validate() const override;
};

using OptionalWhisperGenerationConfig = std::optional<WhisperGenerationConfig>;

static constexpr ov::Property<int64_t> decoder_start_token_id{"decoder_start_token_id"};
static constexpr ov::Property<int64_t> pad_token_id{"pad_token_id"};
static constexpr ov::Property<int64_t> translate_token_id{"translate_token_id"};
static constexpr ov::Property<int64_t> transcribe_token_id{"transcribe_token_id"};
static constexpr ov::Property<int64_t> prev_sot_token_id{"prev_sot_token_id"};
static constexpr ov::Property<int64_t> no_timestamps_token_id{"no_timestamps_token_id"};
static constexpr ov::Property<size_t> max_initial_timestamp_index{"max_initial_timestamp_index"};
static constexpr ov::Property<bool> is_multilingual{"is_multilingual"};
static constexpr ov::Property<std::string> language{"language"};
static constexpr ov::Property<std::map<std::string, int64_t>> lang_to_id{"lang_to_id"};
static constexpr ov::Property<std::string> task{"task"};
static constexpr ov::Property<bool> return_timestamps{"return_timestamps"};
static constexpr ov::Property<bool> word_timestamps{"word_timestamps"};
static constexpr ov::Property<std::vector<std::pair<size_t, size_t>>> alignment_heads{"alignment_heads"};
static constexpr ov::Property<std::string> initial_prompt{"initial_prompt"};
static constexpr ov::Property<std::string> hotwords{"hotwords"};
static constexpr ov::Property<std::vector<int64_t>> begin_suppress_tokens{"begin_suppress_tokens"};
static constexpr ov::Property<std::vector<int64_t>> suppress_tokens{"suppress_tokens"};

OPENVINO_GENAI_EXPORTS std::pair<std::string, ov::Any> generation_config(const WhisperGenerationConfig& config);

}  // namespace ov::genai
