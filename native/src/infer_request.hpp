#pragma once

#include <string>
#include <vector>

#include "handle.hpp"
#include "openvino/genai/c/infer_request.h"
#include "openvino/runtime/infer_request.hpp"
#include "openvino/runtime/profiling_info.hpp"
#include "openvino/runtime/variable_state.hpp"

namespace genai_c {

// A variable with its name, which the runtime gives by value and the C API as a view.
struct NamedState {
    std::string name;
    ov::VariableState state;
};

}  // namespace genai_c

OV_GENAI_HANDLE(infer_request, ov::InferRequest);
OV_GENAI_HANDLE(variable_states, std::vector<genai_c::NamedState>);
OV_GENAI_HANDLE(profiling, std::vector<ov::ProfilingInfo>);
