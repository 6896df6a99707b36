#pragma once

#include "handle.hpp"
#include "openvino/genai/c/models_map.h"
#include "openvino/genai/visual_language/pipeline.hpp"

OV_GENAI_HANDLE(models_map, ov::genai::ModelsMap);
