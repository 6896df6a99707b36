#pragma once

#include <memory>

#include "openvino/genai/image_generation/clip_text_model.hpp"
#include "openvino/runtime/compiled_model.hpp"

namespace ov::genai {

// The library does not export this class: all of it is inline, over the exported base.
class CLIPTextModelWithProjection : public CLIPTextModel {
public:
    using CLIPTextModel::CLIPTextModel;

    std::shared_ptr<CLIPTextModel> clone() {
        auto copy = std::make_shared<CLIPTextModelWithProjection>(*this);
        if (m_model) {
            copy->m_model = m_model->clone();
        } else {
            copy->m_request = m_request.get_compiled_model().create_infer_request();
        }
        return copy;
    }
};

}  // namespace ov::genai
