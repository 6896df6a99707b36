#pragma once

#include "handle.hpp"
#include "openvino/genai/c/whisper_generation_config.h"
#include "openvino/genai/whisper_generation_config.hpp"

OV_GENAI_HANDLE(whisper_generation_config, ov::genai::WhisperGenerationConfig);
