#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "openvino/genai/image_generation/generation_config.hpp"
#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/infer_request.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov {
class Model;
}

namespace ov::genai {

// The private members follow the library's copy constructor: their sizes count, since we create it.
class OPENVINO_GENAI_EXPORTS AutoencoderKL {
public:
    struct OPENVINO_GENAI_EXPORTS Config {
        size_t in_channels = 3;
        size_t latent_channels = 4;
        size_t out_channels = 3;
        float scaling_factor = 1.0f;
        float shift_factor = 0.0f;
        std::vector<size_t> block_out_channels = {64};

        explicit Config(const std::filesystem::path& config_path);
        Config() = default;
    };

    explicit AutoencoderKL(const std::filesystem::path& vae_decoder_path);
    AutoencoderKL(const std::filesystem::path& vae_encoder_path, const std::filesystem::path& vae_decoder_path);
    AutoencoderKL(const std::filesystem::path& vae_decoder_path,
                  const std::string& device,
                  const ov::AnyMap& properties = {});
    AutoencoderKL(const std::filesystem::path& vae_encoder_path,
                  const std::filesystem::path& vae_decoder_path,
                  const std::string& device,
                  const ov::AnyMap& properties = {});
    AutoencoderKL(const AutoencoderKL& other);
    AutoencoderKL& operator=(const AutoencoderKL& other) = delete;
    ~AutoencoderKL();

    // A copy with inference requests of its own.
    AutoencoderKL clone();

    AutoencoderKL& reshape(int batch_size, int height, int width);
    AutoencoderKL& compile(const std::string& device, const ov::AnyMap& properties = {});

    ov::Tensor decode(ov::Tensor latent);
    ov::Tensor encode(ov::Tensor image);
    ov::Tensor encode(ov::Tensor image, std::shared_ptr<Generator> generator);

    void export_model(const std::filesystem::path& export_path);

    const Config& get_config() const;
    size_t get_vae_scale_factor() const;

private:
    Config m_config;
    ov::InferRequest m_encoder_request;
    ov::InferRequest m_decoder_request;
    std::shared_ptr<ov::Model> m_encoder_model;
    std::shared_ptr<ov::Model> m_decoder_model;
};

}  // namespace ov::genai
