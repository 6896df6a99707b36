#include "tensor.hpp"

#include <algorithm>

#include "arguments.hpp"
#include "string_list.hpp"

static_assert(static_cast<int>(ov::element::Type_t::string) == OV_GENAI_ELEMENT_TYPE_STRING, "the enums have the same values");
static_assert(static_cast<int>(ov::element::Type_t::f8e8m0) == OV_GENAI_ELEMENT_TYPE_F8E8M0, "the enums have the same values");
static_assert(static_cast<int>(ov::element::Type_t::u64) == OV_GENAI_ELEMENT_TYPE_U64, "the enums have the same values");

using namespace genai_c;

namespace {

ov::element::Type to_element_type(const ov_genai_element_type_e& type) {
    return require_enum<ov::element::Type_t>(type, OV_GENAI_ELEMENT_TYPE_F8E8M0, "type");
}

ov::Shape to_shape(const size_t* dims, size_t rank) {
    const std::vector<size_t> sizes = require_array(dims, rank, "dims");
    return {sizes.begin(), sizes.end()};
}

// The constructor of the library takes any memory and trusts the caller.
void require_room(const ov::element::Type& type, const ov::Shape& shape, size_t byte_size) {
    const size_t bits = type.bitwidth();
    size_t needed = 1;
    for (const size_t dimension : shape) {
        if (dimension != 0 && needed > SIZE_MAX / 64 / dimension) {
            throw FailureError(Failure::out_of_bounds, "no memory has room for the shape " + shape.to_string());
        }
        needed *= dimension;
    }
    needed = (needed * bits + 7) / 8;
    if (byte_size < needed) {
        throw FailureError(Failure::out_of_bounds,
                           "a tensor of type " + type.get_type_name() + " and shape " + shape.to_string() + " needs " +
                               std::to_string(needed) + " bytes, and there are " + std::to_string(byte_size));
    }
}

void require_strings(const ov::Tensor& tensor) {
    if (tensor.get_element_type() != ov::element::string) {
        throw FailureError(Failure::mismatch,
                           "the elements of the tensor are of type " + tensor.get_element_type().get_type_name() + ", not strings");
    }
}

}  // namespace

namespace genai_c {

ov_genai_element_type_e to_c_element_type(const ov::element::Type& type) {
    return static_cast<ov_genai_element_type_e>(static_cast<ov::element::Type_t>(type));
}

ov_genai_tensor_view tensor_view_of(const ov::Tensor& tensor) {
    if (tensor.get_element_type() == ov::element::string) {
        throw FailureError(Failure::mismatch, "the elements of the tensor are strings, which are read as texts and not as bytes");
    }
    if (!tensor.is_continuous()) {
        throw FailureError(Failure::mismatch, "the elements of the tensor do not follow each other in memory: copy it first");
    }
    const size_t count = tensor.get_size();
    // Reading through a pointer that may be written to needs a tensor that is not const; the handles share it anyway.
    ov::Tensor shared = tensor;
    return {count == 0 ? nullptr : shared.data(), tensor.get_byte_size(), count, to_c_element_type(tensor.get_element_type())};
}

}  // namespace genai_c

ov_status_e ov_genai_tensor_create(ov_genai_element_type_e type, const size_t* dims, size_t rank, ov_genai_tensor** tensor) {
    return guard([&] {
        ov_genai_tensor*& result = require(tensor, "tensor");
        const ov::element::Type element_type = to_element_type(type);
        const ov::Shape shape = to_shape(dims, rank);
        require_room(element_type == ov::element::string ? ov::element::u64 : element_type, shape, SIZE_MAX);
        result = new ov_genai_tensor(ov::Tensor(element_type, shape));
    });
}

ov_status_e ov_genai_tensor_create_from_memory(ov_genai_element_type_e type,
                                               const size_t* dims,
                                               size_t rank,
                                               void* data,
                                               size_t byte_size,
                                               ov_genai_tensor** tensor) {
    return guard([&] {
        ov_genai_tensor*& result = require(tensor, "tensor");
        const ov::element::Type element_type = to_element_type(type);
        if (element_type == ov::element::string || element_type == ov::element::dynamic) {
            throw FailureError(Failure::mismatch, "memory of the caller cannot hold elements of type " + element_type.get_type_name());
        }
        const ov::Shape shape = to_shape(dims, rank);
        require_room(element_type, shape, byte_size);
        result = new ov_genai_tensor(ov::Tensor(element_type, shape, &require(static_cast<char*>(data), "data")));
    });
}

ov_status_e ov_genai_tensor_create_from_strings(const ov_genai_string_view* texts,
                                                size_t count,
                                                const size_t* dims,
                                                size_t rank,
                                                ov_genai_tensor** tensor) {
    return guard([&] {
        ov_genai_tensor*& result = require(tensor, "tensor");
        const ov::Shape shape = to_shape(dims, rank);
        std::vector<std::string> strings = require_texts(texts, count, "texts");
        if (ov::shape_size(shape) != strings.size()) {
            throw FailureError(Failure::mismatch,
                               "a tensor of shape " + shape.to_string() + " does not have " + std::to_string(strings.size()) + " elements");
        }
        ov::Tensor value(ov::element::string, shape);
        std::move(strings.begin(), strings.end(), value.data<std::string>());
        result = new ov_genai_tensor(std::move(value));
    });
}

void ov_genai_tensor_free(ov_genai_tensor* tensor) {
    release(tensor);
}

ov_status_e ov_genai_tensor_get_element_type(const ov_genai_tensor* tensor, ov_genai_element_type_e* type) {
    return guard([&] {
        require(type, "type") = to_c_element_type(require(tensor, "tensor").value.get_element_type());
    });
}

ov_status_e ov_genai_tensor_get_shape(const ov_genai_tensor* tensor, size_t* dims, size_t* rank) {
    return guard([&] {
        const ov::Shape shape = require(tensor, "tensor").value.get_shape();
        copy_out(shape.data(), shape.size(), dims, rank);
    });
}

ov_status_e ov_genai_tensor_set_shape(ov_genai_tensor* tensor, const size_t* dims, size_t rank) {
    return guard([&] {
        const ov::Shape shape = to_shape(dims, rank);
        require_room(ov::element::u64, shape, SIZE_MAX);
        require(tensor, "tensor").value.set_shape(shape);
    });
}

ov_status_e ov_genai_tensor_get_view(const ov_genai_tensor* tensor, ov_genai_tensor_view* view) {
    return guard([&] {
        require(view, "view") = tensor_view_of(require(tensor, "tensor").value);
    });
}

ov_status_e ov_genai_tensor_get_strings(const ov_genai_tensor* tensor, ov_genai_string_list** texts) {
    return guard([&] {
        ov_genai_string_list*& result = require(texts, "texts");
        const ov::Tensor& source = require(tensor, "tensor").value;
        require_strings(source);
        const std::string* first = source.get_size() == 0 ? nullptr : source.data<const std::string>();
        result = new ov_genai_string_list(std::vector<std::string>(first, first + source.get_size()));
    });
}

ov_status_e ov_genai_tensor_copy_to(const ov_genai_tensor* tensor, ov_genai_tensor* target) {
    return guard([&] {
        require(tensor, "tensor").value.copy_to(require(target, "target").value);
    });
}
