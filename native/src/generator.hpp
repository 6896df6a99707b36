#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/generator.h"
#include "openvino/genai/image_generation/generation_config.hpp"

OV_GENAI_HANDLE(generator, std::shared_ptr<ov::genai::Generator>);
