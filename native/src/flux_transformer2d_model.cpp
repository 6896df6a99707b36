#include "image_parts.hpp"

using namespace genai_c;

OV_GENAI_DENOISER(flux_transformer2d_model, ov::genai::FluxTransformer2DModel)

ov_status_e ov_genai_flux_transformer2d_model_get_config(const ov_genai_flux_transformer2d_model* model,
                                                         ov_genai_flux_transformer2d_model_config* config) {
    return guard([&] {
        const auto& values = part_of(model).get_config();
        require(config, "config") = {values.in_channels, values.guidance_embeds, values.m_default_sample_size};
    });
}
