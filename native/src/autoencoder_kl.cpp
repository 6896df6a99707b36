#include "generator.hpp"
#include "image_parts.hpp"
#include "image_step_callback.hpp"
#include "images.hpp"

using namespace genai_c;
using ov::genai::AutoencoderKL;

OV_GENAI_COMPILED_IMAGE_PART(autoencoder_kl)
OV_GENAI_IMAGE_PART_EXPORT(autoencoder_kl)

ov_status_e ov_genai_autoencoder_kl_read(const char* vae_encoder_path, const char* vae_decoder_path, ov_genai_autoencoder_kl** vae) {
    return guard([&] {
        const auto decoder = require_path(vae_decoder_path, "vae_decoder_path");
        if (vae_encoder_path == nullptr) {
            give_part<AutoencoderKL>(vae, decoder);
        } else {
            give_part<AutoencoderKL>(vae, require_path(vae_encoder_path, "vae_encoder_path"), decoder);
        }
    });
}

ov_status_e ov_genai_autoencoder_kl_create(const char* vae_encoder_path,
                                           const char* vae_decoder_path,
                                           const char* device,
                                           const ov_genai_pipeline_options* options,
                                           ov_genai_autoencoder_kl** vae) {
    return guard([&] {
        const auto decoder = require_path(vae_decoder_path, "vae_decoder_path");
        const auto device_name = require_text(device, "device");
        if (vae_encoder_path == nullptr) {
            give_part<AutoencoderKL>(vae, decoder, device_name, part_properties_of(options));
        } else {
            give_part<AutoencoderKL>(
                vae, require_path(vae_encoder_path, "vae_encoder_path"), decoder, device_name, part_properties_of(options));
        }
    });
}

ov_status_e ov_genai_autoencoder_kl_get_config(const ov_genai_autoencoder_kl* vae, ov_genai_autoencoder_kl_config* config) {
    return guard([&] {
        const auto& values = part_of(vae).get_config();
        require(config, "config") = {
            values.in_channels, values.latent_channels, values.out_channels, values.scaling_factor, values.shift_factor};
    });
}

ov_status_e ov_genai_autoencoder_kl_get_block_out_channels(const ov_genai_autoencoder_kl* vae, size_t* channels, size_t* count) {
    return guard([&] {
        const auto& values = part_of(vae).get_config().block_out_channels;
        copy_out(values.data(), values.size(), channels, count);
    });
}

ov_status_e ov_genai_autoencoder_kl_get_vae_scale_factor(const ov_genai_autoencoder_kl* vae, size_t* factor) {
    return guard([&] {
        require(factor, "factor") = part_of(vae).get_vae_scale_factor();
    });
}

ov_status_e ov_genai_autoencoder_kl_reshape(ov_genai_autoencoder_kl* vae, int batch_size, int height, int width) {
    return guard([&] {
        part_of(vae).reshape(batch_size, height, width);
    });
}

ov_status_e ov_genai_autoencoder_kl_encode(ov_genai_autoencoder_kl* vae,
                                           const ov_genai_tensor* image,
                                           const ov_genai_generator* generator,
                                           ov_genai_tensor** latent) {
    return guard([&] {
        ov_genai_tensor*& result = require(latent, "latent");
        const ov::Tensor pixels = own_copy(tensor_of(image, "image"));
        AutoencoderKL& model = part_of(vae);
        result = new ov_genai_tensor(own_copy(generator == nullptr ? model.encode(pixels) : model.encode(pixels, generator->value)));
    });
}

ov_status_e ov_genai_autoencoder_kl_decode(ov_genai_autoencoder_kl* vae,
                                           const ov_genai_latent_view* latent,
                                           ov_genai_images** images) {
    return guard([&] {
        ov_genai_images*& result = require(images, "images");
        result = new_images(part_of(vae).decode(tensor_of(latent)));
    });
}
