#include "image_generation_config.hpp"

#include "adapter.hpp"
#include "fields.hpp"
#include "generator.hpp"
#include "pipeline_options.hpp"

using namespace genai_c;
using ov::genai::ImageGenerationConfig;

namespace {

template <class Optional>
auto& require_set(Optional& value, const char* name) {
    if (!value) {
        throw FailureError(Failure::not_found, std::string(name) + " is not set");
    }
    return *value;
}

}  // namespace

ov_status_e ov_genai_image_generation_config_create(ov_genai_image_generation_config** config) {
    return guard([&] {
        ov_genai_image_generation_config*& result = require(config, "config");
        result = new ov_genai_image_generation_config(ImageGenerationConfig());
    });
}

ov_status_e ov_genai_image_generation_config_copy(const ov_genai_image_generation_config* source,
                                                  ov_genai_image_generation_config** target) {
    return guard([&] {
        ov_genai_image_generation_config*& result = require(target, "target");
        result = new ov_genai_image_generation_config(require(source, "source").value);
    });
}

void ov_genai_image_generation_config_free(ov_genai_image_generation_config* config) {
    release(config);
}

ov_status_e ov_genai_image_generation_config_validate(const ov_genai_image_generation_config* config) {
    return guard([&] {
        require(config, "config").value.validate();
    });
}

ov_status_e ov_genai_image_generation_config_update(ov_genai_image_generation_config* config,
                                                    const ov_genai_pipeline_options* options) {
    return guard([&] {
        require(config, "config").value.update_generation_config(require(options, "options").value);
    });
}

OV_GENAI_FIELD(image_generation_config, num_images_per_prompt, size_t)
OV_GENAI_FIELD(image_generation_config, rng_seed, size_t)
OV_GENAI_FIELD(image_generation_config, guidance_scale, float)
OV_GENAI_FIELD(image_generation_config, height, int64_t)
OV_GENAI_FIELD(image_generation_config, width, int64_t)
OV_GENAI_FIELD(image_generation_config, num_inference_steps, size_t)
OV_GENAI_FIELD(image_generation_config, max_sequence_length, int)
OV_GENAI_FIELD(image_generation_config, strength, float)

#define OV_GENAI_OPTIONAL_TEXT(field)                                                                        \
    ov_status_e ov_genai_image_generation_config_set_##field(ov_genai_image_generation_config* config,       \
                                                             const ov_genai_string_view* value) {            \
        return guard([&] {                                                                                   \
            auto& target = require(config, "config").value.field;                                            \
            target = value == nullptr ? std::nullopt : std::make_optional(require_text(*value, "value"));    \
        });                                                                                                  \
    }                                                                                                        \
    ov_status_e ov_genai_image_generation_config_get_##field(const ov_genai_image_generation_config* config, \
                                                             ov_genai_string_view* value) {                  \
        return guard([&] {                                                                                   \
            require(value, "value") = view_of(require_set(require(config, "config").value.field, #field));   \
        });                                                                                                  \
    }

OV_GENAI_OPTIONAL_TEXT(prompt_2)
OV_GENAI_OPTIONAL_TEXT(prompt_3)
OV_GENAI_OPTIONAL_TEXT(negative_prompt)
OV_GENAI_OPTIONAL_TEXT(negative_prompt_2)
OV_GENAI_OPTIONAL_TEXT(negative_prompt_3)

ov_status_e ov_genai_image_generation_config_set_generator(ov_genai_image_generation_config* config,
                                                           const ov_genai_generator* value) {
    return guard([&] {
        require(config, "config").value.generator = value == nullptr ? nullptr : value->value;
    });
}

ov_status_e ov_genai_image_generation_config_get_generator(const ov_genai_image_generation_config* config,
                                                           ov_genai_generator** value) {
    return guard([&] {
        ov_genai_generator*& result = require(value, "value");
        const auto& generator = require(config, "config").value.generator;
        result = generator ? new ov_genai_generator(generator) : nullptr;
    });
}

ov_status_e ov_genai_image_generation_config_set_adapters(ov_genai_image_generation_config* config,
                                                          const ov_genai_adapter_config* value) {
    return guard([&] {
        auto& target = require(config, "config").value.adapters;
        target = value == nullptr ? std::nullopt : std::make_optional(value->value);
    });
}

ov_status_e ov_genai_image_generation_config_get_adapters(const ov_genai_image_generation_config* config,
                                                          ov_genai_adapter_config** value) {
    return guard([&] {
        ov_genai_adapter_config*& result = require(value, "value");
        const auto& adapters = require(config, "config").value.adapters;
        result = adapters ? new ov_genai_adapter_config(*adapters) : nullptr;
    });
}

ov_status_e ov_genai_image_generation_config_set_taylorseer_config(ov_genai_image_generation_config* config,
                                                                   const ov_genai_taylorseer_config* value) {
    return guard([&] {
        auto& target = require(config, "config").value.taylorseer_config;
        if (value == nullptr) {
            target = std::nullopt;
            return;
        }
        target = ov::genai::TaylorSeerCacheConfig();
        target->cache_interval = value->cache_interval;
        target->disable_cache_before_step = value->disable_cache_before_step;
        target->disable_cache_after_step = value->disable_cache_after_step;
    });
}

ov_status_e ov_genai_image_generation_config_get_taylorseer_config(const ov_genai_image_generation_config* config,
                                                                   ov_genai_taylorseer_config* value) {
    return guard([&] {
        ov_genai_taylorseer_config& result = require(value, "value");
        const auto& source = require_set(require(config, "config").value.taylorseer_config, "taylorseer_config");
        result = {source.cache_interval, source.disable_cache_before_step, source.disable_cache_after_step};
    });
}
