#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/continuous_batching_pipeline.h"
#include "openvino/genai/continuous_batching_pipeline.hpp"

OV_GENAI_HANDLE(continuous_batching_pipeline, std::unique_ptr<ov::genai::ContinuousBatchingPipeline>);

namespace genai_c {

// This pipeline takes the scheduler as an argument of its own; left among the properties, the device would refuse it.
ov::genai::SchedulerConfig take_scheduler_config(ov::AnyMap& properties);

}  // namespace genai_c
