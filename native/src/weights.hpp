#pragma once

#include <cstdint>
#include <cstring>

#include "arguments.hpp"
#include "openvino/runtime/tensor.hpp"

namespace genai_c {

// Copies the contents of a .bin file: a model refers to its weights for as long as it lives.
inline ov::Tensor copy_weights(const uint8_t* weights, size_t weights_size) {
    ov::Tensor tensor(ov::element::u8, {weights_size});
    if (weights_size != 0) {
        std::memcpy(tensor.data(), &require(weights, "weights"), weights_size);
    }
    return tensor;
}

}  // namespace genai_c
