#pragma once

#include "handle.hpp"
#include "openvino/genai/c/scheduler_config.h"
#include "openvino/genai/scheduler_config.hpp"

OV_GENAI_HANDLE(scheduler_config, ov::genai::SchedulerConfig);
