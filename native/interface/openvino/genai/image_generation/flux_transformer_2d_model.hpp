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
class OPENVINO_GENAI_EXPORTS FluxTransformer2DModel {
public:
    struct OPENVINO_GENAI_EXPORTS Config {
        size_t in_channels = 64;
        bool guidance_embeds = false;
        size_t m_default_sample_size = 128;

        explicit Config(const std::filesystem::path& config_path);
        Config() = default;
    };

    explicit FluxTransformer2DModel(const std::filesystem::path& root_dir);
    FluxTransformer2DModel(const std::filesystem::path& root_dir,
                           const std::string& device,
                           const ov::AnyMap& properties = {});
    FluxTransformer2DModel(const FluxTransformer2DModel& other);
    FluxTransformer2DModel& operator=(const FluxTransformer2DModel& other) = delete;
    ~FluxTransformer2DModel();

    // A copy with an inference request of its own.
    FluxTransformer2DModel clone();

    const Config& get_config() const;

    FluxTransformer2DModel& reshape(int batch_size, int height, int width, int tokenizer_model_max_length);
    FluxTransformer2DModel& compile(const std::string& device, const ov::AnyMap& properties = {});

    void set_hidden_states(const std::string& tensor_name, ov::Tensor encoder_hidden_states);

    ov::Tensor infer(const ov::Tensor latent, const ov::Tensor timestep);

private:
    Config m_config;
    std::shared_ptr<void> m_adapter_controller;
    ov::InferRequest m_request;
    std::shared_ptr<void> m_model;
    size_t m_vae_scale_factor = 0;
};

}  // namespace ov::genai
