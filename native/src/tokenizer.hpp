#pragma once

#include "handle.hpp"
#include "openvino/genai/c/tokenizer.h"
#include "openvino/genai/tokenizer.hpp"

OV_GENAI_HANDLE(tokenizer, ov::genai::Tokenizer);
OV_GENAI_HANDLE(tokenized_inputs, ov::genai::TokenizedInputs);
