#pragma once

#include "handle.hpp"
#include "openvino/genai/c/adapter.h"
#include "openvino/genai/lora_adapter.hpp"

OV_GENAI_HANDLE(adapter, ov::genai::Adapter);
OV_GENAI_HANDLE(adapter_config, ov::genai::AdapterConfig);
