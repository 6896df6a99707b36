#include "structured_output_config.hpp"

#include "arguments.hpp"
#include "structural_tag.hpp"
#include "tokenizer.hpp"

using namespace genai_c;
using ov::genai::StructuredOutputConfig;

namespace {

using Text = std::optional<std::string> StructuredOutputConfig::*;

ov_status_e set_text(ov_genai_structured_output_config* config, Text field, const char* value) {
    return guard([&] {
        require(config, "config").value.*field = value == nullptr ? std::nullopt : std::optional<std::string>(value);
    });
}

ov_status_e get_text(const ov_genai_structured_output_config* config, Text field, char* output, size_t* output_size) {
    return guard([&] {
        const auto& text = require(config, "config").value.*field;
        if (text) {
            copy_text(*text, output, output_size);
        } else {
            copy_out<char>(nullptr, 0, output, output_size);
        }
    });
}

}  // namespace

ov_status_e ov_genai_structured_output_config_create(ov_genai_structured_output_config** config) {
    return guard([&] {
        ov_genai_structured_output_config*& result = require(config, "config");
        result = new ov_genai_structured_output_config(StructuredOutputConfig());
    });
}

void ov_genai_structured_output_config_free(ov_genai_structured_output_config* config) {
    release(config);
}

ov_status_e ov_genai_structured_output_config_validate(const ov_genai_structured_output_config* config) {
    return guard([&] {
        require(config, "config").value.validate();
    });
}

ov_status_e ov_genai_structured_output_config_validate_with_tokenizer(const ov_genai_structured_output_config* config,
                                                                      const ov_genai_tokenizer* tokenizer) {
    return guard([&] {
        ov::genai::Tokenizer target = require(tokenizer, "tokenizer").value;
        require(config, "config").value.validate(target);
    });
}

#define OV_GENAI_TEXT_FIELD(field)                                                                              \
    ov_status_e ov_genai_structured_output_config_set_##field(ov_genai_structured_output_config* config,        \
                                                              const char* value) {                              \
        return set_text(config, &StructuredOutputConfig::field, value);                                         \
    }                                                                                                           \
    ov_status_e ov_genai_structured_output_config_get_##field(const ov_genai_structured_output_config* config,  \
                                                              char* output,                                     \
                                                              size_t* output_size) {                            \
        return get_text(config, &StructuredOutputConfig::field, output, output_size);                           \
    }

OV_GENAI_TEXT_FIELD(json_schema)
OV_GENAI_TEXT_FIELD(regex)
OV_GENAI_TEXT_FIELD(grammar)
OV_GENAI_TEXT_FIELD(backend)

ov_status_e ov_genai_structured_output_config_set_structural_tags(ov_genai_structured_output_config* config,
                                                                  const ov_genai_structural_tag_item* items,
                                                                  size_t items_count,
                                                                  const ov_genai_string_view* triggers,
                                                                  size_t triggers_count) {
    return guard([&] {
        auto& field = require(config, "config").value.structural_tags_config;
        ov::genai::StructuralTagsConfig tags;
        for (const auto& item : require_array(items, items_count, "items")) {
            ov::genai::StructuralTagItem tag;
            tag.begin = require_text(item.begin, "begin");
            tag.schema = require_text(item.schema, "schema");
            tag.end = require_text(item.end, "end");
            tags.structural_tags.push_back(std::move(tag));
        }
        tags.triggers = require_texts(triggers, triggers_count, "triggers");
        if (items_count == 0 && triggers_count == 0) {
            field.reset();
        } else {
            field = std::move(tags);
        }
    });
}

ov_status_e ov_genai_structured_output_config_set_compound_grammar(ov_genai_structured_output_config* config,
                                                                   const ov_genai_structural_tag* value) {
    return guard([&] {
        auto& field = require(config, "config").value.compound_grammar;
        if (value == nullptr) {
            field.reset();
        } else {
            field = value->value;
        }
    });
}
