#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/vlm_pipeline.h"
#include "openvino/genai/visual_language/pipeline.hpp"

OV_GENAI_HANDLE(vlm_pipeline, std::unique_ptr<ov::genai::VLMPipeline>);
