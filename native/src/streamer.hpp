#pragma once

#include "openvino/genai/c/streamer.h"
#include "openvino/genai/streamer_base.hpp"

namespace genai_c {

// A callback may return anything: a value that is not a status cancels the generation.
ov::genai::StreamingStatus to_status(const ov_genai_streaming_status_e& status);

// The streamers of the C API as the library takes them. NULL stands for none.
ov::genai::StreamerVariant make_streamer(const streamer_callback* streamer);
ov::genai::StreamerVariant make_streamer(const ov_genai_streamer* streamer);

}  // namespace genai_c
