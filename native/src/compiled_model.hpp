#pragma once

#include "handle.hpp"
#include "openvino/genai/c/compiled_model.h"
#include "openvino/runtime/compiled_model.hpp"

OV_GENAI_HANDLE(compiled_model, ov::CompiledModel);
