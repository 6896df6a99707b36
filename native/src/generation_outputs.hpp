#pragma once

#include <vector>

#include "handle.hpp"
#include "openvino/genai/c/generation_outputs.h"
#include "openvino/genai/generation_handle.hpp"

OV_GENAI_HANDLE(generation_outputs, std::vector<ov::genai::GenerationOutput>);
