#include "image_parts.hpp"

using namespace genai_c;

OV_GENAI_DENOISER(sd3_transformer2d_model, ov::genai::SD3Transformer2DModel)

ov_status_e ov_genai_sd3_transformer2d_model_get_config(const ov_genai_sd3_transformer2d_model* model,
                                                        ov_genai_sd3_transformer2d_model_config* config) {
    return guard([&] {
        const auto& values = part_of(model).get_config();
        require(config, "config") = {values.sample_size, values.patch_size, values.in_channels, values.joint_attention_dim};
    });
}
