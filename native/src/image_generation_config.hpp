#pragma once

#include "handle.hpp"
#include "openvino/genai/c/image_generation_config.h"
#include "openvino/genai/image_generation/generation_config.hpp"

OV_GENAI_HANDLE(image_generation_config, ov::genai::ImageGenerationConfig);
