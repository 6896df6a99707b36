#pragma once

#include "openvino/genai/c/streamer.h"
#include "openvino/genai/streamer_base.hpp"

namespace genai_c {

// The streamers of the C API as the library takes them. NULL stands for none.
ov::genai::StreamerVariant make_streamer(const streamer_callback* streamer);
ov::genai::StreamerVariant make_streamer(const ov_genai_streamer* streamer);

}  // namespace genai_c
