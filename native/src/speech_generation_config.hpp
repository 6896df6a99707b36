#pragma once

#include "handle.hpp"
#include "openvino/genai/c/speech_generation_config.h"
#include "openvino/genai/speech_generation/speech_generation_config.hpp"

OV_GENAI_HANDLE(speech_generation_config, ov::genai::SpeechGenerationConfig);
