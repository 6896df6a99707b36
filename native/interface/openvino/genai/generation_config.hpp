#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "openvino/genai/lora_adapter.hpp"
#include "openvino/genai/parsers.hpp"
#include "openvino/genai/tokenizer.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/properties.hpp"

namespace ov::genai {

enum class StopCriteria {
    EARLY = 0,
    HEURISTIC = 1,
    NEVER = 2,
};

struct OPENVINO_GENAI_EXPORTS StructuralTagItem {
    StructuralTagItem() = default;
    explicit StructuralTagItem(const ov::AnyMap& properties);

    void update_config(const ov::AnyMap& properties);
    std::string to_string() const;

    std::string begin;
    std::string schema;
    std::string end;
};

struct OPENVINO_GENAI_EXPORTS StructuralTagsConfig {
    StructuralTagsConfig() = default;
    explicit StructuralTagsConfig(const ov::AnyMap& properties);

    void update_config(const ov::AnyMap& properties);
    std::string to_json() const;
    std::string to_string() const;

    std::vector<StructuralTagItem> structural_tags;
    std::vector<std::string> triggers;
};

// Copy constructor and destructor are inline in the official header. The order of the alternatives in StructuralTag
// is part of the binary interface: the library reads the index of the variant.
class OPENVINO_GENAI_EXPORTS StructuredOutputConfig {
public:
    struct Regex {
        Regex() = default;
        explicit Regex(std::string regex) : value(std::move(regex)) {}
        std::string value;
    };

    struct JSONSchema {
        JSONSchema() = default;
        explicit JSONSchema(std::string schema) : value(std::move(schema)) {}
        std::string value;
    };

    struct EBNF {
        EBNF() = default;
        explicit EBNF(std::string grammar) : value(std::move(grammar)) {}
        std::string value;
    };

    struct ConstString {
        ConstString() = default;
        explicit ConstString(std::string text) : value(std::move(text)) {}
        std::string value;
    };

    struct AnyText {};

    struct QwenXMLParametersFormat {
        QwenXMLParametersFormat() = default;
        explicit QwenXMLParametersFormat(std::string schema) : json_schema(std::move(schema)) {}
        std::string json_schema;
    };

    struct Concat;
    struct Union;
    struct Tag;
    struct TriggeredTags;
    struct TagsWithSeparator;

    using StructuralTag = std::variant<std::string,
                                       Regex,
                                       JSONSchema,
                                       EBNF,
                                       ConstString,
                                       AnyText,
                                       QwenXMLParametersFormat,
                                       std::shared_ptr<Concat>,
                                       std::shared_ptr<Union>,
                                       std::shared_ptr<Tag>,
                                       std::shared_ptr<TriggeredTags>,
                                       std::shared_ptr<TagsWithSeparator>>;

    struct OPENVINO_GENAI_EXPORTS Concat {
        Concat() = default;
        explicit Concat(std::vector<StructuralTag> parts) : elements(std::move(parts)) {}

        std::string to_json() const;
        std::string to_string() const;

        std::vector<StructuralTag> elements;
    };

    struct OPENVINO_GENAI_EXPORTS Union {
        Union() = default;
        explicit Union(std::vector<StructuralTag> choices) : elements(std::move(choices)) {}

        std::string to_json() const;
        std::string to_string() const;

        std::vector<StructuralTag> elements;
    };

    struct OPENVINO_GENAI_EXPORTS Tag {
        Tag() = default;
        Tag(std::string begin_, StructuralTag content_, std::string end_)
            : begin(std::move(begin_)), content(std::move(content_)), end(std::move(end_)) {}

        std::string to_json() const;
        std::string to_string() const;

        std::string begin;
        StructuralTag content;
        std::string end;
    };

    struct OPENVINO_GENAI_EXPORTS TriggeredTags {
        TriggeredTags() = default;
        TriggeredTags(std::vector<std::string> triggers_,
                      std::vector<Tag> tags_,
                      bool at_least_one_ = false,
                      bool stop_after_first_ = false)
            : triggers(std::move(triggers_)),
              tags(std::move(tags_)),
              at_least_one(at_least_one_),
              stop_after_first(stop_after_first_) {}

        std::string to_json() const;
        std::string to_string() const;

        std::vector<std::string> triggers;
        std::vector<Tag> tags;
        bool at_least_one = false;
        bool stop_after_first = false;
    };

    struct OPENVINO_GENAI_EXPORTS TagsWithSeparator {
        TagsWithSeparator() = default;
        TagsWithSeparator(std::vector<Tag> tags_,
                          std::string separator_,
                          bool at_least_one_ = false,
                          bool stop_after_first_ = false)
            : tags(std::move(tags_)),
              separator(std::move(separator_)),
              at_least_one(at_least_one_),
              stop_after_first(stop_after_first_) {}

        std::string to_json() const;
        std::string to_string() const;

        std::vector<Tag> tags;
        std::string separator;
        bool at_least_one = false;
        bool stop_after_first = false;
    };

    StructuredOutputConfig() = default;
    explicit StructuredOutputConfig(const ov::AnyMap& properties);

    void update_config(const ov::AnyMap& properties);
    void validate() const;
    void validate(Tokenizer& tokenizer) const;

    std::optional<std::string> json_schema;
    std::optional<std::string> regex;
    std::optional<std::string> grammar;
    std::optional<std::variant<StructuralTagsConfig, StructuralTag>> structural_tags_config;
    std::optional<StructuralTag> compound_grammar;
    std::optional<std::string> backend;
};

OPENVINO_GENAI_EXPORTS std::shared_ptr<StructuredOutputConfig::Concat> operator+(
    const StructuredOutputConfig::StructuralTag& lhs,
    const StructuredOutputConfig::StructuralTag& rhs);

OPENVINO_GENAI_EXPORTS std::shared_ptr<StructuredOutputConfig::Union> operator|(
    const StructuredOutputConfig::StructuralTag& lhs,
    const StructuredOutputConfig::StructuralTag& rhs);

// The default constructor is inline, so the values below are what an unset option is: they must equal the library's.
// Virtual order: destructor (inline), update_generation_config, validate.
class OPENVINO_GENAI_EXPORTS GenerationConfig {
public:
    GenerationConfig() = default;
    explicit GenerationConfig(const std::filesystem::path& json_path);
    GenerationConfig(const GenerationConfig& other) = default;
    GenerationConfig& operator=(const GenerationConfig& other) = default;
    virtual ~GenerationConfig() = default;

    size_t max_new_tokens = std::numeric_limits<size_t>::max();
    size_t max_length = std::numeric_limits<size_t>::max();
    bool ignore_eos = false;
    size_t min_new_tokens = 0;
    bool echo = false;
    size_t logprobs = 0;

    int64_t eos_token_id = -1;
    std::set<std::string> stop_strings;
    bool include_stop_str_in_output = false;
    std::set<int64_t> stop_token_ids;

    float repetition_penalty = 1.0f;
    float presence_penalty = 0.0f;
    float frequency_penalty = 0.0f;

    size_t num_beam_groups = 1;
    size_t num_beams = 1;
    float diversity_penalty = 0.0f;
    float length_penalty = 1.0f;
    size_t num_return_sequences = 1;
    size_t no_repeat_ngram_size = std::numeric_limits<size_t>::max();
    StopCriteria stop_criteria = StopCriteria::HEURISTIC;

    float temperature = 1.0f;
    float top_p = 1.0f;
    size_t top_k = std::numeric_limits<size_t>::max();
    float min_p = 0.0f;
    bool do_sample = false;
    size_t rng_seed = 0;

    size_t pruning_ratio = 0;
    float relevance_weight = 0.5f;

    float assistant_confidence_threshold = 0.0f;
    size_t num_assistant_tokens = 0;
    size_t max_ngram_size = 0;
    size_t branching_factor = 1;
    size_t tree_depth = 0;

    std::optional<StructuredOutputConfig> structured_output_config;
    std::optional<AdapterConfig> adapters;
    bool apply_chat_template = true;
    bool return_omni_outputs = false;
    std::vector<std::shared_ptr<Parser>> parsers;

    void set_eos_token_id(size_t tokenizer_eos_token_id);
    size_t get_max_new_tokens(size_t prompt_length = 0) const;

    bool is_greedy_decoding() const;
    bool is_beam_search() const;
    bool is_multinomial() const;
    bool is_assisting_generation() const;
    bool is_tree_search() const;
    bool is_prompt_lookup() const;
    bool is_structured_output_generation() const;

    virtual void update_generation_config(const ov::AnyMap& properties);

    template <typename... Properties>
    util::EnableIfAllStringAny<void, Properties...> update_generation_config(Properties&&... properties) {
        update_generation_config(ov::AnyMap{std::forward<Properties>(properties)...});
    }

    virtual void validate() const;
};

using OptionalGenerationConfig = std::optional<GenerationConfig>;

static constexpr ov::Property<size_t> max_new_tokens{"max_new_tokens"};
static constexpr ov::Property<size_t> max_length{"max_length"};
static constexpr ov::Property<bool> ignore_eos{"ignore_eos"};
static constexpr ov::Property<size_t> min_new_tokens{"min_new_tokens"};
static constexpr ov::Property<bool> echo{"echo"};
static constexpr ov::Property<size_t> logprobs{"logprobs"};
static constexpr ov::Property<int64_t> eos_token_id{"eos_token_id"};
static constexpr ov::Property<std::set<std::string>> stop_strings{"stop_strings"};
static constexpr ov::Property<bool> include_stop_str_in_output{"include_stop_str_in_output"};
static constexpr ov::Property<std::set<int64_t>> stop_token_ids{"stop_token_ids"};
static constexpr ov::Property<float> repetition_penalty{"repetition_penalty"};
static constexpr ov::Property<float> presence_penalty{"presence_penalty"};
static constexpr ov::Property<float> frequency_penalty{"frequency_penalty"};
static constexpr ov::Property<size_t> num_beam_groups{"num_beam_groups"};
static constexpr ov::Property<size_t> num_beams{"num_beams"};
static constexpr ov::Property<float> diversity_penalty{"diversity_penalty"};
static constexpr ov::Property<float> length_penalty{"length_penalty"};
static constexpr ov::Property<size_t> num_return_sequences{"num_return_sequences"};
static constexpr ov::Property<size_t> no_repeat_ngram_size{"no_repeat_ngram_size"};
static constexpr ov::Property<StopCriteria> stop_criteria{"stop_criteria"};
static constexpr ov::Property<float> temperature{"temperature"};
static constexpr ov::Property<float> top_p{"top_p"};
static constexpr ov::Property<size_t> top_k{"top_k"};
static constexpr ov::Property<float> min_p{"min_p"};
static constexpr ov::Property<bool> do_sample{"do_sample"};
static constexpr ov::Property<size_t> rng_seed{"rng_seed"};
static constexpr ov::Property<size_t> pruning_ratio{"pruning_ratio"};
static constexpr ov::Property<float> relevance_weight{"relevance_weight"};
static constexpr ov::Property<float> assistant_confidence_threshold{"assistant_confidence_threshold"};
static constexpr ov::Property<size_t> num_assistant_tokens{"num_assistant_tokens"};
static constexpr ov::Property<size_t> max_ngram_size{"max_ngram_size"};
static constexpr ov::Property<size_t> branching_factor{"branching_factor"};
static constexpr ov::Property<size_t> tree_depth{"tree_depth"};
static constexpr ov::Property<StructuredOutputConfig> structured_output_config{"structured_output_config"};
static constexpr ov::Property<std::string> json_schema{"json_schema"};
static constexpr ov::Property<std::string> regex{"regex"};
static constexpr ov::Property<std::string> grammar{"grammar"};
static constexpr ov::Property<std::string> backend{"backend"};
static constexpr ov::Property<bool> apply_chat_template{"apply_chat_template"};
static constexpr ov::Property<bool> return_omni_outputs{"return_omni_outputs"};
static constexpr ov::Property<std::vector<std::shared_ptr<Parser>>> parsers{"parsers"};

OPENVINO_GENAI_EXPORTS std::pair<std::string, ov::Any> generation_config(const GenerationConfig& config);

}  // namespace ov::genai
