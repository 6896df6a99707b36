#pragma once

#include "handle.hpp"
#include "openvino/genai/c/chat_history.h"
#include "openvino/genai/chat_history.hpp"

OV_GENAI_HANDLE(chat_history, ov::genai::ChatHistory);
