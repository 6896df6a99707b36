#include "models_map.hpp"

#include <optional>

#include "arguments.hpp"
#include "continuous_batching_pipeline.hpp"
#include "generation_config.hpp"
#include "pipeline_options.hpp"
#include "process_exit.hpp"
#include "tokenizer.hpp"
#include "vlm_pipeline.hpp"
#include "weights.hpp"

using namespace genai_c;

ov_status_e ov_genai_models_map_create(ov_genai_models_map** models) {
    return guard([&] {
        ov_genai_models_map*& result = require(models, "models");
        result = new ov_genai_models_map(ov::genai::ModelsMap());
    });
}

void ov_genai_models_map_free(ov_genai_models_map* models) {
    release(models);
}

ov_status_e ov_genai_models_map_add(ov_genai_models_map* models,
                                    const char* name,
                                    ov_genai_string_view model,
                                    const uint8_t* weights,
                                    size_t weights_size) {
    return guard([&] {
        ov::genai::ModelsMap& map = require(models, "models").value;
        const std::string key = require_text(name, "name");
        std::string text = require_text(model, "model");
        map[key] = {std::move(text), copy_weights(weights, weights_size)};
    });
}

ov_status_e ov_genai_vlm_pipeline_create_from_models(const ov_genai_models_map* models,
                                                     const ov_genai_tokenizer* tokenizer,
                                                     const char* config_path,
                                                     const char* device,
                                                     const ov_genai_pipeline_options* options,
                                                     const ov_genai_generation_config* config,
                                                     ov_genai_vlm_pipeline** pipe) {
    return guard([&] {
        ov_genai_vlm_pipeline*& result = require(pipe, "pipe");
        auto pipeline = std::make_unique<ov::genai::VLMPipeline>(require(models, "models").value,
                                                                 require(tokenizer, "tokenizer").value,
                                                                 require_path(config_path, "config_path"),
                                                                 require_text(device, "device"),
                                                                 properties_of(options),
                                                                 config_or_default(config));
        protect_exit_after_load();
        result = new ov_genai_vlm_pipeline(std::move(pipeline));
    });
}

ov_status_e ov_genai_continuous_batching_pipeline_create_from_models(const ov_genai_models_map* models,
                                                                     const ov_genai_tokenizer* tokenizer,
                                                                     const char* config_path,
                                                                     const char* device,
                                                                     const ov_genai_pipeline_options* options,
                                                                     const ov_genai_generation_config* config,
                                                                     ov_genai_continuous_batching_pipeline** pipe) {
    return guard([&] {
        ov_genai_continuous_batching_pipeline*& result = require(pipe, "pipe");
        ov::AnyMap properties = properties_of(options);
        const ov::genai::SchedulerConfig scheduler = take_scheduler_config(properties);
        std::optional<std::filesystem::path> folder;
        if (config_path != nullptr) {
            folder = require_path(config_path, "config_path");
        }
        auto pipeline = std::make_unique<ov::genai::ContinuousBatchingPipeline>(require(models, "models").value,
                                                                                require(tokenizer, "tokenizer").value,
                                                                                scheduler,
                                                                                require_text(device, "device"),
                                                                                folder,
                                                                                properties,
                                                                                config_or_default(config));
        protect_exit_after_load();
        result = new ov_genai_continuous_batching_pipeline(std::move(pipeline));
    });
}
