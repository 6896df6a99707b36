#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/parser.h"
#include "openvino/genai/parsers.hpp"

OV_GENAI_HANDLE(parser, std::shared_ptr<ov::genai::Parser>);
