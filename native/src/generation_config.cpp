#include "generation_config.hpp"

#include "adapter.hpp"
#include "fields.hpp"
#include "parser.hpp"
#include "string_list.hpp"
#include "structured_output_config.hpp"

using namespace genai_c;
using ov::genai::GenerationConfig;

ov_status_e ov_genai_generation_config_create(ov_genai_generation_config** config) {
    return guard([&] {
        ov_genai_generation_config*& result = require(config, "config");
        result = new ov_genai_generation_config(GenerationConfig());
    });
}

ov_status_e ov_genai_generation_config_create_from_json(const char* json_path, ov_genai_generation_config** config) {
    return guard([&] {
        ov_genai_generation_config*& result = require(config, "config");
        result = new ov_genai_generation_config(GenerationConfig(require_path(json_path, "json_path")));
    });
}

ov_status_e ov_genai_generation_config_copy(const ov_genai_generation_config* source,
                                            ov_genai_generation_config** target) {
    return guard([&] {
        ov_genai_generation_config*& result = require(target, "target");
        result = new ov_genai_generation_config(require(source, "source").value);
    });
}

void ov_genai_generation_config_free(ov_genai_generation_config* handle) {
    release(handle);
}

ov_status_e ov_genai_generation_config_validate(ov_genai_generation_config* config) {
    return guard([&] {
        require(config, "config").value.validate();
    });
}

OV_GENAI_FIELD(generation_config, max_new_tokens, size_t)
OV_GENAI_FIELD(generation_config, max_length, size_t)
OV_GENAI_FIELD(generation_config, ignore_eos, bool)
OV_GENAI_FIELD(generation_config, min_new_tokens, size_t)
OV_GENAI_FIELD(generation_config, echo, bool)
OV_GENAI_FIELD(generation_config, logprobs, size_t)
OV_GENAI_FIELD(generation_config, include_stop_str_in_output, bool)
OV_GENAI_FIELD(generation_config, repetition_penalty, float)
OV_GENAI_FIELD(generation_config, presence_penalty, float)
OV_GENAI_FIELD(generation_config, frequency_penalty, float)
OV_GENAI_FIELD(generation_config, num_beam_groups, size_t)
OV_GENAI_FIELD(generation_config, num_beams, size_t)
OV_GENAI_FIELD(generation_config, diversity_penalty, float)
OV_GENAI_FIELD(generation_config, length_penalty, float)
OV_GENAI_FIELD(generation_config, num_return_sequences, size_t)
OV_GENAI_FIELD(generation_config, no_repeat_ngram_size, size_t)
OV_GENAI_FIELD(generation_config, temperature, float)
OV_GENAI_FIELD(generation_config, top_p, float)
OV_GENAI_FIELD(generation_config, top_k, size_t)
OV_GENAI_FIELD(generation_config, min_p, float)
OV_GENAI_FIELD(generation_config, do_sample, bool)
OV_GENAI_FIELD(generation_config, rng_seed, size_t)
OV_GENAI_FIELD(generation_config, assistant_confidence_threshold, float)
OV_GENAI_FIELD(generation_config, num_assistant_tokens, size_t)
OV_GENAI_FIELD(generation_config, max_ngram_size, size_t)
OV_GENAI_FIELD(generation_config, apply_chat_template, bool)
OV_GENAI_FIELD(generation_config, pruning_ratio, size_t)
OV_GENAI_FIELD(generation_config, relevance_weight, float)
OV_GENAI_FIELD(generation_config, branching_factor, size_t)
OV_GENAI_FIELD(generation_config, tree_depth, size_t)

// Not a plain field: the end token belongs to the stop tokens too, as in the official C API.
ov_status_e ov_genai_generation_config_set_eos_token_id(ov_genai_generation_config* config, const int64_t id) {
    return guard([&] {
        require(config, "config").value.set_eos_token_id(static_cast<size_t>(id));
    });
}

ov_status_e ov_genai_generation_config_get_eos_token_id(const ov_genai_generation_config* config, int64_t* value) {
    return guard([&] {
        require(value, "value") = require(config, "config").value.eos_token_id;
    });
}

ov_status_e ov_genai_generation_config_set_stop_criteria(ov_genai_generation_config* config, const StopCriteria value) {
    return guard([&] {
        require(config, "config").value.stop_criteria =
            require_enum<ov::genai::StopCriteria>(value, NEVER, "value");
    });
}

ov_status_e ov_genai_generation_config_get_stop_criteria(const ov_genai_generation_config* config, StopCriteria* value) {
    return guard([&] {
        require(value, "value") = static_cast<StopCriteria>(require(config, "config").value.stop_criteria);
    });
}

ov_status_e ov_genai_generation_config_set_stop_strings(ov_genai_generation_config* config,
                                                        const char** strings,
                                                        const size_t count) {
    return guard([&] {
        GenerationConfig& target = require(config, "config").value;
        std::set<std::string> texts;
        for (const char* text : require_array(strings, count, "strings")) {
            texts.insert(require_text(text, "strings"));
        }
        target.stop_strings = std::move(texts);
    });
}

ov_status_e ov_genai_generation_config_get_stop_strings(const ov_genai_generation_config* config,
                                                        ov_genai_string_list** strings) {
    return guard([&] {
        ov_genai_string_list*& result = require(strings, "strings");
        const auto& texts = require(config, "config").value.stop_strings;
        result = new ov_genai_string_list({texts.begin(), texts.end()});
    });
}

ov_status_e ov_genai_generation_config_set_stop_token_ids(ov_genai_generation_config* config,
                                                          const int64_t* token_ids,
                                                          const size_t token_ids_num) {
    return guard([&] {
        GenerationConfig& target = require(config, "config").value;
        const auto ids = require_array(token_ids, token_ids_num, "token_ids");
        target.stop_token_ids = {ids.begin(), ids.end()};
    });
}

ov_status_e ov_genai_generation_config_get_stop_token_ids(const ov_genai_generation_config* config,
                                                          int64_t* token_ids,
                                                          size_t* token_ids_num) {
    return guard([&] {
        const auto& source = require(config, "config").value.stop_token_ids;
        const std::vector<int64_t> ids(source.begin(), source.end());
        copy_out(ids.data(), ids.size(), token_ids, token_ids_num);
    });
}

ov_status_e ov_genai_generation_config_set_structured_output_config(ov_genai_generation_config* config,
                                                                    const ov_genai_structured_output_config* value) {
    return guard([&] {
        auto& field = require(config, "config").value.structured_output_config;
        if (value == nullptr) {
            field.reset();
        } else {
            field = value->value;
        }
    });
}

ov_status_e ov_genai_generation_config_get_structured_output_config(const ov_genai_generation_config* config,
                                                                    ov_genai_structured_output_config** value) {
    return guard([&] {
        const auto& field = require(config, "config").value.structured_output_config;
        ov_genai_structured_output_config*& result = require(value, "value");
        result = field ? new ov_genai_structured_output_config(*field) : nullptr;
    });
}

ov_status_e ov_genai_generation_config_set_adapters(ov_genai_generation_config* config,
                                                    const ov_genai_adapter_config* value) {
    return guard([&] {
        auto& field = require(config, "config").value.adapters;
        if (value == nullptr) {
            field.reset();
        } else {
            field = value->value;
        }
    });
}

ov_status_e ov_genai_generation_config_get_adapters(const ov_genai_generation_config* config,
                                                    ov_genai_adapter_config** value) {
    return guard([&] {
        const auto& field = require(config, "config").value.adapters;
        ov_genai_adapter_config*& result = require(value, "value");
        result = field ? new ov_genai_adapter_config(*field) : nullptr;
    });
}

ov_status_e ov_genai_generation_config_set_parsers(ov_genai_generation_config* config,
                                                   const ov_genai_parser** parsers,
                                                   size_t count) {
    return guard([&] {
        GenerationConfig& target = require(config, "config").value;
        std::vector<std::shared_ptr<ov::genai::Parser>> values;
        for (const ov_genai_parser* parser : require_array(parsers, count, "parsers")) {
            values.push_back(require(parser, "parsers").value);
        }
        target.parsers = std::move(values);
    });
}

ov_status_e ov_genai_generation_config_get_parsers_count(const ov_genai_generation_config* config, size_t* count) {
    return guard([&] {
        require(count, "count") = require(config, "config").value.parsers.size();
    });
}
