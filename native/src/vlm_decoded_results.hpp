#pragma once

#include "handle.hpp"
#include "openvino/genai/c/vlm_decoded_results.h"
#include "openvino/genai/visual_language/pipeline.hpp"

OV_GENAI_HANDLE(vlm_decoded_results, ov::genai::VLMDecodedResults);
