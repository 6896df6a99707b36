#include "model.hpp"

#include <map>

#include "arguments.hpp"
#include "openvino/core/graph_util.hpp"
#include "ports.hpp"

using namespace genai_c;

namespace {

ov::Model& model_of(const ov_genai_model* model) {
    return *require(model, "model").value;
}

ov::PartialShape to_partial_shape(const ov_genai_input_shape& shape) {
    ov::PartialShape result = ov::PartialShape::dynamic(static_cast<int64_t>(shape.rank));
    size_t index = 0;
    for (const ov_genai_dimension& dimension : require_array(shape.dimensions, shape.rank, "shapes[i].dimensions")) {
        if (dimension.min < 0 || dimension.max < -1 || (dimension.max != -1 && dimension.max < dimension.min)) {
            throw FailureError(Failure::invalid_param,
                               "a dimension from " + std::to_string(dimension.min) + " to " + std::to_string(dimension.max) +
                                   " is not possible");
        }
        result[index++] = ov::Dimension(dimension.min, dimension.max);
    }
    return result;
}

}  // namespace

void ov_genai_model_free(ov_genai_model* model) {
    release(model);
}

ov_status_e ov_genai_model_get_name(const ov_genai_model* model, char* output, size_t* output_size) {
    return guard([&] {
        copy_text(model_of(model).get_friendly_name(), output, output_size);
    });
}

ov_status_e ov_genai_model_get_ports(const ov_genai_model* model, ov_genai_port_kind_e kind, ov_genai_ports** ports) {
    return guard([&] {
        ov_genai_ports*& result = require(ports, "ports");
        result = new ov_genai_ports(port_infos<const ov::Model>(model_of(model), kind));
    });
}

ov_status_e ov_genai_model_reshape(ov_genai_model* model, const ov_genai_input_shape* shapes, size_t count) {
    return guard([&] {
        ov::Model& target = model_of(model);
        std::map<ov::Output<ov::Node>, ov::PartialShape> changes;
        for (const ov_genai_input_shape& shape : require_array(shapes, count, "shapes")) {
            changes[shape.name == nullptr ? target.input() : target.input(shape.name)] = to_partial_shape(shape);
        }
        target.reshape(changes);
    });
}

ov_status_e ov_genai_model_slice_logits(ov_genai_model* model, const char* input_name, bool* changed) {
    return guard([&] {
        bool& result = require(changed, "changed");
        result = slice_logits(model_of(model), require_text(input_name, "input_name"));
    });
}

ov_status_e ov_genai_model_clone(const ov_genai_model* model, ov_genai_model** copy) {
    return guard([&] {
        ov_genai_model*& result = require(copy, "copy");
        result = new ov_genai_model(model_of(model).clone());
    });
}

ov_status_e ov_genai_model_save(const ov_genai_model* model, const char* path, bool compress_to_fp16) {
    return guard([&] {
        ov::save_model(require(model, "model").value, require_path(path, "path"), compress_to_fp16);
    });
}
