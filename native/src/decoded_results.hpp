#pragma once

#include "handle.hpp"
#include "openvino/genai/c/decoded_results.h"
#include "openvino/genai/llm_pipeline.hpp"

OV_GENAI_HANDLE(decoded_results, ov::genai::DecodedResults);
