#pragma once

#include "handle.hpp"
#include "openvino/genai/c/images.h"
#include "openvino/runtime/tensor.hpp"

OV_GENAI_HANDLE(images, ov::Tensor);

namespace genai_c {

// The images that a pipeline returned, after a check that they are what the views will say.
ov_genai_images* new_images(const ov::Tensor& tensor);

// A tensor over the caller's pixels, which the library only reads.
ov::Tensor tensor_of(const ov_genai_image_view* image, const char* name);

}  // namespace genai_c
