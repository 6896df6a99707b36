#pragma once

#include "handle.hpp"
#include "openvino/genai/c/generation_handle.h"
#include "openvino/genai/generation_handle.hpp"

OV_GENAI_HANDLE(generation_handle, ov::genai::GenerationHandle);
