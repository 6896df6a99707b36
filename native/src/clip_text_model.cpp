#include "image_parts.hpp"

using namespace genai_c;

OV_GENAI_IMAGE_PART(clip_text_model, ov::genai::CLIPTextModelWithProjection)
OV_GENAI_IMAGE_PART_EXPORT(clip_text_model)
OV_GENAI_TEXT_ENCODER_OUTPUT(clip_text_model)

ov_status_e ov_genai_clip_text_model_get_config(const ov_genai_clip_text_model* model, ov_genai_clip_text_model_config* config) {
    return guard([&] {
        const auto& values = part_of(model).get_config();
        require(config, "config") = {values.max_position_embeddings, values.num_hidden_layers};
    });
}

ov_status_e ov_genai_clip_text_model_reshape(ov_genai_clip_text_model* model, int batch_size) {
    return guard([&] {
        part_of(model).reshape(batch_size);
    });
}

ov_status_e ov_genai_clip_text_model_infer(ov_genai_clip_text_model* model,
                                           ov_genai_string_view pos_prompt,
                                           ov_genai_string_view neg_prompt,
                                           bool do_classifier_free_guidance,
                                           ov_genai_tensor** embeddings) {
    return guard([&] {
        ov_genai_tensor*& result = require(embeddings, "embeddings");
        result = new ov_genai_tensor(own_copy(part_of(model).infer(require_text(pos_prompt, "pos_prompt"),
                                                                   require_text(neg_prompt, "neg_prompt"),
                                                                   do_classifier_free_guidance)));
    });
}
