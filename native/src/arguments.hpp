#pragma once

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "guard.hpp"
#include "openvino/genai/c/string_list.h"

namespace genai_c {

// Dereferences a pointer argument, or says which one is NULL. An output is dereferenced before its object is made: C++ evaluates
// the right side of an assignment first, so `require(output) = new ...` would lose the object where output is NULL.
template <class T>
T& require(T* pointer, const char* name) {
    if (pointer == nullptr) {
        throw FailureError(Failure::invalid_param, std::string("argument '") + name + "' is NULL");
    }
    return *pointer;
}

inline std::string require_text(const char* text, const char* name) {
    return &require(text, name);
}

inline std::string require_text(const ov_genai_string_view& view, const char* name) {
    return view.size == 0 ? std::string() : std::string(&require(view.data, name), view.size);
}

template <class T>
std::vector<T> require_array(const T* items, size_t count, const char* name) {
    return count == 0 ? std::vector<T>() : std::vector<T>(&require(items, name), items + count);
}

inline std::vector<std::string> require_texts(const ov_genai_string_view* texts, size_t count, const char* name) {
    std::vector<std::string> result;
    for (const auto& text : require_array(texts, count, name)) {
        result.push_back(require_text(text, name));
    }
    return result;
}

// Paths arrive as UTF-8 on every system.
inline std::filesystem::path require_path(const char* path, const char* name) {
    return std::filesystem::u8path(require_text(path, name));
}

// A C caller may put any number into an enum, and C++ may not even look at one that has no name: the bytes tell.
template <class CEnum>
int raw_enum(const CEnum& value) {
    static_assert(sizeof(CEnum) == sizeof(int), "enums of the C API have the size of an int");
    int raw = 0;
    std::memcpy(&raw, &value, sizeof(raw));
    return raw;
}

template <class Enum, class CEnum>
Enum require_enum(const CEnum& value, CEnum last, const char* name) {
    const int raw = raw_enum(value);
    if (raw < 0 || raw > static_cast<int>(last)) {
        throw FailureError(Failure::invalid_param,
                           std::string("argument '") + name + "' is " + std::to_string(raw) + ", not in [0, " +
                               std::to_string(static_cast<int>(last)) + "]");
    }
    return static_cast<Enum>(raw);
}

template <class Container>
auto& require_item(Container& items, size_t index) {
    if (index >= items.size()) {
        throw FailureError(Failure::out_of_bounds,
                           "index " + std::to_string(index) + " is not below " + std::to_string(items.size()));
    }
    return items[index];
}

// The protocol of the official C API: without a buffer the size comes back, with one the items do.
template <class T>
void copy_out(const T* items, size_t count, T* output, size_t* output_count) {
    size_t& room = require(output_count, "output_size");
    if (output != nullptr) {
        if (room < count) {
            throw FailureError(Failure::out_of_bounds,
                               "the buffer has room for " + std::to_string(room) + ", not for " + std::to_string(count));
        }
        if (count != 0) {
            std::memcpy(output, items, count * sizeof(T));
        }
    }
    room = count;
}

inline void copy_text(const std::string& text, char* output, size_t* output_size) {
    copy_out(text.c_str(), text.size() + 1, output, output_size);
}

inline ov_genai_string_view view_of(const std::string& text) {
    return {text.data(), text.size()};
}

}  // namespace genai_c
