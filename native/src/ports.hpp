#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "handle.hpp"
#include "openvino/core/node_output.hpp"
#include "openvino/core/partial_shape.hpp"
#include "openvino/genai/c/model.h"

namespace genai_c {

// What is known of an input or output, copied, so that a list of ports does not keep its model alive.
struct PortInfo {
    std::vector<std::string> names;
    ov::element::Type type;
    ov::PartialShape shape;
};

inline bool is_input(const ov_genai_port_kind_e& kind) {
    return require_enum<int>(kind, OV_GENAI_PORT_KIND_OUTPUT, "kind") == OV_GENAI_PORT_KIND_INPUT;
}

// The ports of a model or of a compiled model.
template <class Model>
std::vector<PortInfo> port_infos(const Model& model, const ov_genai_port_kind_e& kind) {
    std::vector<PortInfo> infos;
    const auto add = [&infos](const auto& ports) {
        for (const auto& port : ports) {
            const auto& names = port.get_names();
            infos.push_back({{names.begin(), names.end()}, port.get_element_type(), port.get_partial_shape()});
            std::sort(infos.back().names.begin(), infos.back().names.end());
        }
    };
    if (is_input(kind)) {
        add(model.inputs());
    } else {
        add(model.outputs());
    }
    return infos;
}

}  // namespace genai_c

OV_GENAI_HANDLE(ports, std::vector<genai_c::PortInfo>);
