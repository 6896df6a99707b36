#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/core.h"
#include "openvino/runtime/core.hpp"

OV_GENAI_HANDLE(core, std::unique_ptr<ov::Core>);
