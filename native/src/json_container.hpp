#pragma once

#include "guard.hpp"
#include "handle.hpp"
#include "openvino/genai/c/json_container.h"
#include "openvino/genai/json_container.hpp"

OV_GENAI_HANDLE(json_container, ov::genai::JsonContainer);

namespace genai_c {

template <>
ov_genai_json_container_status_e status_of<ov_genai_json_container_status_e>(Failure failure) noexcept;

}  // namespace genai_c
