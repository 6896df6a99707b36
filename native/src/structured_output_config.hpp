#pragma once

#include "handle.hpp"
#include "openvino/genai/c/structured_output_config.h"
#include "openvino/genai/generation_config.hpp"

OV_GENAI_HANDLE(structured_output_config, ov::genai::StructuredOutputConfig);
