#pragma once

#include <vector>

#include "openvino/c/ov_tensor.h"
#include "openvino/genai/c/vision_inputs.h"
#include "openvino/genai/common_types.hpp"
#include "openvino/runtime/tensor.hpp"

namespace genai_c {

// The caller's images as the library takes them: without a copy, since it keeps no tensor beyond the call (it copies those that
// a chat needs again).
std::vector<ov::Tensor> image_tensors(const ov_tensor_t** rgbs, size_t count);
std::vector<ov::Tensor> image_tensors(const ov_genai_vision_inputs* inputs);
std::vector<ov::Tensor> video_tensors(const ov_genai_vision_inputs* inputs);
std::vector<ov::Tensor> audio_tensors(const ov_genai_vision_inputs* inputs);

// One entry for each video, or none at all if no video comes with metadata.
std::vector<ov::genai::VideoMetadata> video_metadata(const ov_genai_vision_inputs* inputs);

}  // namespace genai_c
