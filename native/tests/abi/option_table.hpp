#pragma once

// One line per option of a config: its name, its field, a value for it. The tables are what the round trips go through.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "openvino/genai/generation_config.hpp"
#include "openvino/genai/image_generation/generation_config.hpp"
#include "openvino/genai/speech_generation/speech_generation_config.hpp"
#include "openvino/genai/whisper_generation_config.hpp"

// What the library does with an option in a JSON file, and in update_generation_config.
enum class Json { read, ignored };
enum class Update { read, ignored };

template <typename Config>
struct Option {
    std::string name;
    ov::Any value;                                            // for update_generation_config
    std::function<void(Config&)> set_field;                   // the same value, straight into the field
    std::function<bool(const Config&, const Config&)> equal;  // compares this field alone
    std::string json;                                         // the value as JSON text
    Json json_file;
    Update update;
};

template <typename T>
bool equal_values(const T& a, const T& b) {
    return a == b;
}

inline bool equal_values(const ov::genai::StructuredOutputConfig& a, const ov::genai::StructuredOutputConfig& b) {
    return a.json_schema == b.json_schema && a.regex == b.regex && a.grammar == b.grammar && a.backend == b.backend &&
           a.structural_tags_config.has_value() == b.structural_tags_config.has_value() &&
           a.compound_grammar.has_value() == b.compound_grammar.has_value();
}

inline bool equal_values(const ov::genai::AdapterConfig& a, const ov::genai::AdapterConfig& b) {
    return a.get_mode() == b.get_mode() && a.get_tensor_name_prefix() == b.get_tensor_name_prefix() &&
           a.get_adapters_and_alphas() == b.get_adapters_and_alphas();
}

inline bool equal_values(const ov::genai::TaylorSeerCacheConfig& a, const ov::genai::TaylorSeerCacheConfig& b) {
    return a.cache_interval == b.cache_interval && a.disable_cache_before_step == b.disable_cache_before_step &&
           a.disable_cache_after_step == b.disable_cache_after_step;
}

template <typename T>
bool equal_values(const std::optional<T>& a, const std::optional<T>& b) {
    return a.has_value() == b.has_value() && (!a || equal_values(*a, *b));
}

// The property carries the official type, so the value has it as well.
template <typename Config, typename PropertyType, typename Owner, typename Field>
Option<Config> option(const ov::Property<PropertyType>& property,
                      Field Owner::*field,
                      const PropertyType& value,
                      std::string json = {},
                      Json json_file = Json::read,
                      Update update = Update::read) {
    static_assert(std::is_base_of_v<Owner, Config>);
    return {property.name(),
            ov::Any(value),
            [field, value](Config& config) { config.*field = value; },
            [field](const Config& a, const Config& b) { return equal_values(a.*field, b.*field); },
            json,
            json_file,
            update};
}

// The options that every text config has.
template <typename Config>
std::vector<Option<Config>> text_options() {
    using namespace ov::genai;
    using G = GenerationConfig;
    StructuredOutputConfig structured;
    structured.regex = "a+";
    const AdapterConfig none(AdapterConfig::MODE_STATIC);
    const std::vector<std::shared_ptr<Parser>> some_parsers{std::make_shared<Llama3JsonToolParser>()};
    return {
        option<Config>(max_new_tokens, &G::max_new_tokens, size_t{11}, "11"),
        option<Config>(max_length, &G::max_length, size_t{12}, "12"),
        option<Config>(ignore_eos, &G::ignore_eos, true, "true"),
        option<Config>(min_new_tokens, &G::min_new_tokens, size_t{13}, "13"),
        option<Config>(echo, &G::echo, true, "true"),
        option<Config>(logprobs, &G::logprobs, size_t{14}, "14"),
        option<Config>(eos_token_id, &G::eos_token_id, int64_t{15}, "15"),
        option<Config>(stop_strings, &G::stop_strings, std::set<std::string>{"stop", "halt"}, R"(["stop", "halt"])"),
        option<Config>(include_stop_str_in_output, &G::include_stop_str_in_output, true, "true"),
        option<Config>(stop_token_ids, &G::stop_token_ids, std::set<int64_t>{16, 17}, "[16, 17]", Json::ignored),
        option<Config>(repetition_penalty, &G::repetition_penalty, 1.25f, "1.25"),
        option<Config>(presence_penalty, &G::presence_penalty, 0.25f, "0.25"),
        option<Config>(frequency_penalty, &G::frequency_penalty, 0.5f, "0.5"),
        option<Config>(num_beam_groups, &G::num_beam_groups, size_t{18}, "18"),
        option<Config>(num_beams, &G::num_beams, size_t{19}, "19"),
        option<Config>(diversity_penalty, &G::diversity_penalty, 0.75f, "0.75"),
        option<Config>(length_penalty, &G::length_penalty, 1.5f, "1.5"),
        option<Config>(num_return_sequences, &G::num_return_sequences, size_t{20}, "20"),
        option<Config>(no_repeat_ngram_size, &G::no_repeat_ngram_size, size_t{21}, "21"),
        option<Config>(stop_criteria, &G::stop_criteria, StopCriteria::NEVER, "\"never\"", Json::ignored),
        option<Config>(temperature, &G::temperature, 1.75f, "1.75"),
        option<Config>(top_p, &G::top_p, 0.125f, "0.125"),
        option<Config>(top_k, &G::top_k, size_t{22}, "22"),
        option<Config>(min_p, &G::min_p, 0.375f, "0.375"),
        option<Config>(do_sample, &G::do_sample, true, "true"),
        option<Config>(rng_seed, &G::rng_seed, size_t{23}, "23", Json::ignored),
        option<Config>(pruning_ratio, &G::pruning_ratio, size_t{24}, "24", Json::ignored),
        option<Config>(relevance_weight, &G::relevance_weight, 0.625f, "0.625", Json::ignored),
        option<Config>(assistant_confidence_threshold, &G::assistant_confidence_threshold, 0.875f, "0.875"),
        option<Config>(num_assistant_tokens, &G::num_assistant_tokens, size_t{25}, "25"),
        option<Config>(max_ngram_size, &G::max_ngram_size, size_t{26}, "26"),
        option<Config>(branching_factor, &G::branching_factor, size_t{27}, "27"),
        option<Config>(tree_depth, &G::tree_depth, size_t{28}, "28"),
        option<Config>(structured_output_config, &G::structured_output_config, structured),
        option<Config>(adapters, &G::adapters, none),
        option<Config>(apply_chat_template, &G::apply_chat_template, !Config().apply_chat_template,
                       Config().apply_chat_template ? "false" : "true", Json::ignored),
        option<Config>(return_omni_outputs, &G::return_omni_outputs, true, "true", Json::ignored),
        option<Config>(parsers, &G::parsers, some_parsers),
    };
}

inline std::vector<Option<ov::genai::WhisperGenerationConfig>> speech_options() {
    using namespace ov::genai;
    using W = WhisperGenerationConfig;
    return {
        option<W>(decoder_start_token_id, &W::decoder_start_token_id, int64_t{31}, "31"),
        option<W>(pad_token_id, &W::pad_token_id, int64_t{32}, "32"),
        option<W>(translate_token_id, &W::translate_token_id, int64_t{33}, "33", Json::ignored),
        option<W>(transcribe_token_id, &W::transcribe_token_id, int64_t{34}, "34", Json::ignored),
        option<W>(prev_sot_token_id, &W::prev_sot_token_id, int64_t{35}, "35", Json::read, Update::ignored),
        option<W>(no_timestamps_token_id, &W::no_timestamps_token_id, int64_t{36}, "36"),
        option<W>(max_initial_timestamp_index, &W::max_initial_timestamp_index, size_t{37}, "37"),
        option<W>(is_multilingual, &W::is_multilingual, false, "false"),
        option<W>(language, &W::language, std::string("<|xx|>"), "\"<|xx|>\"", Json::ignored),
        option<W>(lang_to_id, &W::lang_to_id, std::map<std::string, int64_t>{{"<|xx|>", 38}}, R"({"<|xx|>": 38})"),
        option<W>(task, &W::task, std::string("translate"), "\"translate\"", Json::ignored),
        option<W>(return_timestamps, &W::return_timestamps, true, "true", Json::ignored),
        option<W>(word_timestamps, &W::word_timestamps, true, "true", Json::ignored),
        option<W>(alignment_heads, &W::alignment_heads, std::vector<std::pair<size_t, size_t>>{{3, 9}}, "[[3, 9]]"),
        option<W>(initial_prompt, &W::initial_prompt, std::string("prompt"), "\"prompt\"", Json::ignored),
        option<W>(hotwords, &W::hotwords, std::string("words"), "\"words\"", Json::ignored),
        option<W>(begin_suppress_tokens, &W::begin_suppress_tokens, std::vector<int64_t>{39}, "[39]"),
        option<W>(suppress_tokens, &W::suppress_tokens, std::vector<int64_t>{40, 41}, "[40, 41]"),
    };
}

inline std::vector<Option<ov::genai::ImageGenerationConfig>> image_options() {
    using namespace ov::genai;
    using I = ImageGenerationConfig;
    TaylorSeerCacheConfig cache;
    cache.cache_interval = 5;
    cache.disable_cache_before_step = 7;
    cache.disable_cache_after_step = -9;
    const std::shared_ptr<Generator> source = std::make_shared<CppStdGenerator>(1);
    const AdapterConfig none(AdapterConfig::MODE_STATIC);
    return {
        option<I>(prompt_2, &I::prompt_2, std::string("second")),
        option<I>(prompt_3, &I::prompt_3, std::string("third")),
        option<I>(negative_prompt, &I::negative_prompt, std::string("not")),
        option<I>(negative_prompt_2, &I::negative_prompt_2, std::string("not second")),
        option<I>(negative_prompt_3, &I::negative_prompt_3, std::string("not third")),
        option<I>(num_images_per_prompt, &I::num_images_per_prompt, size_t{51}),
        option<I>(generator, &I::generator, source),
        option<I>(rng_seed, &I::rng_seed, size_t{52}),
        option<I>(guidance_scale, &I::guidance_scale, 5.25f),
        option<I>(height, &I::height, int64_t{64}),
        option<I>(width, &I::width, int64_t{128}),
        option<I>(num_inference_steps, &I::num_inference_steps, size_t{53}),
        option<I>(max_sequence_length, &I::max_sequence_length, 54),
        option<I>(strength, &I::strength, 0.25f),
        option<I>(adapters, &I::adapters, none),
        option<I>(taylorseer_config, &I::taylorseer_config, cache),
    };
}

inline std::vector<Option<ov::genai::SpeechGenerationConfig>> synthesis_options() {
    using namespace ov::genai;
    using S = SpeechGenerationConfig;
    return {
        option<S>(minlenratio, &S::minlenratio, 0.5f, "0.5"),
        option<S>(maxlenratio, &S::maxlenratio, 3.0f, "3.0"),
        option<S>(threshold, &S::threshold, 0.25f, "0.25"),
        option<S>(speed, &S::speed, 1.5f, "1.5"),
        option<S>(language, &S::language, std::string("en-gb"), "\"en-gb\""),
        option<S>(max_phoneme_length, &S::max_phoneme_length, uint32_t{60}, "60"),
        option<S>(phonemize_fallback_model_dir, &S::phonemize_fallback_model_dir, std::filesystem::path("folder"), "\"folder\""),
    };
}
