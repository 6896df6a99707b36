#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/llm_pipeline.h"
#include "openvino/genai/llm_pipeline.hpp"

OV_GENAI_HANDLE(llm_pipeline, std::unique_ptr<ov::genai::LLMPipeline>);
