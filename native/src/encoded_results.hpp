#pragma once

#include "handle.hpp"
#include "openvino/genai/c/encoded_results.h"
#include "openvino/genai/llm_pipeline.hpp"

OV_GENAI_HANDLE(encoded_results, ov::genai::EncodedResults);
