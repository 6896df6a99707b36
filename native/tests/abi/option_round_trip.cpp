// Every option of the configs there and back: the library sets, we read the field; we set the field, the library
// reads. The recorded facts name the options, so one that is not covered fails.

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "check.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "openvino/genai/visual_language/pipeline.hpp"
#include "option_table.hpp"

namespace {

using namespace ov::genai;

// Compares all fields of two configs, and says which one differs.
template <typename Config>
void check_same(const std::vector<Option<Config>>& options,
                const Config& actual,
                const Config& expected,
                const std::string& after) {
    for (const Option<Config>& option : options)
        check::record(
            option.equal(actual, expected), __FILE__, __LINE__, after + ": the field " + option.name + " differs");
}

template <typename Config>
Config with_field(const Option<Config>& option, Config config = {}) {
    const Config before = config;
    option.set_field(config);
    CHECK(!option.equal(config, before));
    return config;
}

// The library writes the field under its own name, and no other.
template <typename Config>
void set_by_library(const std::vector<Option<Config>>& options) {
    for (const Option<Config>& option : options) {
        Config config;
        config.update_generation_config(ov::AnyMap{{option.name, option.value}});
        Config expected = option.update == Update::read ? with_field(option) : Config();
        if constexpr (std::is_same_v<Config, ImageGenerationConfig>) {
            if (!expected.generator) {  // every update makes one from the seed
                CHECK(std::dynamic_pointer_cast<CppStdGenerator>(config.generator));
                expected.generator = config.generator;
            }
        } else if (option.name == "eos_token_id") {  // the library keeps it among the stop tokens too
            expected.stop_token_ids.insert(expected.eos_token_id);
        }
        check_same(options, config, expected, "update_generation_config with " + option.name);
    }
}

// The library reads the field when it copies the config.
template <typename Config>
void copied_by_library(const std::vector<Option<Config>>& options) {
    for (const Option<Config>& option : options) {
        const Config config = with_field(option);
        const ov::Any copy = generation_config(config).second;
        check_same(options, copy.as<Config>(), config, "generation_config with " + option.name);
    }
}

class JsonFile {
public:
    explicit JsonFile(const std::string& text)
        : m_path(std::filesystem::temp_directory_path() / "openvino_genai_option_round_trip.json") {
        std::ofstream(m_path) << text;
    }
    ~JsonFile() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    const std::filesystem::path& path() const {
        return m_path;
    }

private:
    std::filesystem::path m_path;
};

// A config that the library makes: its defaults against ours, then each option from a file.
template <typename Config>
void made_by_library(const std::vector<Option<Config>>& options) {
    const Config defaults{JsonFile("{}").path()};
    check_same(options, defaults, Config(), "the library's defaults");
    for (const Option<Config>& option : options) {
        if (option.json.empty())
            continue;
        const Config config{JsonFile("{\"" + option.name + "\": " + option.json + "}").path()};
        Config expected;
        if (option.json_file == Json::read) {
            expected = with_field(option);
            if (option.name == "eos_token_id")
                expected.stop_token_ids.insert(expected.eos_token_id);
        }
        check_same(options, config, expected, "a file with " + option.name);
    }
}

// What the library says about the values of fields that we set.
void validated() {
    const auto config = [] {
        GenerationConfig valid;
        valid.max_new_tokens = 10;
        return valid;
    };
    const auto rejects = [&](auto change, const std::string& message) {
        GenerationConfig wrong = config();
        change(wrong);
        CHECK_THROWS(wrong.validate(), message);
    };
    config().validate();
    CHECK(true);
    using G = GenerationConfig;
    rejects([](G& c) { c.do_sample = true, c.temperature = -3; },
            "temperature must be a strictly positive float, but got -3");
    rejects([](G& c) { c.do_sample = true, c.top_p = 2.5f; },
            "top_p must be a positive float > 0.0 and <= 1.0, but got 2.5");
    rejects([](G& c) { c.do_sample = true, c.min_p = 1.5f; }, "min_p must be in [0.0, 1.0), but got 1.5");
    rejects([](G& c) { c.num_beams = 4, c.num_beam_groups = 3; },
            "'num_beams' (4) should be divisible by 'num_beam_groups' (3)");
    rejects([](G& c) { c.num_beams = 4, c.num_beam_groups = 2; }, "'diversity_penalty' should not be zero");
    rejects([](G& c) { c.num_beams = 2, c.num_return_sequences = 4; },
            "'num_beams' (2) must be greater equal than 'num_return_sequences' (4)");
    rejects([](G& c) { c.num_return_sequences = 3; }, "but got 3");
    rejects([](G& c) { c.num_return_sequences = 0; }, "num_return_sequences must be greater than 0");
    rejects([](G& c) { c.repetition_penalty = -0.5f; },
            "'repetition_penalty' must be a strictly positive float, but got -0.5");
    rejects([](G& c) { c.presence_penalty = 5; }, "'presence_penalty' penalty must be within [-2.0; 2.0], but got 5");
    rejects([](G& c) { c.frequency_penalty = 6; }, "'frequence_penalty' penalty must be within [-2.0; 2.0], but got 6");
    rejects([](G& c) { c.max_new_tokens = 0; }, "'max_new_tokens' must be greater than 0");
    rejects([](G& c) { c.min_new_tokens = 11; }, "min_new_tokens must be less or equal max_new_tokens");
    rejects([](G& c) { c.no_repeat_ngram_size = 0, c.num_beams = 2; }, "'no_repeat_ngram_size' must be positive");
    rejects([](G& c) { c.assistant_confidence_threshold = 0.5f, c.num_assistant_tokens = 3; },
            "are mutually exclusive");
    rejects(
        [](G& c) {
            c.structured_output_config.emplace();
            c.structured_output_config->json_schema = "{}";
            c.structured_output_config->regex = "a";
        },
        "Only one of json, regex, grammar");
    CHECK_THROWS(GenerationConfig().validate(), "Either 'eos_token_id', or 'stop_token_ids'");

    ImageGenerationConfig image;
    image.guidance_scale = 0.5f;
    image.negative_prompt = "not";
    CHECK_THROWS(image.validate(), "Guidance scale <= 1.0 ignores negative prompt");
}

// What the library concludes from fields that we set.
void concluded() {
    GenerationConfig config;
    CHECK(config.is_greedy_decoding() && !config.is_beam_search() && !config.is_multinomial());
    config.do_sample = true;
    CHECK(config.is_multinomial() && !config.is_greedy_decoding());
    config.do_sample = false;
    config.num_beams = 2;
    CHECK(config.is_beam_search());
    config.num_beams = 1;
    CHECK(!config.is_assisting_generation());
    config.num_assistant_tokens = 3;
    CHECK(config.is_assisting_generation() && !config.is_prompt_lookup());
    config.max_ngram_size = 2;
    CHECK(config.is_prompt_lookup());
    CHECK(!config.is_tree_search());
    config.tree_depth = 2;
    config.branching_factor = 2;
    CHECK(config.is_tree_search());
    config.max_length = 10;
    CHECK_EQUAL(config.get_max_new_tokens(4), 6u);
    config.max_new_tokens = 3;
    CHECK_EQUAL(config.get_max_new_tokens(4), 3u);
    config.set_eos_token_id(9);
    CHECK_EQUAL(config.eos_token_id, 9);
    CHECK_EQUAL(config.stop_token_ids.count(9), 1u);
}

void structured_output() {
    using Text = std::optional<std::string>;
    const std::vector<std::pair<ov::Property<std::string>, Text StructuredOutputConfig::*>> kinds{
        {json_schema, &StructuredOutputConfig::json_schema},
        {regex, &StructuredOutputConfig::regex},
        {grammar, &StructuredOutputConfig::grammar},
    };
    for (const auto& [property, field] : kinds) {
        const StructuredOutputConfig config(ov::AnyMap{property("text"), backend("xgrammar")});
        for (const auto& other : kinds)
            CHECK_EQUAL((config.*other.second).value_or("unset"), other.second == field ? "text" : "unset");
        CHECK_EQUAL(config.backend.value_or("unset"), "xgrammar");
        CHECK(!config.compound_grammar && !config.structural_tags_config);
    }
    const StructuralTagItem item(
        ov::AnyMap{{"begin", std::string("<")}, {"schema", std::string("{}")}, {"end", std::string(">")}});
    CHECK(item.begin == "<" && item.schema == "{}" && item.end == ">");
    const StructuralTagsConfig tags(ov::AnyMap{{"structural_tags", std::vector<StructuralTagItem>{item}},
                                               {"triggers", std::vector<std::string>{"<"}}});
    CHECK(tags.structural_tags.size() == 1 && tags.structural_tags.at(0).end == ">" && tags.triggers.at(0) == "<");
    CHECK(tags.to_json().find("\"triggers\"") != std::string::npos);
}

// Properties that are not options of the configs here, and where they belong.
const std::map<std::string, std::vector<std::string>> elsewhere{
    {"structured output, above", {"json_schema", "regex", "grammar", "backend"}},
    {"the tokenizer's calls",
     {"add_special_tokens", "skip_special_tokens", "add_second_input", "pad_to_max_length", "padding_side",
      "truncation"}},
    {"inputs of the vision pipeline", {"image", "images", "videos", "audios", "videos_metadata"}},
    {"calls of the image pipelines", {"callback"}},
    {"pipeline construction", {"scheduler_config", "prompt_lookup", "blob_path", "enable_save_ov_model"}},
    {"the retrieval pipelines",
     {"batch_size", "embed_instruction", "embedding_prompt", "normalize", "pooling_type", "query_instruction",
      "text_embedding_config", "text", "top_n"}},
    {"video generation, which we do not offer",
     {"frame_rate", "guidance_rescale", "num_frames", "num_videos_per_prompt"}},
    {"speech recognition other than Whisper, which we do not offer", {"context"}},
    {"omni models and batches of configs, which we do not offer",
     {"speech_streamer", "talker_speech_config", "text_config", "generation_config_batches"}},
};

template <typename Config>
std::set<std::string> names(const std::vector<Option<Config>>& options) {
    std::set<std::string> all;
    for (const Option<Config>& option : options)
        CHECK(all.insert(option.name).second);
    return all;
}

void covered() {
    std::map<std::string, std::set<std::string>> fields{
        {"GenerationConfig", names(text_options<GenerationConfig>())},
        {"WhisperGenerationConfig", names(speech_options())},
        {"ImageGenerationConfig", names(image_options())},
        {"SpeechGenerationConfig", names(synthesis_options())},
    };
    std::set<std::string> properties;
    for (const auto& [record, options] : fields)
        properties.insert(options.begin(), options.end());
    for (const auto& [place, others] : elsewhere)
        for (const std::string& name : others)
            check::record(properties.insert(name).second, __FILE__, __LINE__, name + " is listed twice");

    const auto property = [&](const std::string& name) {
        check::record(properties.count(name) == 1, __FILE__, __LINE__, "the property " + name + " is not covered");
    };
    const auto field = [&](const std::string& record, const std::string& name) {
        check::record(fields.at(record).erase(name) == 1, __FILE__, __LINE__, record + "::" + name + " is not covered");
    };
#define PROPERTY(name) property(name);
#define FIELD(record, name) field(#record, name);
#include "abi_names.inc"
#undef PROPERTY
#undef FIELD
    for (const auto& [record, rest] : fields)
        for (const std::string& name : rest)
            check::record(false, __FILE__, __LINE__, record + " has no field " + name);
}

}  // namespace

int main() {
    return check::run([] {
        covered();

        const auto text = text_options<GenerationConfig>();
        set_by_library(text);
        copied_by_library(text);
        made_by_library(text);

        auto speech = text_options<WhisperGenerationConfig>();
        for (const Option<WhisperGenerationConfig>& option : speech_options())
            speech.push_back(option);
        set_by_library(speech);
        copied_by_library(speech);
        made_by_library(speech);

        const auto synthesis = synthesis_options();
        set_by_library(synthesis);
        made_by_library(synthesis);

        const auto image = image_options();
        set_by_library(image);
        copied_by_library(image);

        validated();
        concluded();
        structured_output();
    });
}
