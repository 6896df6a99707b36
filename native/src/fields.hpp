#pragma once

#include "arguments.hpp"

// The setter and getter of one field of the value behind a handle. Both names are the official ones.
#define OV_GENAI_FIELD(handle, field, c_type)                                                      \
    ov_status_e ov_genai_##handle##_set_##field(ov_genai_##handle* config, const c_type value) {   \
        return genai_c::guard([&] {                                                                \
            genai_c::require(config, "config").value.field = value;                                \
        });                                                                                        \
    }                                                                                              \
    ov_status_e ov_genai_##handle##_get_##field(const ov_genai_##handle* config, c_type* value) {  \
        return genai_c::guard([&] {                                                                \
            genai_c::require(value, "value") = genai_c::require(config, "config").value.field;     \
        });                                                                                        \
    }
