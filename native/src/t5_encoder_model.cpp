#include "image_parts.hpp"

using namespace genai_c;

OV_GENAI_IMAGE_PART(t5_encoder_model, ov::genai::T5EncoderModel)
OV_GENAI_TEXT_ENCODER_OUTPUT(t5_encoder_model)

ov_status_e ov_genai_t5_encoder_model_reshape(ov_genai_t5_encoder_model* model, int batch_size, int max_sequence_length) {
    return guard([&] {
        part_of(model).reshape(batch_size, max_sequence_length);
    });
}

ov_status_e ov_genai_t5_encoder_model_infer(ov_genai_t5_encoder_model* model,
                                            ov_genai_string_view pos_prompt,
                                            ov_genai_string_view neg_prompt,
                                            bool do_classifier_free_guidance,
                                            int max_sequence_length,
                                            ov_genai_tensor** embeddings) {
    return guard([&] {
        ov_genai_tensor*& result = require(embeddings, "embeddings");
        result = new ov_genai_tensor(own_copy(part_of(model).infer(require_text(pos_prompt, "pos_prompt"),
                                                                   require_text(neg_prompt, "neg_prompt"),
                                                                   do_classifier_free_guidance,
                                                                   max_sequence_length)));
    });
}
