#pragma once

#include "handle.hpp"
#include "openvino/genai/c/structural_tag.h"
#include "openvino/genai/generation_config.hpp"

OV_GENAI_HANDLE(structural_tag, ov::genai::StructuredOutputConfig::StructuralTag);
