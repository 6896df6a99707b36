#pragma once

#include "handle.hpp"
#include "openvino/genai/c/image_generation_perf_metrics.h"
#include "openvino/genai/image_generation/image_generation_perf_metrics.hpp"

OV_GENAI_HANDLE(image_generation_perf_metrics, ov::genai::ImageGenerationPerfMetrics);
