#pragma once

#include <memory>

#include "handle.hpp"
#include "openvino/genai/c/incremental_parser.h"
#include "openvino/genai/parsers.hpp"

OV_GENAI_HANDLE(incremental_parser, std::shared_ptr<ov::genai::IncrementalParser>);
