#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/core/model.hpp"
#include "openvino/genai/c/model.h"

OV_GENAI_HANDLE(model, std::shared_ptr<ov::Model>);

namespace genai_c {

// Lets the output "logits" have the last positions only, as many as a new input says. False if the model has no such output.
bool slice_logits(ov::Model& model, const std::string& input_name);

}  // namespace genai_c
