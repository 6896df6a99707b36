#include "images.hpp"

#include "arguments.hpp"

using namespace genai_c;

namespace {

constexpr size_t channels = 3;

// A generation that a callback stopped returns a tensor without dimensions.
size_t count_of(const ov::Tensor& tensor) {
    return tensor.get_shape().empty() ? 0 : tensor.get_shape()[0];
}

}  // namespace

ov_genai_images* genai_c::new_images(const ov::Tensor& tensor) {
    const ov::Shape& shape = tensor.get_shape();
    const bool is_image = shape.size() == 4 && shape[3] == channels;
    if (tensor.get_element_type() != ov::element::u8 || !(shape.empty() || is_image) || !tensor.is_continuous()) {
        throw FailureError(Failure::library,
                           "the library returned " + tensor.get_element_type().to_string() + shape.to_string() +
                               " in place of images");
    }
    return new ov_genai_images(tensor);
}

ov::Tensor genai_c::tensor_of(const ov_genai_image_view* image, const char* name) {
    const ov_genai_image_view& view = require(image, name);
    require(view.data, name);
    if (view.width == 0 || view.height == 0) {
        throw FailureError(Failure::invalid_param, std::string("argument '") + name + "' has no pixel");
    }
    return ov::Tensor(ov::element::u8, {1, view.height, view.width, channels}, const_cast<uint8_t*>(view.data));
}

void ov_genai_images_free(ov_genai_images* images) {
    release(images);
}

ov_status_e ov_genai_images_get_count(const ov_genai_images* images, size_t* count) {
    return guard([&] {
        require(count, "count") = count_of(require(images, "images").value);
    });
}

ov_status_e ov_genai_images_get_at(const ov_genai_images* images, size_t index, ov_genai_image_view* image) {
    return guard([&] {
        ov_genai_image_view& view = require(image, "image");
        const ov::Tensor& tensor = require(images, "images").value;
        if (index >= count_of(tensor)) {
            throw FailureError(Failure::out_of_bounds,
                               "index " + std::to_string(index) + " is not below " + std::to_string(count_of(tensor)));
        }
        const ov::Shape& shape = tensor.get_shape();
        const size_t image_size = shape[1] * shape[2] * channels;
        view = {tensor.data<const uint8_t>() + index * image_size, shape[2], shape[1]};
    });
}
