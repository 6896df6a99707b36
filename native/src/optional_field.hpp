#pragma once

#include <cstdint>
#include <optional>
#include <string>

// Options of plain C structs, where a negative number or NULL leaves the choice to the library.
namespace genai_c {

inline void set_count(int64_t value, std::optional<size_t>& target) {
    if (value >= 0) {
        target = static_cast<size_t>(value);
    }
}

inline void set_flag(int32_t value, std::optional<bool>& target) {
    if (value >= 0) {
        target = value != 0;
    }
}

inline void set_padding_side(int32_t pad_left, std::optional<std::string>& target) {
    if (pad_left >= 0) {
        target = pad_left != 0 ? "left" : "right";
    }
}

inline void set_text(const char* value, std::optional<std::string>& target) {
    if (value != nullptr) {
        target = value;
    }
}

}  // namespace genai_c
