#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/continuous_batching_pipeline.h"
#include "openvino/genai/continuous_batching_pipeline.hpp"

OV_GENAI_HANDLE(continuous_batching_pipeline, std::unique_ptr<ov::genai::ContinuousBatchingPipeline>);
