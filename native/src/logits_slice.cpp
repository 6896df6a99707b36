#include <limits>

#include "model.hpp"
#include "openvino/op/constant.hpp"
#include "openvino/op/matmul.hpp"
#include "openvino/op/multiply.hpp"
#include "openvino/op/parameter.hpp"
#include "openvino/op/slice.hpp"

namespace genai_c {
namespace {

constexpr int64_t position_axis = 1;
constexpr int64_t logits_rank = 3;

// Between the output layer and the result there may be operations that work on each element alone: a bias, a scale, a cap, a conversion.
bool is_elementwise(const std::string& type) {
    return type == "Add" || type == "Multiply" || type == "Divide" || type == "Tanh" || type == "Convert";
}

std::shared_ptr<ov::Node> find_output_layer(ov::Model& model) {
    for (const auto& output : model.outputs()) {
        if (output.get_names().count("logits") == 0 || output.get_partial_shape().rank() != logits_rank) {
            continue;
        }
        std::shared_ptr<ov::Node> node = output.get_node_shared_ptr()->get_input_node_shared_ptr(0);
        while (is_elementwise(node->get_type_name())) {
            node = node->get_input_node_shared_ptr(0);
        }
        if (ov::is_type<ov::op::v0::MatMul>(node) && node->get_input_partial_shape(0).rank() == logits_rank) {
            return node;
        }
    }
    return nullptr;
}

std::shared_ptr<ov::op::v0::Constant> number(int64_t value) {
    return ov::op::v0::Constant::create(ov::element::i64, ov::Shape{1}, {value});
}

}  // namespace

bool slice_logits(ov::Model& model, const std::string& input_name) {
    const std::shared_ptr<ov::Node> layer = find_output_layer(model);
    if (!layer) {
        return false;
    }
    const auto count = std::make_shared<ov::op::v0::Parameter>(ov::element::i64, ov::Shape{1});
    count->set_friendly_name(input_name);
    count->output(0).get_tensor().set_names({input_name});
    const auto start = std::make_shared<ov::op::v1::Multiply>(count, number(-1));
    const auto slice = std::make_shared<ov::op::v8::Slice>(
        layer->input_value(0), start, number(std::numeric_limits<int64_t>::max()), number(1), number(position_axis));
    layer->input(0).replace_source_output(slice);
    model.add_parameters({count});
    model.validate_nodes_and_infer_types();
    return true;
}

}  // namespace genai_c
