#pragma once

#include "handle.hpp"
#include "openvino/genai/c/tensor.h"
#include "openvino/runtime/tensor.hpp"

OV_GENAI_HANDLE(tensor, ov::Tensor);

namespace genai_c {

ov_genai_element_type_e to_c_element_type(const ov::element::Type& type);

// The place of the elements in memory. It fails for strings, and for elements that do not follow each other.
ov_genai_tensor_view tensor_view_of(const ov::Tensor& tensor);

}  // namespace genai_c
