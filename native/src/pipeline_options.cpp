#include "pipeline_options.hpp"

#include <filesystem>
#include <memory>
#include <variant>

#include "adapter.hpp"
#include "arguments.hpp"
#include "openvino/core/extension.hpp"
#include "openvino/genai/llm_pipeline.hpp"
#include "scheduler_config.hpp"
#include "string_list.hpp"

using namespace genai_c;

namespace {

bool to_bool(const ov_genai_property& property) {
    if (property.integer != 0 && property.integer != 1) {
        throw FailureError(Failure::mismatch,
                           std::string("the value ") + std::to_string(property.integer) + " of property '" +
                               property.key + "' is neither 0 nor 1, but its type is bool");
    }
    return property.integer != 0;
}

ov::Any value_of(const ov_genai_property& property) {
    const int type = raw_enum(property.type);
    switch (type) {
    case OV_GENAI_PROPERTY_TYPE_STRING:
        return require_text(property.text, "text");
    case OV_GENAI_PROPERTY_TYPE_INT:
        return property.integer;
    case OV_GENAI_PROPERTY_TYPE_DOUBLE:
        return property.number;
    case OV_GENAI_PROPERTY_TYPE_BOOL:
        return to_bool(property);
    }
    throw FailureError(Failure::invalid_param,
                       std::string("property '") + property.key + "' has the unknown type " +
                           std::to_string(type));
}

template <class Item>
ov_status_e set_list(ov_genai_pipeline_options* options, const char* key, const Item* values, size_t count) {
    return guard([&] {
        require(options, "options").value[require_text(key, "key")] = require_array(values, count, "values");
    });
}

}  // namespace

ov_status_e ov_genai_pipeline_options_create(ov_genai_pipeline_options** options) {
    return guard([&] {
        ov_genai_pipeline_options*& result = require(options, "options");
        result = new ov_genai_pipeline_options(ov::AnyMap());
    });
}

void ov_genai_pipeline_options_free(ov_genai_pipeline_options* options) {
    release(options);
}

ov_status_e ov_genai_pipeline_options_set_properties(ov_genai_pipeline_options* options,
                                                     const ov_genai_property* properties,
                                                     size_t count) {
    return guard([&] {
        ov::AnyMap& target = require(options, "options").value;
        ov::AnyMap values;
        for (const ov_genai_property& property : require_array(properties, count, "properties")) {
            values[require_text(property.key, "key")] = value_of(property);
        }
        for (auto& [key, value] : values) {
            target[key] = std::move(value);
        }
    });
}

ov_status_e ov_genai_pipeline_options_set_nested(ov_genai_pipeline_options* options,
                                                 const char* key,
                                                 const ov_genai_pipeline_options* value) {
    return guard([&] {
        require(options, "options").value[require_text(key, "key")] = require(value, "value").value;
    });
}

ov_status_e ov_genai_pipeline_options_set_int_list(ov_genai_pipeline_options* options,
                                                   const char* key,
                                                   const int32_t* values,
                                                   size_t count) {
    return set_list(options, key, values, count);
}

ov_status_e ov_genai_pipeline_options_set_long_list(ov_genai_pipeline_options* options,
                                                    const char* key,
                                                    const int64_t* values,
                                                    size_t count) {
    return set_list(options, key, values, count);
}

ov_status_e ov_genai_pipeline_options_set_double_list(ov_genai_pipeline_options* options,
                                                      const char* key,
                                                      const double* values,
                                                      size_t count) {
    return set_list(options, key, values, count);
}

ov_status_e ov_genai_pipeline_options_set_bool_list(ov_genai_pipeline_options* options,
                                                    const char* key,
                                                    const bool* values,
                                                    size_t count) {
    return set_list(options, key, values, count);
}

ov_status_e ov_genai_pipeline_options_set_string_list(ov_genai_pipeline_options* options,
                                                      const char* key,
                                                      const ov_genai_string_view* values,
                                                      size_t count) {
    return guard([&] {
        require(options, "options").value[require_text(key, "key")] = require_texts(values, count, "values");
    });
}

ov_status_e ov_genai_pipeline_options_set_extensions(ov_genai_pipeline_options* options,
                                                     const ov_genai_string_view* paths,
                                                     size_t count) {
    return guard([&] {
        ov::AnyMap& target = require(options, "options").value;
        // The library reads the property as exactly this type and refuses a list of texts.
        std::vector<std::variant<std::filesystem::path, std::shared_ptr<ov::Extension>>> extensions;
        for (const std::string& path : require_texts(paths, count, "paths")) {
            extensions.emplace_back(std::filesystem::u8path(path));
        }
        target.insert_or_assign("extensions", std::move(extensions));
    });
}

ov_status_e ov_genai_pipeline_options_get_keys(const ov_genai_pipeline_options* options, ov_genai_string_list** keys) {
    return guard([&] {
        ov_genai_string_list*& result = require(keys, "keys");
        std::vector<std::string> names;
        for (const auto& property : require(options, "options").value) {
            names.push_back(property.first);
        }
        result = new ov_genai_string_list(std::move(names));
    });
}

ov_status_e ov_genai_pipeline_options_set_scheduler_config(ov_genai_pipeline_options* options,
                                                           const ov_genai_scheduler_config* config) {
    return guard([&] {
        require(options, "options").value.insert_or_assign(ov::genai::scheduler_config.name(),
                                                           require(config, "config").value);
    });
}

ov_status_e ov_genai_pipeline_options_set_draft_model(ov_genai_pipeline_options* options,
                                                      const char* models_path,
                                                      const char* device,
                                                      const ov_genai_pipeline_options* draft_options) {
    return guard([&] {
        ov::AnyMap& target = require(options, "options").value;
        auto property = ov::genai::draft_model(require_path(models_path, "models_path"),
                                               require_text(device, "device"),
                                               properties_of(draft_options));
        target.insert_or_assign(property.first, std::move(property.second));
    });
}

ov_status_e ov_genai_pipeline_options_set_adapters(ov_genai_pipeline_options* options,
                                                   const ov_genai_adapter_config* config) {
    return guard([&] {
        auto property = ov::genai::adapters(require(config, "config").value);
        require(options, "options").value.insert_or_assign(property.first, std::move(property.second));
    });
}

ov_status_e ov_genai_pipeline_options_set_prompt_lookup(ov_genai_pipeline_options* options, bool value) {
    return guard([&] {
        require(options, "options").value.insert_or_assign(ov::genai::prompt_lookup.name(), value);
    });
}
