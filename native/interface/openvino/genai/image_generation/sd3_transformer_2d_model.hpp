#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

#include "openvino/genai/visibility.hpp"
#include "openvino/runtime/infer_request.hpp"
#include "openvino/runtime/tensor.hpp"

namespace ov::genai {

// The private members follow the library's copy constructor: their sizes count, since we create it.
class OPENVINO_GENAI_EXPORTS SD3Transformer2DModel {
public:
    struct OPENVINO_GENAI_EXPORTS Config {
        size_t sample_size = 128;
        size_t patch_size = 2;
        size_t in_channels = 16;
        size_t joint_attention_dim = 4096;

        explicit Config(const std::filesystem::path& config_path);
        Config() = default;
    };

    explicit SD3Transformer2DModel(const std::filesystem::path& root_dir);
    SD3Transformer2DModel(const std::filesystem::path& root_dir,
                          const std::string& device,
                          const ov::AnyMap& properties = {});
    SD3Transformer2DModel(const SD3Transformer2DModel& other);
    SD3Transformer2DModel& operator=(const SD3Transformer2DModel& other) = delete;
    ~SD3Transformer2DModel();

    // A copy with an inference request of its own.
    SD3Transformer2DModel clone();

    const Config& get_config() const;

    SD3Transformer2DModel& reshape(int batch_size, int height, int width, int tokenizer_model_max_length);
    SD3Transformer2DModel& compile(const std::string& device, const ov::AnyMap& properties = {});

    void set_hidden_states(const std::string& tensor_name, ov::Tensor encoder_hidden_states);

    ov::Tensor infer(const ov::Tensor latent, const ov::Tensor timestep);

private:
    std::shared_ptr<void> m_impl;
    Config m_config;
    ov::InferRequest m_request;
    std::shared_ptr<void> m_model;
    size_t m_vae_scale_factor = 0;
    std::shared_ptr<void> m_adapter_controller;
};

}  // namespace ov::genai
