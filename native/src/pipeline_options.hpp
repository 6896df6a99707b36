#pragma once

#include "handle.hpp"
#include "openvino/core/any.hpp"
#include "openvino/genai/c/pipeline_options.h"

OV_GENAI_HANDLE(pipeline_options, ov::AnyMap);

namespace genai_c {

// NULL stands for no property.
inline ov::AnyMap properties_of(const ov_genai_pipeline_options* options) {
    return options == nullptr ? ov::AnyMap() : options->value;
}

}  // namespace genai_c
