#pragma once

#include <cstdarg>

#include "arguments.hpp"
#include "openvino/core/any.hpp"

namespace genai_c {

// The properties of the official constructors: keys and values in turn, each a text.
inline ov::AnyMap read_properties(size_t count, va_list arguments) {
    if (count % 2 != 0) {
        throw FailureError(Failure::invalid_param,
                           "property_args_size is " + std::to_string(count) + ": a key lacks its value");
    }
    ov::AnyMap properties;
    for (size_t i = 0; i < count; i += 2) {
        const std::string key = require_text(va_arg(arguments, const char*), "property key");
        properties[key] = require_text(va_arg(arguments, const char*), "property value");
    }
    return properties;
}

}  // namespace genai_c
