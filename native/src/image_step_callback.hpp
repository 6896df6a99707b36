#pragma once

#include "arguments.hpp"
#include "openvino/core/any.hpp"
#include "openvino/genai/c/image_step_callback.h"
#include "openvino/genai/image_generation/generation_config.hpp"

namespace genai_c {

inline void add_callback(const ov_genai_image_step_callback* callback, ov::AnyMap& properties) {
    if (callback == nullptr) {
        return;
    }
    const ov_genai_image_step_callback copy = *callback;
    require(copy.on_step, "callback->on_step");
    std::function<bool(size_t, size_t, ov::Tensor&)> on_step = [copy](size_t step, size_t num_steps, ov::Tensor& latent) {
        const ov::Shape& shape = latent.get_shape();
        const ov_genai_latent_view view = {latent.data<float>(), shape.data(), shape.size()};
        return copy.on_step(step, num_steps, &view, copy.args);
    };
    properties.insert(ov::genai::callback(std::move(on_step)));
}

// A tensor over the caller's numbers, which the library only reads.
inline ov::Tensor tensor_of(const ov_genai_latent_view* latent) {
    const ov_genai_latent_view& view = require(latent, "latent");
    require(view.data, "latent->data");
    const auto shape = require_array(view.shape, view.rank, "latent->shape");
    return ov::Tensor(ov::element::f32, {shape.begin(), shape.end()}, const_cast<float*>(view.data));
}

}  // namespace genai_c
