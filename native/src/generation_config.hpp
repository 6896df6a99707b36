#pragma once

#include <optional>

#include "handle.hpp"
#include "openvino/genai/c/generation_config.h"
#include "openvino/genai/generation_config.hpp"

OV_GENAI_HANDLE(generation_config, ov::genai::GenerationConfig);

namespace genai_c {

// NULL stands for the pipeline's own config.
inline std::optional<ov::genai::GenerationConfig> optional_config(const ov_genai_generation_config* config) {
    return config == nullptr ? std::nullopt : std::optional<ov::genai::GenerationConfig>(config->value);
}

// NULL stands for the library's defaults.
inline ov::genai::GenerationConfig config_or_default(const ov_genai_generation_config* config) {
    return config == nullptr ? ov::genai::GenerationConfig() : config->value;
}

}  // namespace genai_c
