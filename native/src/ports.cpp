#include "ports.hpp"

#include "string_list.hpp"
#include "tensor.hpp"

using namespace genai_c;

namespace {

const PortInfo& port_at(const ov_genai_ports* ports, size_t index) {
    return require_item(require(ports, "ports").value, index);
}

}  // namespace

void ov_genai_ports_free(ov_genai_ports* ports) {
    release(ports);
}

ov_status_e ov_genai_ports_get_count(const ov_genai_ports* ports, size_t* count) {
    return guard([&] {
        require(count, "count") = require(ports, "ports").value.size();
    });
}

ov_status_e ov_genai_ports_get_names(const ov_genai_ports* ports, size_t index, ov_genai_string_list** names) {
    return guard([&] {
        ov_genai_string_list*& result = require(names, "names");
        result = new ov_genai_string_list(port_at(ports, index).names);
    });
}

ov_status_e ov_genai_ports_get_element_type(const ov_genai_ports* ports, size_t index, ov_genai_element_type_e* type) {
    return guard([&] {
        require(type, "type") = to_c_element_type(port_at(ports, index).type);
    });
}

ov_status_e ov_genai_ports_get_shape(const ov_genai_ports* ports,
                                     size_t index,
                                     bool* has_rank,
                                     ov_genai_dimension* dimensions,
                                     size_t* rank) {
    return guard([&] {
        bool& is_known = require(has_rank, "has_rank");
        const ov::PartialShape& shape = port_at(ports, index).shape;
        is_known = shape.rank().is_static();
        std::vector<ov_genai_dimension> values;
        if (is_known) {
            for (const ov::Dimension& dimension : shape) {
                values.push_back({dimension.get_min_length(), dimension.get_max_length()});
            }
        }
        copy_out(values.data(), values.size(), dimensions, rank);
    });
}
