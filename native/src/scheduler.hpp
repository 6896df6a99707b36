#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/scheduler.h"
#include "openvino/genai/image_generation/scheduler.hpp"

OV_GENAI_HANDLE(scheduler, std::shared_ptr<ov::genai::Scheduler>);
