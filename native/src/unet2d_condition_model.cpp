#include "image_parts.hpp"

using namespace genai_c;

OV_GENAI_DENOISER(unet2d_condition_model, ov::genai::UNet2DConditionModel)
OV_GENAI_IMAGE_PART_EXPORT(unet2d_condition_model)

ov_status_e ov_genai_unet2d_condition_model_get_config(const ov_genai_unet2d_condition_model* model,
                                                       ov_genai_unet2d_condition_model_config* config) {
    return guard([&] {
        const auto& values = part_of(model).get_config();
        require(config, "config") = {values.in_channels, values.sample_size, values.time_cond_proj_dim};
    });
}
