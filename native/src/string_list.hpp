#pragma once

#include <string>
#include <vector>

#include "handle.hpp"
#include "openvino/genai/c/string_list.h"

OV_GENAI_HANDLE(string_list, std::vector<std::string>);
