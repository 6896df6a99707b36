#pragma once

#include <cstddef>
#include <vector>

#include "openvino/genai/visibility.hpp"

namespace ov::genai {

// Where the frames of a video tensor come from. An empty index list means the model's own sampling.
struct OPENVINO_GENAI_EXPORTS VideoMetadata {
    float fps = 0.0f;
    std::vector<size_t> frames_indices;
};

}  // namespace ov::genai
